import { gettext } from "./words.js";

const MARKS = "a.term[data-term], a[data-explained-by]";
const SOON = 120;
const LATER = 300;
const GAP = 6;

/**
 * Explains marked words in place: on hover, focus or tap a bubble opens, which can be hovered,
 * stays until left, and goes with Escape (WCAG 2.2, success criterion 1.4.13).
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
  bubble.className = "bubble";
  bubble.id = "in-place";
  bubble.popover = "manual";
  bubble.role = "group";
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
    bubble.replaceChildren(content);
    bubble.ariaLabel = mark.textContent;
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
    if (mark && !bubble.contains(mark)) later(() => open(mark), SOON);
    else if (within(target)) clearTimeout(timer);
    else if (shown && !within(document.activeElement)) later(close, LATER);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    pointer = pointerType;
    if (!within(target)) close();
  });
  document.addEventListener("click", (event) => {
    const mark = markOf(event.target);
    // The first tap explains, the next one follows the link; a mouse has explained already.
    if (!mark || !event.detail || pointer === "mouse" || mark === shown || bubble.contains(mark)) return;
    event.preventDefault();
    open(mark);
  });
  document.addEventListener("focusin", ({ target }) => {
    const mark = markOf(target);
    if (mark && !bubble.contains(mark)) {
      // A finger focuses too, before its tap explains.
      if (mark.matches(":focus-visible")) open(mark);
    } else if (!within(target)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    if (bubble.contains(document.activeElement)) shown.focus();
    close();
  });
  window.addEventListener("resize", close);
}

/** Returns what a bubble says: a term's meaning and the way to more, or a copy of what stands below. */
function contentOf(mark) {
  const content = document.createElement("div");
  const { meaning, explainedBy, more: beyond } = mark.dataset;
  const source = explainedBy && document.getElementById(explainedBy);
  if (source) {
    content.append(...[...source.cloneNode(true).childNodes]);
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
  more.textContent = beyond || (source ? gettext("All phrases of the clause") : gettext("In the glossary"));
  content.append(more);
  return content;
}

/** Puts the bubble below its mark, or above where there is more room, and within the window. */
function place(bubble, mark) {
  const lines = mark.getClientRects();
  const [first, last] = [lines[0], lines[lines.length - 1]];
  bubble.style.maxHeight = "";
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
