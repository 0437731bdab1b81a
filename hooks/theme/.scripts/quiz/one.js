import { gettext } from "../words.js";
import { button, mark, settle } from "./parts.js";

/** Makes a button of each option; the one that is pressed first is the answer. */
export function chooseOne(section, answer) {
  const options = [...section.querySelectorAll(".quiz-options > li")];
  const right = options.find((option) => "right" in option.dataset);
  const buttons = options.map((option) => {
    const pressed = button("", () => {
      if (pressed.ariaDisabled) return;
      settle(buttons);
      const isRight = option === right;
      mark(option, isRight, isRight ? gettext("Your answer: right") : gettext("Your answer: not right"));
      if (!isRight) mark(right, true, gettext("The right answer"));
      answer(isRight);
    });
    pressed.append(...option.childNodes);
    option.append(pressed);
    return pressed;
  });
}
