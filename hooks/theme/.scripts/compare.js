import { gettext } from "./words.js";
import { bringIntoView, chosen, keep, targeted } from "./address.js";

/** Sets the pacts that a reader picks side by side; the choice stands in the address. */
export function comparePacts() {
  const form = document.querySelector("form[data-compare]");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input")];
  const parts = [...document.querySelectorAll("[data-pact]")];

  function show() {
    const picked = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    for (const part of parts) part.hidden = !part.dataset.pact.split(" ").every((id) => picked.has(id));
    form.querySelector("output").textContent = gettext("%(shown)s of %(all)s", {
      shown: picked.size,
      all: boxes.length,
    });
    form.dispatchEvent(new Event("narrowed", { bubbles: true }));
    return picked;
  }

  form.addEventListener("change", () => {
    const picked = show();
    keep({ pacts: picked.size === boxes.length ? "" : [...picked].join(",") || "none" });
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const box of boxes) box.checked = true;
    show();
    keep({ pacts: "" });
  });
  // A source leads back to what cites it, and that may be of a pact that was not picked.
  function showTarget() {
    const target = targeted();
    if (!target?.closest("[data-pact][hidden]")) return;
    form.reset();
    bringIntoView(target);
  }

  const asked = chosen().get("pacts");
  if (asked) {
    const ids = asked.split(",");
    for (const box of boxes) box.checked = ids.includes(box.value);
  }
  form.hidden = false;
  show();
  showTarget();
  window.addEventListener("hashchange", showTarget);
}
