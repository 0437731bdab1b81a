import { fold } from "./fold.js";

const LIKE = 0.45;
// How many parts of an address are looked at, and how much of each.
const [DEEP, LONG] = [3, 80];

/** Returns the numbers of the addresses that are most like one that leads nowhere, the most like first. */
export function nearest(path, addresses, most = 6) {
  const wanted = parts(path);
  if (!wanted.length) return [];
  return addresses
    .map((address, id) => ({ id, like: likeness(wanted, parts(address)) }))
    .filter(({ like }) => like > LIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Returns the last parts of an address in letters and digits alone, whatever was mangled in between. */
function parts(address) {
  return fold(readable(address))
    .split(/[/#?]/)
    .map((part) =>
      part
        .replace(/\.html?$/, "")
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, ""),
    )
    .filter((part) => part && part !== "index")
    .slice(-DEEP)
    .map((part) => part.slice(0, LONG));
}

/** Returns an address with its escapes read; those that stand for nothing count as a gap. */
function readable(address) {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return " ";
    }
  });
}

/** How alike a part of one address and the last of another are, from 0 to 1; a shared folder counts a little. */
function likeness(wanted, found) {
  return Math.max(
    ...wanted.map((part, at) => {
      const folder = at && wanted[at - 1] === found.at(-2) ? 0.1 : 0;
      return folder + dice(part, found.at(-1) || "") - 0.1 * (wanted.length - 1 - at);
    }),
  );
}

/** Dice's coefficient over pairs of letters. */
function dice(a, b) {
  const pairs = (word) => [...word].map((letter, index) => (word[index - 1] ?? " ") + letter);
  const [left, right] = [pairs(a), pairs(b)];
  const rest = [...right];
  const both = left.filter((pair) => rest.includes(pair) && rest.splice(rest.indexOf(pair), 1));
  return (2 * both.length) / (left.length + right.length || 1);
}
