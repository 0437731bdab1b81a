import { opener } from "./dialog.js";
import { load } from "./load.js";
import { failure } from "./search_failure.js";
import { gettext, ngettext } from "./words.js";

// Where the site begins, which pages in folders of any depth cannot tell by themselves.
const ROOT = new URL("../../", document.currentScript.src).href;
let loading;

/** Loads what searches, which loads what it needs of the index. */
export function loadFinder() {
  loading ??= load(document.querySelector("template[data-finder]")).then(() =>
    self.explainerFinder(ROOT, { gettext, ngettext }),
  );
  // What failed on a bad line may load later.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Opens the search on its button or on `/` or `s`, and lets the page of all records search too. */
export function openSearch() {
  const dialog = document.getElementById("search");
  const button = opener(document.querySelector("[data-find]"), dialog);
  attach(dialog);
  button.addEventListener("click", () => dialog.querySelector("input").select());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[/s]$/.test(event.key)) return;
    if (
      event.target.closest("input, select, textarea, [contenteditable]") ||
      document.querySelector("dialog:modal")
    )
      return;
    event.preventDefault();
    button.click();
  });
  const page = document.querySelector("[data-search-page]");
  if (page) attach(page, true);
  const lost = document.querySelector("[data-nearest]");
  if (lost) loadFinder().then((finder) => finder.suggest(lost));
}

/** Loads the search as soon as a reader turns to a field, and searches what stands in it. */
function attach(place, isPage) {
  const field = place.querySelector("input");
  const status = place.querySelector("[role=status]");

  async function begin() {
    status.textContent = gettext("The search is loading…");
    try {
      (await loadFinder()).attach(place, isPage);
    } catch {
      status.textContent = failure(gettext);
      field.addEventListener("input", begin, { once: true });
    }
  }

  field.addEventListener("focus", begin, { once: true });
  place.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  if (!isPage) return;
  place.querySelector("form").hidden = false;
  const asked = new URLSearchParams(location.search);
  // Browsers and other sites call the question `q`.
  field.value = asked.get(field.name) || asked.get("q") || "";
  if (field.value) begin();
}
