import { gettext } from "../words.js";
import { button, mark, settle } from "./parts.js";

/** Gives each word a choice of letters, those of the meanings below. */
export function matchPairs(section, answer) {
  const words = [...section.querySelectorAll(".quiz-pairs > li")];
  const letters = words.map(({ dataset }) => dataset.right).toSorted();
  const selects = words.map((word) => {
    const [label, select] = [document.createElement("label"), document.createElement("select")];
    select.append(...["", ...letters].map((letter) => new Option(letter || "?", letter)));
    label.append(...word.childNodes, " ", select);
    word.append(label);
    return select;
  });
  const check = button(gettext("Check the pairs"), () => {
    if (check.ariaDisabled) return;
    settle([check]);
    const wrong = words.filter((word, at) => {
      const { right } = word.dataset;
      const isRight = selects[at].value === right;
      selects[at].disabled = true;
      mark(word, isRight, isRight ? gettext("right") : gettext("belongs to %(right)s", { right }));
      return !isRight;
    });
    answer(!wrong.length);
  });
  section.querySelector(".quiz-verdict").before(check);
}
