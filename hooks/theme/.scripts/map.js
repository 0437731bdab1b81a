import { gettext, ngettext } from "./words.js";
import { anchored, bringIntoView, chosen, keep, targeted } from "./address.js";

/** Steps a map through time: what does not belong to the era steps back; the choice stands in the address. */
export function stepMap() {
  const form = document.querySelector("form[data-map-steps]");
  if (form) stepThroughTime(form);
  const marks = document.querySelectorAll("[data-map] [data-place]");
  if (marks.length) joinMarksAndList(marks);
}

function stepThroughTime(form) {
  const steps = [...form.querySelectorAll("li")];
  const range = form.querySelector("input");
  const [earlier, later] = form.querySelectorAll("button");
  const output = form.querySelector("output");
  const drawn = document.querySelectorAll("[data-map] [data-eras]");
  const events = [...document.querySelectorAll(".map-events [data-eras]")];
  const entries = [...document.querySelectorAll("[data-entry]")];
  const folds = document.querySelectorAll(".map-more");

  function show() {
    const step = steps[range.value];
    const era = step.dataset.value;
    const away = (item) => era && !item.dataset.eras.split(" ").includes(era);
    for (const item of drawn) item.classList.toggle("map-off", away(item));
    for (const item of events) item.hidden = away(item);
    for (const item of entries) item.hidden = away(item) && !("always" in item.dataset);
    const ties = entries.filter((item) => item.closest(".map-ties") && !item.hidden).length;
    for (const fold of folds) fold.open = Boolean(era);
    const happened = Number(step.dataset.events);
    const told = {
      era: step.textContent,
      events: ngettext("%(count)s event with a place", "%(count)s events with a place", happened),
      ties: ngettext("%(count)s tie", "%(count)s ties", ties),
    };
    // Translators: an era, how many events happened in it at a place, and how many ties there were.
    output.textContent = gettext("%(era)s: %(events)s, %(ties)s", told);
    range.setAttribute("aria-valuetext", step.textContent);
    earlier.disabled = range.value === range.min;
    later.disabled = range.value === range.max;
    keep({ era });
  }

  function move(by) {
    range.value = Number(range.value) + by;
    show();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  range.addEventListener("input", show);
  for (const button of [earlier, later])
    button.addEventListener("click", () => {
      move(Number(button.dataset.step));
      // A button that can go no further would drop the focus.
      if (button.disabled) range.focus();
    });
  const asked = steps.findIndex((step) => step.dataset.value === chosen().get("era"));
  range.value = Math.max(asked, 0);
  form.hidden = false;
  show();
  // A place that the address names is shown, whatever the era.
  function reveal() {
    const target = targeted();
    if (!target?.closest("[hidden]")) return;
    range.value = 0;
    show();
    bringIntoView(target);
  }
  reveal();
  window.addEventListener("hashchange", reveal);
}

function joinMarksAndList(marks) {
  function light(id) {
    for (const mark of marks) mark.classList.toggle("map-on", mark.dataset.place === id);
    for (const name of document.querySelectorAll("[data-name]"))
      name.classList.toggle("map-on", name.dataset.name === id);
  }
  const lightTarget = () => light(anchored(location.hash));
  for (const mark of marks)
    mark.addEventListener("click", () => {
      location.hash = mark.dataset.place;
    });
  for (const entry of document.querySelectorAll(".map-place")) {
    const id = entry.querySelector("h4").id;
    entry.addEventListener("pointerenter", () => light(id));
    entry.addEventListener("pointerleave", lightTarget);
  }
  window.addEventListener("hashchange", lightTarget);
  lightTarget();
}
