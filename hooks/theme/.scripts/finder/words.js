import { fold, visible } from "./fold.js";
import { numbersOf } from "./numbers.js";

// Scripts that put no spaces between words, and Hangul, whose words are compounds.
const SCRIPTS = [
  "Han",
  "Hangul",
  "Hiragana",
  "Katakana",
  "Bopomofo",
  "Thai",
  "Lao",
  "Khmer",
  "Myanmar",
  "Tibetan",
];
const UNSPACED = `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}ー々]`;
const HAS_UNSPACED = new RegExp(UNSPACED, "u");
// A letter with its marks, or the letters that make up one Korean syllable.
const CLUSTER = /(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.)[\p{M}ﾞﾟ]*/gsu;
const SIGN = "[\\p{L}\\p{N}\\p{M}]";
const CHUNK = `${SIGN}+(?:(?:[-‐‑]|'+)${SIGN}+)*`;
const LETTER = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]\\p{M}*";
// Letters with a full stop after each, spaced or not: A.B., A. B., A.B.C.D.
const INITIALS = `(?<!${SIGN})(?:${LETTER}\\.\\s?){2,}(?:${LETTER}(?!${SIGN}))?`;
const OWNER = new RegExp(`(?<=${SIGN})'s$`, "iu");
const PLAIN = /^[A-Za-z0-9]+$/;
const ELIDED = /^.\p{M}*'$/su;
// What Korean adds to a noun in a sentence, after two syllables at least.
const PARTICLES =
  /(?<=\p{Script=Hangul}{2})(?:에서|에게|으로|은|는|이|가|을|를|의|에|와|과|도|로)(?!\p{Script=Hangul})/gu;
// What has more words, or is longer, is no name, but what was said.
const FEW = 8;
const LONG = 80;
// As in “Union of the Two Rivers”.
const SMALL = 3;

export function isUnspaced(word) {
  return HAS_UNSPACED.test(word);
}

/**
 * Returns what parts text in a language into words: for an index, for a question, and to mark. Stop
 * words only make a question of others.
 */
