import { gettext } from "./words.js";
import { fillEntries } from "./entries.js";
import { bringIntoView, chosen, keep, targeted } from "./address.js";

/** Narrows a list down by what its items say of themselves; the choice stands in the address. */
export function narrowLists() {
  const form = document.querySelector("form[data-filters]");
  if (!form) return;
  const begin = () => fillEntries().then(() => obey(form));
  if (!document.querySelector("template[data-entries]")) return obey(form);
  form.hidden = false;
  if (chosen().size) begin();
  else form.addEventListener("focusin", begin, { once: true });
}

function obey(form) {
  const items = [...document.querySelectorAll("[data-item]")];
  const groups = new Set(items.map((item) => item.closest("section")));
  const selects = [...form.querySelectorAll("select")];

  function narrow() {
    for (const item of items) {
      item.hidden = !selects.every(
        ({ name, value }) => !value || item.dataset[name].split(" ").includes(value),
      );
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    const shown = items.filter((item) => !item.hidden).length;
    const told = { shown, all: items.length };
    form.querySelector("output").textContent = shown
      ? gettext("%(shown)s of %(all)s", told)
      : gettext("%(shown)s of %(all)s: nothing fits all of these", told);
    form.dispatchEvent(new Event("narrowed", { bubbles: true }));
  }

  function remember() {
    keep(Object.fromEntries(selects.map(({ name, value }) => [name, value])));
  }

  function showTarget() {
    const target = targeted();
    if (!target?.closest("[hidden]")) return;
    form.reset();
    bringIntoView(target);
  }

  form.addEventListener("change", () => {
    narrow();
    remember();
  });
  form.addEventListener("reset", () => {
    for (const select of selects) select.value = "";
    narrow();
    remember();
  });
  const asked = chosen();
  for (const select of selects) {
    select.value = asked.get(select.name) || "";
    if (select.selectedIndex < 0) select.value = "";
  }
  form.hidden = false;
  narrow();
  showTarget();
  window.addEventListener("hashchange", showTarget);
}
