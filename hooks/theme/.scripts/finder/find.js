import MiniSearch from "minisearch";
import { fold, seen } from "./fold.js";
import { isUnspaced, reader } from "./words.js";

const LETTERS = /^\p{L}{4,}$/u;
const SHORT = 3;
const QUOTED = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”„«»「」『』]/gu;
const slips = (term, most) => !isUnspaced(term) && LETTERS.test(term) && most;
// How near a hit is, the nearest first.
const [AS_TYPED, NAMED, INITIALS, IN_NAMES, WHOLE, BEGUN] = [0, 1, 2, 3, 4, 5];

/**
 * Prepares to search the records of an index, each `{k: kind, t: title, u: address, d: in short,
 * n: [[name, language], …], x: text}`, and returns the function that finds them.
 */
export function prepare({ kinds, records, language }) {
  const read = reader(language);
  const named = new Set(["t", "n"]);
  const index = new MiniSearch({
    idField: "i",
    fields: ["t", "n", "d", "x"],
    extractField: (record, field) =>
      field === "n" ? record.n?.map(([name]) => name).join("\n") : record[field],
    tokenize: (text, field) => read.words(text, named.has(field)),
    processTerm: (term) => term,
  });
  records.forEach((record, i) => (record.i = i));
  index.addAll(records);
  const plain = (text) => read.plainWords(text).join(" ");

  function find(query) {
    const wanted = plain(query);
    if (!wanted) return [];
    const ways = read.ways(query);
    const options = {
      tokenize: (term) => [term],
      boost: { t: 8, n: 6, d: 2 },
      boostDocument: (i) => kinds[records[i].k].boost,
      // One letter alone begins half of all words.
      prefix: (term) => !isUnspaced(term) && term.length > 1,
      // A year or a number is another one where one digit differs.
      fuzzy: (term) => slips(term, 1),
    };
    // A word that is asked twice is looked up once.
    const asked = ways.map((way) => [...new Set(way)]);
    const search = (combineWith, fuzzy) =>
      index.search(
        { combineWith: "OR", queries: asked.map((queries) => ({ combineWith, queries })) },
        { ...options, fuzzy },
      );
    let hits = search("AND", options.fuzzy);
    // Two letters that changed places count as two slips.
    if (!hits.length) hits = search("AND", (term) => slips(term, term.length > 5 ? 2 : 1));
    const phrases = [...new Set([...query.matchAll(QUOTED)].map(([, phrase]) => ` ${plain(phrase)} `))];
    if (phrases.length) hits = hits.filter(({ id }) => holdsAll(records[id], phrases));
    if (!hits.length && !phrases.length) hits = search("OR", options.fuzzy);
    const isShort = wanted.split(" ").some((word) => word.length <= SHORT && !isUnspaced(word));
    const typed = seen(query.trim());
    return hits.map(({ id, terms, match }) => {
      const record = records[id];
      return { record, terms, match, near: nearness(record, { typed, wanted, ways, match, isShort }) };
    });
  }

  function holdsAll(record, phrases) {
    const texts = [...namesOf(record), record.d, record.x].filter(Boolean).map((text) => ` ${plain(text)} `);
    return phrases.every((phrase) => texts.some((text) => text.includes(phrase)));
  }

  const known = new Map();

  /** Returns the names of a record as they are typed, in plain words and as initials. */
  function callings(record) {
    if (!known.has(record)) {
      const names = namesOf(record);
      known.set(
        record,
        [seen, plain, read.initials].map((way) => new Set(names.map(way))),
      );
    }
    return known.get(record);
  }

  function nearness(record, { typed, wanted, ways, match, isShort }) {
    const [asTyped, inWords, initials] = callings(record);
    if (asTyped.has(typed)) return AS_TYPED;
    if (ways.some((way) => inWords.has(way.join(" ")))) return NAMED;
    if (initials.has(wanted)) return INITIALS;
    // Some words, such as “constructor”, are names that every object has.
    const isMatched = (word) => Object.hasOwn(match, word);
    const isIn = (word, fields) => isMatched(word) && match[word].some((field) => fields.has(field));
    if (ways.some((way) => way.every((word) => isIn(word, named)))) return IN_NAMES;
    // Longer words that begin so are rarer, and would bury a short one.
    return isShort && ways.some((way) => way.every(isMatched)) ? WHOLE : BEGUN;
  }

  return { find, places: read.places };
}

const namesOf = (record) => [record.t, ...(record.n || []).map(([name]) => name)];

/**
 * Puts hits in groups by kind, in the order of the kinds. The kind of an exact name comes first, and
 * that of a short word before those of words that it begins.
 */
export function grouped(hits, kinds) {
  const groups = new Map(kinds.map((kind) => [kind, []]));
  for (const hit of hits) groups.get(kinds[hit.record.k]).push(hit);
  const found = [...groups].filter(([, group]) => group.length);
  for (const [, group] of found) group.sort((a, b) => a.near - b.near);
  const place = ({ near }) =>
    near < IN_NAMES ? near : near === BEGUN && hits.some((hit) => hit.near === WHOLE) ? BEGUN : WHOLE;
  return found.sort(([, [a]], [, [b]]) => place(a) - place(b));
}
