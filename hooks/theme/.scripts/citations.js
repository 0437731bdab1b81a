import { bringIntoView, targeted } from "./address.js";
import { gettext, ngettext } from "./words.js";

/**
 * Numbers the sources in the order in which the parts that are shown cite them, and lists only
 * those. `depth.js`, `filters.js` and `compare.js` tell what is shown, by an event.
 */
export function numberCitations() {
  const list = document.querySelector("ol.sources");
  if (!list || !document.querySelector("form:is([data-depths], [data-filters], [data-compare])")) return;
  const entries = [...list.children];
  const marks = [...document.querySelectorAll("article a.cite-ref")];
  const summary = document.querySelector("[data-sources] > summary");

  function number() {
    const numbers = new Map();
    for (const mark of marks) {
      if (mark.closest("[hidden]")) continue;
      const source = mark.hash.slice(1);
      if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
      const shown = numbers.get(source);
      if (mark.textContent === String(shown)) continue;
      mark.textContent = shown;
      if (mark.dataset.by) mark.dataset.by = mark.dataset.by.replace(/^\d+/, shown);
      mark.ariaLabel = gettext("Source %(number)s", { number: shown });
    }
    for (const entry of entries) {
      entry.hidden = !numbers.has(entry.id);
      const number = (entry.value = numbers.get(entry.id) ?? 0);
      for (const back of entry.querySelectorAll(".cited-at a")) {
        const place = { letter: back.textContent.trim(), number };
        back.ariaLabel = gettext("Back to place %(letter)s of source %(number)s", place);
      }
    }
    list.append(...entries.toSorted((one, other) => one.value - other.value));
    list.closest("section").hidden = !numbers.size;
    if (summary) summary.textContent = ngettext("%(count)s source", "%(count)s sources", numbers.size);
  }

  /** An address may name a source that only what is hidden cites: that is shown. */
  function showTarget() {
    const entry = targeted();
    if (!entry?.hidden || entry.parentElement !== list) return;
    const mark = marks.find(({ hash }) => hash.slice(1) === entry.id);
    const part = mark?.closest("[data-depth][hidden]");
    if (part) part.dispatchEvent(new Event("beforematch"));
    else document.querySelector("form:is([data-filters], [data-compare])")?.reset();
    bringIntoView(entry);
  }

  document.addEventListener("narrowed", number);
  window.addEventListener("hashchange", showTarget);
  number();
  showTarget();
}
