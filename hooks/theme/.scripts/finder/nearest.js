import { fold } from "./words.js";

const LIKE = 0.45;

/** Returns the records whose addresses are most like one that leads nowhere, the most like first. */
export function nearest(path, records, most = 6) {
  const wanted = parts(path);
  if (!wanted.length) return [];
  return records
    .map((record) => ({ record, like: likeness(wanted, parts(record.u)) }))
    .filter(({ like }) => like > LIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ record }) => record);
}

function parts(address) {
  return fold(address).replace(/index\.html$|\.html?$/, "").split(/[/#]/).filter(Boolean);
}

/** How alike the last parts of two addresses are, from 0 to 1; a shared folder counts a little. */
function likeness(a, b) {
  const shared = a.length > 1 && b.length > 1 && a.at(-2) === b.at(-2) ? 0.1 : 0;
  return shared + dice(a.at(-1), b.at(-1) || "");
}

/** Dice's coefficient over pairs of letters. */
function dice(a, b) {
  const pairs = (word) => [...word].map((letter, index) => (word[index - 1] ?? " ") + letter);
  const [left, right] = [pairs(a), pairs(b)];
  const rest = [...right];
  const both = left.filter((pair) => rest.includes(pair) && rest.splice(rest.indexOf(pair), 1));
  return (2 * both.length) / (left.length + right.length || 1);
}
