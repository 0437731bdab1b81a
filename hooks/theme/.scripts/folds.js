import { bringIntoView, targeted } from "./address.js";

/** Opens the folds around what the address names, and those in which a narrowed list has entries. */
export function openFolds() {
  function openTarget() {
    const target = targeted();
    const fold = target?.parentElement.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    bringIntoView(target);
  }

  openTarget();
  window.addEventListener("hashchange", openTarget);
  document.addEventListener("narrowed", () => {
    if (!document.querySelector("[data-item][hidden]")) return;
    for (const fold of document.querySelectorAll("details:has([data-item])"))
      fold.open = Boolean(fold.querySelector("[data-item]:not([hidden])"));
  });
}
