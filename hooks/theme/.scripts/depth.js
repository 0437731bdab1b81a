import { bringIntoView, chosen, keep, targeted } from "./address.js";

const KEPT = "explainer-depth";
const DEPTHS = ["brief", "short", "full"];

/** Shows an answer at one depth at a time; the choice stands in the address and is remembered. */
export function switchDepths() {
  const form = document.querySelector("form[data-depths]");
  if (!form) return;
  const parts = [...document.querySelectorAll("[data-depth]")];
  const radios = [...form.querySelectorAll("input")];

  function show(depth) {
    // Where an answer was not told so deep, the next best is its deepest.
    const upTo = DEPTHS.slice(0, DEPTHS.indexOf(depth) + 1);
    const radio = radios.findLast(({ value }) => upTo.includes(value)) || radios[0];
    radio.checked = true;
    for (const part of parts) {
      // What is hidden so is found by a search within the page, which then shows it.
      if (part.dataset.depth === radio.value) part.removeAttribute("hidden");
      else part.setAttribute("hidden", "until-found");
    }
    form.dataset.depths = radio.value;
    form.dispatchEvent(new Event("narrowed", { bubbles: true }));
  }

  function showTarget() {
    const target = targeted();
    const part = target?.closest("[data-depth][hidden]");
    if (!part) return;
    show(part.dataset.depth);
    bringIntoView(target);
  }

  form.addEventListener("change", ({ target }) => {
    show(target.value);
    keep({ depth: target.value });
    remember(target.value);
  });
  for (const part of parts) part.addEventListener("beforematch", () => show(part.dataset.depth));
  form.hidden = false;
  show(chosen().get("depth") || remembered());
  showTarget();
  window.addEventListener("hashchange", showTarget);
}

function remembered() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // Some readers allow pages to keep nothing.
  }
}

function remember(depth) {
  try {
    localStorage.setItem(KEPT, depth);
  } catch {
    // It holds until the page is left.
  }
}
