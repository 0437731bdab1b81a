import { shards } from "./shards.js";
import { slipsBetween } from "./slips.js";
import { isUnspaced } from "./words.js";

// Where in an entry a word is, in the order of `PLACES` in hooks/explainer/outputs/search_terms.py, with
// the exponent of its least weight.
export const [TEXT, SHORT, NAMES, TITLE, INITIALS, WHOLE] = [0, 1, 2, 3, 4, 5];
const LEAST = [-1, 0, 2, 2, 2, 2];
const LEVELS = 4;
const LETTERS = /^\p{L}{4,}$/u;
const FOUND = /([\da-z]*)([A-X])/g;
// What a word ends in beyond its stem: the plural in “alliances”, the people in “koreans”.
const MOST_ENDING = 2;
const ENDED = /\p{L}{5,}$/u;
// The most files that are loaded for the words that begin with some letters, and the most words that
// one may stand for.
const FILES = 4;
const LIKE = 12;

/**
 * The words of an index. Each way to look one up resolves to the entries that have it or a word near
 * it, by number: how much it weighs there, where the word itself is and where a form of it, and the words
 * that were found.
 */
export function terms({ terms, spellings, count }, load) {
  const known = shards("terms", terms, load);
  const spelt = shards("spellings", spellings, load);

  /** Looks up a word, what begins with it, and what differs from it in a letter near its end. */
  async function near(word) {
    const slips = LETTERS.test(word) && !isUnspaced(word);
    const begins = slips ? word.slice(0, Math.max(2, word.length - 2)) : word;
    return merged(
      (await known.beginning(begins, FILES)).flatMap((line) => {
        const [term, found] = parted(line);
        if (term === word) return [{ term, found, weight: 1 }];
        // One letter alone begins half of all words.
        const isBegun = word.length > 1 && !isUnspaced(word) && term.startsWith(word);
        if (term.includes(" ")) return [];
        if (isForm(word, term)) return [{ term, found, weight: slipped(word, 1) }];
        if (isBegun) return [{ term, found, weight: begun(word, term) }];
        return slips && slipsBetween(word, term, 1) === 1 ? [{ term, found, weight: slipped(word, 1) }] : [];
      }),
      word,
    );
  }

  /** Looks up the words that differ from a word in so many letters, in a half of it or, slower, anywhere. */
  async function like(word, most, anywhere) {
    if (!LETTERS.test(word) || isUnspaced(word)) return new Map();
    const half = Math.max(2, (word.length - 1) >> 1);
    const backwards = [...word].reverse().join("");
    const lists = anywhere
      ? [spelt.beginning("<")]
      : [spelt.beginning(word.slice(0, half), FILES), spelt.beginning(`<${backwards.slice(0, half)}`, FILES)];
    const spellings = (await Promise.all(lists))
      .flat()
      .map((line) => (line[0] === "<" ? [...line.slice(1)].reverse().join("") : line));
    const close = [...new Set(spellings)]
      .map((term) => ({ term, slips: slipsBetween(word, term, most) }))
      .filter(({ slips }) => slips > 0 && slips <= most)
      .sort((a, b) => a.slips - b.slips)
      .slice(0, LIKE);
    const found = await Promise.all(close.map(({ term }) => exact(term)));
    return merged(
      close.map(({ term, slips }, at) => ({ term, found: found[at], weight: slipped(word, slips) })),
      word,
      true,
    );
  }

  async function exact(term) {
    const line = (await known.beginning(term, 1)).find((line) => line.startsWith(`${term}=`));
    return line ? parted(line)[1] : "";
  }

  /** Resolves to the entries of which a text is a whole name, but for the form of its last word. */
  async function named(name) {
    const lines = (await known.beginning(name.slice(0, -MOST_ENDING) || name, 2)).map(parted);
    return lines
      .filter(([term]) => term === name || isForm(name, term))
      .flatMap(([, found]) => [...entries(found)])
      .filter(([, place]) => place === WHOLE)
      .map(([id]) => id);
  }

  function merged(list, word, isSlip) {
    const entriesOf = new Map();
    for (const { term, found, weight } of list) {
      const all = [...entries(found)];
      const rarity = Math.log(1 + (count - all.length + 0.5) / (all.length + 0.5));
      for (const [id, place, level] of all) {
        const hit = entriesOf.get(id) || { score: 0, place: -1, formPlace: -1, best: -1, terms: [] };
        hit.score += weight * rarity * 2 ** (LEAST[place] + level);
        if (term === word) hit.place = place;
        else if (isSlip && place === WHOLE) hit.place = NAMES;
        if (term === word || isForm(word, term)) hit.formPlace = Math.max(hit.formPlace, place);
        hit.best = Math.max(hit.best, place);
        hit.terms.push(term);
        entriesOf.set(id, hit);
      }
    }
    return entriesOf;
  }

  return { near, like, named };
}

/** Tells whether two words are forms of one: the same but for an ending of a letter or two. */
function isForm(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const stem = short.slice(short.lastIndexOf(" ") + 1);
  return (
    long.length - short.length <= MOST_ENDING &&
    LETTERS.test(stem) &&
    ENDED.test(long) &&
    long.startsWith(short)
  );
}

const parted = (line) => {
  const at = line.indexOf("=");
  return [line.slice(0, at), line.slice(at + 1)];
};

function* entries(found) {
  let id = -1;
  for (const [, step, letter] of found.matchAll(FOUND)) {
    id += step ? parseInt(step, 36) : 1;
    const code = letter.charCodeAt(0) - 65;
    yield [id, Math.floor(code / LEVELS), code % LEVELS];
  }
}

// What is longer than what was typed, and what differs from it, weighs less.
const begun = (word, term) => (0.375 * term.length) / (term.length + 0.3 * (term.length - word.length));
const slipped = (word, slips) => (0.45 * word.length) / (word.length + slips);
