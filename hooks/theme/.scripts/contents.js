/** Marks, in the contents beside the text, the heading that the reader is at. */
export function markContents() {
  const links = [...document.querySelectorAll(".md-main .contents a")];
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (!links.length) return;
  const side = links[0].closest(".contents");
  let waiting = false;
  let current = null;

  function mark() {
    waiting = false;
    const line = innerHeight / 4;
    let last = null;
    parts.forEach((part, index) => {
      if (part && part.getBoundingClientRect().top <= line) last = links[index];
    });
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
