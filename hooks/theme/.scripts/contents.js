import { anchored } from "./address.js";

/** Marks, in the contents beside the text, the heading that the reader is at. */
export function markContents() {
  const links = [...document.querySelectorAll("main .contents a")];
  const parts = links.map((link) => document.getElementById(anchored(link.hash)));
  if (!links.length) return;
  const side = links[0].closest(".contents");
  let waiting = false;
  let current = null;

  function mark() {
    waiting = false;
    const last = links[parts.findLastIndex((part) => part && isReached(part, innerHeight / 4))] || null;
    if (last === current) return;
    current?.removeAttribute("aria-current");
    current = last;
    if (!current) return;
    current.setAttribute("aria-current", "true");
    const { offsetTop: top, offsetHeight: height } = current;
    if (top < side.scrollTop || top + height > side.scrollTop + side.clientHeight) {
      side.scrollTop = top - side.clientHeight / 2;
    }
  }

  document.addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
}

/** Tells whether a heading stands above a line; a part out of sight need not be laid out to know. */
function isReached(heading, line) {
  const part = heading.closest("section")?.getBoundingClientRect();
  if (part && part.top > line) return false;
  return (part && part.bottom < 0) || heading.getBoundingClientRect().top <= line;
}
