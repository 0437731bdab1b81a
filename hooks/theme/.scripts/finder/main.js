// The search itself, loaded with its index when a reader turns to it; bundled by `make scripts`.
import { keep } from "../address.js";
import { grouped, prepare } from "./find.js";
import { nearest } from "./nearest.js";
import { element, item } from "./show.js";

const FEW = 5;
// A count is read out once a reader pauses, not at every letter.
const PAUSE = 150;

self.explainerFinder = ({ kinds, records, page, language }, root, { gettext, ngettext }) => {
  const { find, places } = prepare({ kinds, records, language });
  const how = { root, places };

  /** Searches what stands in the field of a place, as it changes, and shows it there. */
  function attach(place, isPage) {
    const field = place.querySelector("input");
    const status = place.querySelector("[role=status]");
    const found = place.querySelector(".search__found");
    let timer = 0;

    function show() {
      const query = field.value.trim();
      const hits = find(query);
      const groups = grouped(hits, kinds);
      found.replaceChildren(...groups.map(([kind, group]) => section(kind, group, isPage)));
      if (!isPage && groups.some(([, group]) => group.length > FEW))
        found.append(everything(query, hits.length));
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = query && counted(hits.length, query)), PAUSE);
      if (isPage) keep({ query });
    }

    function section(kind, group, all) {
      const made = element("section");
      const heading = element("h2", "", kind.title);
      heading.append(" ", element("small", "", String(group.length)));
      const list = element("ul");
      list.append(...(all ? group : group.slice(0, FEW)).map((hit) => item(hit, how)));
      made.append(heading, list);
      return made;
    }

    function everything(query, count) {
      const made = element("p", "search__all");
      const link = element("a", "", ngettext("All %(count)s result", "All %(count)s results", count));
      link.href = `${root}${page}?query=${encodeURIComponent(query)}`;
      made.append(link);
      return made;
    }

    field.addEventListener("input", show);
    place.addEventListener("keydown", (event) => {
      const links = [...found.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Enter" && event.target === field && !isPage) {
        // While a word is put together from its letters, Enter ends the word.
        if (!event.isComposing) links[0]?.click();
      } else if (event.key === "ArrowDown" && (at >= 0 || event.target === field)) {
        links[Math.min(at + 1, links.length - 1)]?.focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        (links[at - 1] || field).focus();
      } else {
        return;
      }
      event.preventDefault();
    });
    if (field.value) show();
  }

  /** Names the records whose addresses are nearest to the one that a reader came by. */
  function suggest(place) {
    const path = location.href.slice(root.length);
    const near = nearest(path, records);
    if (!near.length) return;
    const list = element("ul");
    for (const record of near) {
      const made = item({ record, terms: [], match: {} }, how);
      made.prepend(element("span", "chip", kinds[record.k].one), " ");
      list.append(made);
    }
    place.querySelector(".search__found").append(list);
    place.hidden = false;
  }

  function counted(count, query) {
    if (!count) return gettext("No matches for “%(query)s”", { query });
    return ngettext("%(count)s result", "%(count)s results", count);
  }

  return { attach, suggest };
};
