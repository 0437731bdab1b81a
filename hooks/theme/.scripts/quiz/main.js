// Asks the items of a page one at a time. Only pages with a quiz load it; without it, answers are folded up.
import { chosen, targeted } from "../address.js";
import { gettext, ngettext } from "../words.js";
import { chooseOne } from "./one.js";
import { putInOrder } from "./order.js";
import { matchPairs } from "./pairs.js";
import { button, made } from "./parts.js";
import { answers, forget, keepAnswer } from "./score.js";

const ASK = { one: chooseOne, order: putInOrder, match: matchPairs };
const quiz = document.querySelector("[data-quiz]");
const every = [...quiz.querySelectorAll(".quiz-item")];
const idOf = (item) => item.getAttribute("aria-labelledby").replace("item-", "");
const asked = (chosen().get("set") ?? "").split(",");
const picked = every.filter((item) => asked.includes(idOf(item)));
const items = picked.length ? picked : every;
const bar = made("p", "quiz-bar");
const result = made("section", "quiz-result");
const back = button(gettext("Back"), () => turnTo(at - 1));
const next = button("", () => turnTo(at + 1));
let at = 0;

for (const item of items) {
  const answer = item.querySelector("details");
  item.addEventListener("beforematch", () => show(items.indexOf(item)));
  const verdict = made("p", "quiz-verdict");
  verdict.role = "status";
  answer.hidden = true;
  answer.before(verdict);
  const say = (words) => (verdict.textContent = words);
  function answered(isRight) {
    verdict.dataset.state = isRight ? "right" : "wrong";
    say(isRight ? gettext("Right.") : gettext("Not right. Read why:"));
    answer.hidden = false;
    answer.open = true;
    keepAnswer(idOf(item), isRight);
    tell();
  }
  ASK[item.dataset.kind](item, answered, say);
}

function show(place) {
  at = Math.max(0, Math.min(place, items.length));
  for (const item of items) {
    // What is hidden so is printed, and found by a search within the page, which then shows it.
    if (item === items[at]) item.removeAttribute("hidden");
    else item.setAttribute("hidden", "until-found");
  }
  result.hidden = at < items.length;
  tell();
}

/** Shows another item at a reader's wish, whose focus goes to it. */
function turnTo(place) {
  show(place);
  const heading = (items[at] ?? result).querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  quiz.scrollIntoView();
}

/** Says how far the reader is, and what of it was right. */
function tell() {
  const known = answers();
  const open = items.filter((item) => known[idOf(item)] !== true);
  const right = items.length - open.length;
  const done = items.filter((item) => idOf(item) in known).length;
  const place = { place: at + 1, all: items.length };
  bar.textContent = at < items.length ? gettext("Question %(place)s of %(all)s", place) : "";
  if (done) bar.append(made("span", "", gettext("Right so far: %(right)s of %(done)s", { right, done })));
  back.hidden = !at;
  next.hidden = at >= items.length;
  next.textContent = at < items.length - 1 ? gettext("Next question") : gettext("See the result");
  const heading = made("h2", "", gettext("%(right)s of %(all)s right", { right, all: items.length }));
  const kept = made("p", "fine", gettext("Only this device keeps your answers."));
  const again = ngettext(
    "Try again the one that was not right",
    "Try again the %(count)s that were not right",
    open.length,
  );
  const ways = made("p", "quiz-steps");
  if (open.length) ways.append(button(again, () => ask(open)));
  ways.append(button(gettext("Begin again"), () => ask(items)));
  const link = made("a", "", gettext("Link to these questions"));
  link.href = addressOf(items);
  result.replaceChildren(heading, kept, ways, link);
}

/** Asks some items anew, at an address that asks the same ones of whoever opens it. */
function ask(some) {
  forget(some.map(idOf));
  location.assign(addressOf(some));
}

function addressOf(some) {
  const here = location.pathname;
  return some.length === every.length ? here : `${here}?set=${some.map(idOf).join(",")}`;
}

const key = quiz.querySelectorAll(".quiz-key li");
every.forEach((item, at) => (item.hidden = key[at].hidden = !items.includes(item)));
const steps = made("p", "quiz-steps");
steps.append(back, next);
quiz.classList.add("quiz-live");
quiz.prepend(bar);
quiz.append(result, steps);
const named = items.indexOf(targeted()?.closest(".quiz-item"));
const known = answers();
const first = items.findIndex((item) => !(idOf(item) in known));
show(named >= 0 ? named : first < 0 ? items.length : first);
