/** Returns an element of a class with words in it. */
export function made(tag, name, words = "") {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = words;
  return element;
}

/** Returns a button that does something. */
export function button(words, act) {
  const element = made("button", "", words);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

/** Says of an option, by shape and in words, whether it is right. */
export function mark(option, isRight, words) {
  option.dataset.state = isRight ? "right" : "wrong";
  option.append(" ", made("span", "quiz-said", words));
}

/** Lets nobody press what was answered; the focus stays where it is. */
export function settle(controls) {
  for (const control of controls) control.ariaDisabled = "true";
}
