import { gettext } from "./words.js";

const MARKS = "a.term[data-term], a[data-explained-by], a.cite-ref";
const SOON = 120;
const LATER = 300;
const SLOW = 600;
const GAP = 6;

/**
 * Explains marked words and shows sources in place. On hover, tap or Enter a bubble opens, which can
 * be hovered, stays until left, and goes with Escape (WCAG 2.2, success criterion 1.4.13). On a
 * phone it is a sheet at the lower edge; a long explanation on a wide screen is a panel at the side.
 */
export function explainInPlace() {
  const marks = document.querySelectorAll(MARKS);
  if (!marks.length || !("popover" in HTMLElement.prototype)) return;
  for (const mark of marks) {
    // The browser's own tip would stand over the bubble.
    if (mark.title) mark.dataset.meaning = mark.title;
    mark.removeAttribute("title");
  }
  const bubble = document.createElement("div");
  bubble.id = "in-place";
  bubble.popover = "manual";
  bubble.role = "group";
  bubble.tabIndex = -1;
  let shown = null;
  let timer = 0;
  let pointer = "mouse";

  function open(mark) {
    clearTimeout(timer);
    if (mark === shown) return;
    close();
    const content = contentOf(mark);
    if (!content) return;
    shown = mark;
    bubble.className = mark.matches(".clause-phrase") ? "bubble bubble--long" : "bubble";
    bubble.replaceChildren(content);
    bubble.ariaLabel = titleOf(mark);
    // Right after its mark, so that the Tab key leads into it.
    mark.after(bubble);
    mark.setAttribute("aria-describedby", bubble.id);
    bubble.showPopover();
    place(bubble, mark);
  }

  function close() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    bubble.hidePopover();
    bubble.remove();
  }

  function later(action, wait) {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  }

  const within = (target) => target instanceof Node && (bubble.contains(target) || !!shown?.contains(target));
  const markOf = (target) => (target instanceof Element ? target.closest(MARKS) : null);

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    const mark = markOf(target);
    // On the way to a panel that stands apart, a pointer crosses other marks and the text.
    const apart = shown && isPlaced(bubble);
    if (mark && !bubble.contains(mark)) later(() => open(mark), apart ? SLOW : SOON);
    else if (within(target)) clearTimeout(timer);
    else if (shown && !apart && !within(document.activeElement)) later(close, LATER);
    else if (apart) clearTimeout(timer);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    pointer = pointerType;
    if (!within(target)) close();
  });
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = markOf(event.target);
    // A key clicks without a pointer.
    const byKey = !event.detail;
    // The first tap or Enter explains, the next one follows the link; a mouse has explained already.
    if (!mark || (!byKey && pointer === "mouse") || mark === shown || bubble.contains(mark)) return;
    open(mark);
    if (shown !== mark) return;
    event.preventDefault();
    if (byKey) bubble.focus();
  });
  document.addEventListener("focusin", ({ target }) => {
    if (!within(target)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    if (bubble.contains(document.activeElement)) shown.focus();
    close();
  });
  let width = innerWidth;
  window.addEventListener("resize", () => {
    // A phone's bars come and go while its reader scrolls.
    if (innerWidth === width || !shown) return;
    width = innerWidth;
    if (bubble.contains(document.activeElement)) shown.focus();
    close();
  });
}

/** Returns what a bubble says: a source, a term's meaning, or a copy of what stands below. */
function contentOf(mark) {
  const content = document.createElement("div");
  const title = document.createElement("p");
  title.className = "bubble-title";
  title.textContent = titleOf(mark);
  content.append(title);
  const { meaning, explainedBy, more: beyond } = mark.dataset;
  const cites = mark.classList.contains("cite-ref");
  const explained = document.getElementById(cites ? mark.hash.slice(1) : explainedBy);
  if (explained) {
    content.append(...explained.cloneNode(true).childNodes);
    for (const part of content.querySelectorAll(".cited-at, .on-paper")) part.remove();
    for (const copy of content.querySelectorAll("[id]")) copy.removeAttribute("id");
  } else if (meaning) {
    const text = document.createElement("p");
    text.textContent = meaning;
    content.append(text);
  } else {
    return null;
  }
  const more = document.createElement("a");
  more.href = mark.href;
  more.className = "bubble-more";
  const all = explainedBy ? gettext("All phrases of the clause") : gettext("In the glossary");
  more.textContent = beyond || (cites ? gettext("In the list of sources") : all);
  content.append(more);
  return content;
}

function titleOf(mark) {
  return mark.classList.contains("cite-ref") ? mark.ariaLabel : mark.textContent;
}

/** Tells whether a style has put the bubble somewhere, apart from its mark. */
function isPlaced(bubble) {
  return getComputedStyle(bubble).position === "fixed";
}

/** Puts the bubble below its mark, or above where there is more room, unless a style has put it. */
function place(bubble, mark) {
  bubble.removeAttribute("style");
  if (isPlaced(bubble)) {
    const { top, left, right } = bubble.getBoundingClientRect();
    const { bottom, left: from, right: to } = mark.getBoundingClientRect();
    // What is explained stays in sight above the sheet.
    if (bottom > top && to > left && from < right) scrollBy(0, bottom - top + GAP);
    return;
  }
  const lines = mark.getClientRects();
  const [first, last] = [lines[0], lines[lines.length - 1]];
  const { offsetWidth: width, offsetHeight: whole } = bubble;
  const room = document.documentElement.clientWidth;
  const below = innerHeight - last.bottom;
  const above = below < whole + 2 * GAP && first.top > below;
  const height = Math.min(whole, (above ? first.top : below) - 2 * GAP);
  const line = above ? first : last;
  const left = Math.max(GAP, Math.min(line.left, room - width - GAP));
  if (height < whole) bubble.style.maxHeight = `${height}px`;
  bubble.style.left = `${left + scrollX}px`;
  bubble.style.top = `${(above ? first.top - height - GAP : last.bottom + GAP) + scrollY}px`;
}
