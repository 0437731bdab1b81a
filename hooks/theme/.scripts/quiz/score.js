// What was answered on this device, and nowhere else: whether right, by the id of each item.
const KEPT = "explainer-quiz";
let held = {};

/** Returns whether each item that was answered was answered right. */
export function answers() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return held; // Some readers allow pages to keep nothing.
  }
}

/** Keeps an answer. */
export function keepAnswer(id, isRight) {
  write({ ...answers(), [id]: isRight });
}

/** Forgets the answers to some items. */
export function forget(ids) {
  write(Object.fromEntries(Object.entries(answers()).filter(([id]) => !ids.includes(id))));
}

function write(all) {
  held = all;
  try {
    localStorage.setItem(KEPT, JSON.stringify(all));
  } catch {
    // It holds until the page is left.
  }
}
