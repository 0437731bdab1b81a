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
  const groups = document.querySelectorAll("section:has([data-item])");
  const selects = [...form.querySelectorAll("select")];

  const valuesOf = (item, name) => item.dataset[name].split(" ");
  const fits = (item, { name, value }) => !value || valuesOf(item, name).includes(value);

  /** Says beside each choice how many items are left with it and all other filters' choices. */
  function count(select) {
    const others = selects.filter((other) => other !== select);
    const left = items.filter((item) => others.every((other) => fits(item, other)));
    const counts = new Map([["", left.length]]);
    for (const value of left.flatMap((item) => valuesOf(item, select.name)))
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const option of select.options) {
      option.dataset.label ??= option.textContent;
      const [choice, count] = [option.dataset.label, counts.get(option.value) ?? 0];
      // Translators: a choice of a filter, and how many entries of the list it leaves.
      option.textContent = gettext("%(choice)s (%(count)s)", { choice, count });
      option.disabled = !count && !option.selected;
    }
  }

  function narrow() {
    for (const item of items) item.hidden = !selects.every((select) => fits(item, select));
    selects.forEach(count);
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
