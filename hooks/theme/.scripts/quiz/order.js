import { gettext } from "../words.js";
import { button, made, mark, settle } from "./parts.js";

/** Lets a reader put the options in order, by two buttons each or by dragging one. */
export function putInOrder(section, answer, say) {
  const list = section.querySelector(".quiz-options");
  const controls = [];

  // The others move around an option, so that it keeps the focus and the pointer.
  function move(option, to) {
    const [options, from] = [[...list.children], [...list.children].indexOf(option)];
    if (to < 0 || to >= options.length || to === from || option.dataset.state) return;
    if (to < from) option.after(...options.slice(to, from));
    else option.before(...options.slice(from + 1, to + 1));
    say(gettext("Now in place %(place)s of %(all)s", { place: to + 1, all: options.length }));
  }

  for (const [at, option] of [...list.children].entries()) {
    // On paper each keeps its letter, by which the answers call it.
    option.value = at + 1;
    const words = option.textContent;
    const by = (step) => move(option, [...list.children].indexOf(option) + step);
    const earlier = button("↑", () => by(-1));
    const later = button("↓", () => by(1));
    earlier.ariaLabel = gettext("Earlier: %(event)s", { event: words });
    later.ariaLabel = gettext("Later: %(event)s", { event: words });
    const handle = made("span", "quiz-handle", words);
    option.replaceChildren(handle, earlier, later);
    controls.push(earlier, later);
    handle.addEventListener("pointerdown", (event) => {
      if (event.button || option.dataset.state) return;
      handle.setPointerCapture(event.pointerId);
      option.dataset.dragged = "";
    });
    handle.addEventListener("pointermove", ({ clientY }) => {
      if (!("dragged" in option.dataset)) return;
      const passed = [...list.children].filter((each) => each !== option && middle(each) < clientY);
      move(option, passed.length);
    });
    for (const end of ["pointerup", "pointercancel"])
      handle.addEventListener(end, () => delete option.dataset.dragged);
  }

  const check = button(gettext("Check the order"), () => {
    if (check.ariaDisabled) return;
    settle([...controls, check]);
    const wrong = [...list.children].filter((option, at) => {
      const right = Number(option.dataset.right);
      const isRight = right === at + 1;
      mark(option, isRight, isRight ? gettext("right") : gettext("belongs in place %(right)s", { right }));
      return !isRight;
    });
    answer(!wrong.length);
  });
  list.after(check);
}

function middle(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
}
