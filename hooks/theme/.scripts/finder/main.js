// The search itself, loaded when a reader turns to it; bundled by `make scripts`.
import { chosen, keep } from "../address.js";
import { grouped, prepare } from "./find.js";
import { kindChoice } from "./kinds.js";
import { loader } from "./load.js";
import { nearest } from "./nearest.js";
import { recentRecords } from "./recent.js";
import { failure } from "../search_failure.js";
import { element, item } from "./show.js";

const [FEW, MANY] = [5, 30];
// A count is read out once a reader pauses, not at every letter.
const PAUSE = 150;

self.explainerFinder = async (root, { gettext, ngettext }) => {
  const load = loader(root);
  const index = await load("index");
  const { kinds, page, starters } = index;
  const { find, places, record, text, kindOf } = prepare(index, load);
  const how = { root, places };
  const recent = recentRecords(root);

  /** Searches what stands in the field of a place, as it changes, and shows it there. */
  function attach(place, isPage) {
    const field = place.querySelector("input");
    const status = place.querySelector("[role=status]");
    const found = place.querySelector(".search__found");
    const { select, narrowed } = kindChoice(kinds, { gettext }, show);
    let kind = isPage ? chosen().get("kind") : "";
    let timer = 0;
    let showing;
    status.after(select);

    function show() {
      const query = field.value.trim();
      const mine = answer(query, () => showing === mine);
      showing = mine;
      mine.catch(() => tell(failure(gettext)));
    }

    function tell(words) {
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = words), PAUSE);
    }

    /** Shows what a question finds, group after group as their files are loaded, while it is asked. */
    async function answer(query, isAsked) {
      const all = await find(query);
      if (!isAsked()) return;
      const hits = narrowed(all, kind ?? undefined);
      kind = undefined;
      if (isPage) keep({ query, kind: select.value });
      tell(query && counted(hits.length, query));
      if (!query) return found.replaceChildren(...offered());
      const [best, ...rest] = hits;
      const groups = grouped(rest, kinds);
      const isWhole = isPage || hits.length < all.length;
      // What is shown first is loaded first: on a slow line, all at once would come last.
      const first = best ? [await bestOf(best)] : [];
      if (!isAsked()) return;
      found.replaceChildren(...first);
      for (const making of groups.map((group) => section(group, isWhole))) {
        const made = await making;
        if (!isAsked()) return;
        found.append(made);
      }
      if (!isWhole && groups.some(([, group]) => group.length > FEW))
        found.append(everything(query, hits.length));
    }

    /** Returns what is offered while nothing is typed: what was opened last, and where to start. */
    function offered() {
      const kept = recent.all().filter(({ k }) => kinds[k]);
      const made = [listed(gettext("Opened last"), kept), listed(gettext("Start with"), starters)];
      if (kept.length) {
        const button = element("button", "search__forget", gettext("Forget these"));
        button.type = "button";
        button.addEventListener("click", () => {
          recent.clear();
          show();
          field.focus();
        });
        made[0].append(button);
      }
      return made.filter((part) => part.querySelector("li"));
    }

    function listed(title, records) {
      const made = element("section");
      const list = element("ul");
      list.append(...records.map(withKind));
      made.append(element("h2", "", title), list);
      return made;
    }

    /** Returns the hit that stands above all groups, with its kind. */
    async function bestOf(hit) {
      const list = element("ul", "search__best");
      const [made] = await items([hit]);
      made.prepend(element("span", "chip", kinds[hit.kind].one), " ");
      list.append(made);
      return list;
    }

    async function section([kind, group], isWhole) {
      const made = element("section");
      const heading = element("h2", "", kind.title);
      heading.append(" ", element("small", "", String(group.length)));
      const list = element("ul");
      const most = isWhole ? MANY : FEW;
      list.append(...(await items(group.slice(0, most))));
      made.append(heading, list);
      if (isWhole && group.length > MANY) made.append(rest(group, list));
      return made;
    }

    /** Returns a button that shows what of a long group is not shown yet. */
    function rest(group, list) {
      const button = element("button", "button", allOf(group.length));
      button.type = "button";
      button.addEventListener("click", async () => {
        const more = await items(group.slice(MANY));
        list.append(...more);
        button.remove();
        more[0].querySelector("a").focus();
      });
      return button;
    }

    function everything(query, count) {
      const made = element("p", "search__all");
      const link = element("a", "", allOf(count));
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
        if (!event.isComposing) showing?.then(() => found.querySelector("a")?.click());
      } else if (event.key === "ArrowDown" && (at >= 0 || event.target === field)) {
        links[Math.min(at + 1, links.length - 1)]?.focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        (links[at - 1] || field).focus();
      } else {
        return;
      }
      event.preventDefault();
    });
    show();
  }

  function withKind(record) {
    const made = item({ record, terms: [] }, how);
    made.prepend(element("span", "chip", kinds[record.k].one), " ");
    return made;
  }

  function items(hits) {
    return Promise.all(
      hits.map(async ({ id, terms, isInText }) => {
        const [found, passage] = await Promise.all([record(id), isInText && text(id)]);
        const made = item({ record: found, terms, passage }, how);
        const { t, l, u } = found;
        made.querySelector("a").addEventListener("click", () => recent.add({ t, l, u, k: kindOf[id] }));
        return made;
      }),
    );
  }

  /** Names the records whose addresses are nearest to the one that a reader came by. */
  async function suggest(place) {
    const near = nearest(location.href.slice(root.length), await load("addresses"));
    if (!near.length) return;
    const list = element("ul");
    for (const id of near) list.append(withKind({ ...(await record(id)), k: kindOf[id] }));
    place.querySelector(".search__found").append(list);
    place.hidden = false;
  }

  const allOf = (count) => ngettext("All %(count)s result", "All %(count)s results", count);

  function counted(count, query) {
    if (!count) return gettext("No matches for “%(query)s”", { query });
    return ngettext("%(count)s result", "%(count)s results", count);
  }

  return { attach, suggest };
};
