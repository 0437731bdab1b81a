import { gettext } from "./words.js";

/** Lets readers step through the events of the timeline, and keeps band and list of one mind. */
export function stepThroughTime() {
  const band = document.querySelector("[data-band]");
  // Over a timeline in several pages, the band leads to events that are listed by name alone.
  const items = [...document.querySelectorAll(band ? "[data-item]" : ".event[data-item]")];
  if (!items.length) return;
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  document.querySelector("main").append(said);
  const show = band ? openBand(band, items) : () => {};

  function follow() {
    const shown = items.filter((item) => !item.hidden);
    shown.forEach((item, at) => {
      lead(item, "prev", shown[at - 1]);
      lead(item, "next", shown[at + 1]);
    });
    show(shown);
  }

  document.addEventListener("narrowed", follow);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".event-tools a");
    if (!link) return;
    if (link.rel) {
      // Who steps by keyboard finds the same link again in the event that it leads to.
      if (event.detail) return;
      const same = document
        .getElementById(link.hash.slice(1))
        .querySelector(`[rel=${link.rel}]:not([hidden])`);
      if (same) requestAnimationFrame(() => same.focus({ preventScroll: true }));
    } else {
      copy(link, said);
    }
  });
  show(items);
}

/** Leads to the event before or after, if there is one among those shown. */
function lead(item, rel, to) {
  const link = item.querySelector(`[rel=${rel}]`);
  if (!link) return;
  link.hidden = !to;
  if (to) link.href = `#${to.id}`;
}

/** Copies an event's own address, without what the list is narrowed down by. */
function copy(link, said) {
  const address = new URL(link.href);
  address.search = "";
  // Where there is no clipboard, the address stands in the browser's own line.
  navigator.clipboard?.writeText(address.href).then(
    () => {
      const words = link.firstChild;
      link.dataset.words ??= words.data;
      words.data = said.textContent = gettext("Copied");
      setTimeout(() => {
        words.data = link.dataset.words;
        said.textContent = "";
      }, 2000);
    },
    () => {},
  );
}

/** Returns what happened, without the marks of its sources, where the page says it. */
function aboutOf(item) {
  const about = document.createElement("span");
  const told = "p:not([class])";
  const found =
    item.querySelector(`.event-what > ${told}`) ??
    document.querySelector(`[data-about="${item.id}"] > ${told}`);
  about.append(...(found?.cloneNode(true).childNodes ?? []));
  for (const mark of about.querySelectorAll(".cite-ref")) mark.remove();
  for (const link of about.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return about;
}

/** Names the events on the band, by pointer or by slider; returns what tells it which are shown. */
function openBand(band, items) {
  const step = band.querySelector(".band-step");
  // The copy of the whole site has the drawing alone.
  if (!step) return () => {};
  const range = step.querySelector("input");
  const now = step.querySelector("p");
  const marks = [...band.querySelectorAll("[data-mark]")];
  let shown = items;
  let at = items[range.value - 1];

  function name(item) {
    const date = item.querySelector("time, .when");
    const link = document.createElement("a");
    const title = item.querySelector("h3") ?? item.querySelector("a");
    link.href = title.href ?? `#${item.id}`;
    link.append(...title.cloneNode(true).childNodes);
    at = item;
    now.replaceChildren(date.cloneNode(true), " ", link, aboutOf(item));
    range.value = shown.indexOf(item) + 1;
    const told = { date: date.textContent, title: link.textContent };
    range.setAttribute("aria-valuetext", gettext("%(date)s: %(title)s", told));
    for (const mark of marks) mark.classList.toggle("at", mark.dataset.mark === item.id);
  }

  function nearest(event) {
    const level = event.target.closest?.(".band-level");
    let least = 24;
    let found;
    for (const mark of level?.querySelectorAll("[data-mark]:not(.dim)") ?? []) {
      const box = mark.getBoundingClientRect();
      const away = Math.hypot(
        Math.max(box.left - event.clientX, 0, event.clientX - box.right),
        Math.max(box.top - event.clientY, 0, event.clientY - box.bottom),
      );
      if (away < least) [least, found] = [away, mark];
    }
    return found && document.getElementById(found.dataset.mark);
  }

  range.addEventListener("input", () => name(shown[range.value - 1]));
  range.addEventListener("keydown", (event) => {
    if (event.key === "Enter") now.querySelector("a").click();
  });
  band.addEventListener("pointermove", (event) => {
    const item = nearest(event);
    band.classList.toggle("pointed", Boolean(item));
    if (item) name(item);
  });
  band.addEventListener("click", (event) => {
    const item = nearest(event);
    if (!item) return;
    name(item);
    // A finger covers what it points at: it names the event first, and the name leads on.
    if (event.pointerType !== "touch") location.hash = item.id;
  });
  step.hidden = false;

  return (left) => {
    shown = left;
    const ids = new Set(left.map((item) => item.id));
    for (const mark of marks) mark.classList.toggle("dim", !ids.has(mark.dataset.mark));
    range.max = left.length;
    range.disabled = !left.length;
    if (left.length) name(left.includes(at) ? at : left[0]);
    else now.replaceChildren();
  };
}
