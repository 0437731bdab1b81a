// Scripts that put no spaces between words, and Hangul, whose words are compounds.
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー々]/u;
const RUNS = new RegExp(`${UNSPACED.source}+|[^${UNSPACED.source.slice(1, -1)}]+`, "gu");
// All marks but those that make other letters in Japanese.
const MARKS = /(?![\u3099\u309a])\p{Mn}|['’ʼʹ`]/gu;

/** Returns text without case, accents and apostrophes, so that spellings of one word are alike. */
export function fold(text) {
  return text.normalize("NFKD").replace(MARKS, "").normalize("NFC").toLowerCase();
}

export function isUnspaced(word) {
  return UNSPACED.test(word);
}

/** Splits text into the words that are indexed: pairs of characters where words run on. */
export function words(text) {
  return split(text, (run) => [...pairs(run), run.at(-1)]);
}

/** Splits a question into words; one character alone is a word that others begin with. */
export function asked(text) {
  return split(text, (run) => (run.length === 1 ? run : pairs(run)));
}

function split(text, cut) {
  const found = [];
  for (const piece of fold(text).split(/[^\p{L}\p{N}]+/u)) {
    for (const run of piece.match(RUNS) || []) {
      if (isUnspaced(run)) found.push(...cut([...run]));
      else found.push(run);
    }
  }
  return found;
}

function pairs(run) {
  return run.slice(1).map((character, index) => run[index] + character);
}

const WORDS = /[\p{L}\p{M}\p{N}'’ʼʹ`]+/gu;

/** Returns where the words of an index stand in a text, as [from, to] without overlap. */
export function places(text, terms) {
  const found = [];
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const folded = fold(word);
    for (const term of terms) {
      if (!isUnspaced(term)) {
        if (folded === term) found.push([index, index + word.length]);
      } else {
        for (let at = word.indexOf(term); at >= 0; at = word.indexOf(term, at + 1)) {
          found.push([index + at, index + at + term.length]);
        }
      }
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  const joined = [];
  for (const [from, to] of found) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