export function reader(language, stopWords = []) {
  const { NUMBER, plain } = numbersOf(language);
  const PIECES = new RegExp(`(?<number>${NUMBER})|(?<initials>${INITIALS})|${CHUNK}`, "gu");
  const PARTS = new RegExp(`(${SIGN}+)([^]?)`, "gu");

  /** Yields each word of a text and where it stands; `inner` is what only lies within others. */
  function* pieces(text) {
    for (const { 0: found, index: from, groups } of text.matchAll(PIECES)) {
      const piece = found.trimEnd().replace(OWNER, "");
      const to = from + piece.length;
      if (PLAIN.test(found)) yield { from, to, word: found.toLowerCase() };
      else if (groups.number) yield { from, to, word: plain(piece) };
      else if (groups.initials) yield { from, to, word: fold(piece).replace(/[.\s]/g, "") };
      else yield* parts(piece, from);
    }
  }

  function* parts(piece, at) {
    const found = [...piece.matchAll(PARTS)];
    for (const { 0: whole, 1: part, index } of found) {
      const from = at + index;
      if (isUnspaced(part)) yield* runs(part, from);
      else yield { from, to: from + part.length, word: fold(part), inner: ELIDED.test(whole) };
    }
    if (found.length < 2 || isUnspaced(piece)) return;
    yield {
      from: at,
      to: at + piece.length,
      word: found.map(({ 1: part }) => fold(part)).join(""),
      inner: true,
    };
  }

  /** Yields letters and pairs of letters where words run on, and each other word as it is. */
  function* runs(part, at) {
    const letters = [...part.matchAll(CLUSTER)].map(({ 0: letter, index }) => {
      return { from: at + index, to: at + index + letter.length, word: fold(letter) };
    });
    let other = null;
    for (const [place, letter] of letters.entries()) {
      const next = letters[place + 1];
      const [runsOn, goesOn] = [isUnspaced(letter.word), next && isUnspaced(next.word)];
      if (runsOn) {
        const before = place > 0 && isUnspaced(letters[place - 1].word);
        yield { ...letter, inner: before || goesOn };
        if (goesOn) yield { from: letter.from, to: next.to, word: letter.word + next.word };
      } else {
        other = { from: other?.from ?? letter.from, to: letter.to, word: (other?.word ?? "") + letter.word };
        if (next && !goesOn) continue;
        yield other;
        other = null;
      }
    }
  }

  /** Returns the words of a text, and what two of them, or the capitals of a name, spell as one. */
  function all(text) {
    const found = [...pieces(text)];
    const outer = found.filter(({ inner }) => !inner);
    for (const [place, { from, word }] of outer.slice(0, -1).entries()) {
      const { to, word: next } = outer[place + 1];
      if (!isUnspaced(word + next)) found.push({ from, to, word: word + next });
    }
    return [...found, ...(outer.length > FEW ? [] : initials(text))];
  }

  /** Returns what the capitals of a name spell, where all but its small words begin with one. */
  function initials(name) {
    const all = [...name.matchAll(/[\p{L}\p{M}\p{N}']+/gu)].filter(
      ({ 0: word }) => word.length > SMALL || word !== word.toLowerCase(),
    );
    if (all.length < 2 || !all.every(({ 0: word }) => /^\p{Lu}/u.test(word))) return [];
    const word = fold(all.map(({ 0: each }) => (/^\p{Lu}+$/u.test(each) ? each : [...each][0])).join(""));
    return [{ from: all[0].index, to: all.at(-1).index + all.at(-1)[0].length, word }];
  }

  /** Returns the words by which text is found, each line of it a name or not. */
  function words(written, areNames) {
    const text = visible(written).bare;
    const found = areNames
      ? text.split("\n").flatMap((name) => (name.length > LONG ? [...pieces(name)] : all(name)))
      : [...pieces(text)];
    return found.map(({ word }) => word);
  }

  /** Returns the words of a question, or of what answers it. */
  function plainWords(text) {
    return [...pieces(visible(text).bare)].filter(({ inner }) => !inner).map(({ word }) => word);
  }

  const stopped = new Set(stopWords);

  /** Returns the words of a question without stop words, unless there are no others. */
  function telling(words) {
    const rest = words.filter((word) => !stopped.has(word));
    return rest.length ? rest : words;
  }

  /** Returns the ways to read a question, each a list of words: as it is, without particles, two words as one. */
  function ways(question) {
    const asked = plainWords(question);
    const found = [asked];
    const bare = question.normalize("NFC").replace(PARTICLES, "");
    if (bare !== question.normalize("NFC")) found.push(plainWords(bare));
    const within = [...pieces(visible(question).bare)].filter(
      ({ word, inner }) => inner && !isUnspaced(word),
    );
    if (asked.length > FEW || within.length > 2 * FEW) return found;
    for (const { word } of within) found.push(...asWhole(asked, word));
    for (const [place, word] of asked.slice(0, -1).entries()) {
      const whole = word + asked[place + 1];
      if (!isUnspaced(whole)) found.push([...asked.slice(0, place), whole, ...asked.slice(place + 2)]);
    }
    return found;
  }

  /** Returns the words of a question with those that make up a longer one as that. */
  function asWhole(asked, whole) {
    for (let from = 0; from < asked.length; from++) {
      for (let to = from + 1; to <= asked.length; to++) {
        if (
          whole.endsWith(asked.slice(from, to).join("")) &&
          asked.slice(from, to).join("").length + 1 >= whole.length
        ) {
          return [[...asked.slice(0, from), whole, ...asked.slice(to)]];
        }
      }
    }
    return [];
  }

  /** Returns where the words of an index stand in a text, as [from, to] without overlap. */
  function places(text, terms) {
    const wanted = new Set(terms);
    const joined = [];
    const { bare, placeOf } = visible(text);
    const found = all(bare)
      .filter(({ word }) => wanted.has(word))
      .sort((a, b) => a.from - b.from);
    for (const { from, to } of found) {
      const last = joined.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else joined.push([from, to]);
    }
    return joined.map(([from, to]) => [placeOf(from), placeOf(to)]);
  }

  return {
    words,
    plainWords,
    ways,
    telling,
    initials: (name) => initials(visible(name).bare)[0]?.word,
    places,
  };
}
