import { seen } from "./fold.js";
import { shards } from "./shards.js";
import { INITIALS, NAMES, TEXT, terms } from "./terms.js";
import { isUnspaced, reader } from "./words.js";

const LITTLE = 3;
const LONG = 5;
// The most entries of a name that are looked at for how it is written.
const MOST = 16;
const QUOTED = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”„«»「」『』]/gu;
// How near a hit is, the nearest first.
const [AS_TYPED, NAMED, CALLED, IN_NAMES, FORM_IN_NAMES, IN_TEXT, BEGUN] = [0, 1, 2, 3, 4, 5, 6];

/**
 * Prepares to search an index, of which `load` resolves to a file by its name. What it finds are hits: the
 * number of an entry, its kind, the words that were found there, and how near they are to the question.
 */
export function prepare(index, load) {
  const { kinds, language, stopWords, weights } = index;
  const read = reader(language, stopWords);
  const records = shards("records", index.records, load);
  const texts = shards("texts", index.texts, load);
  const kindOf = kindsByEntry(kinds);
  const words = terms({ ...index, count: kindOf.length }, load);
  const plain = (text) => read.plainWords(text).join(" ");

  /** Resolves to what a question finds, the best hit first. */
  async function find(query) {
    const wanted = plain(query);
    if (!wanted) return [];
    const ways = read.ways(query);
    // A word that is asked twice is looked up once.
    const asked = ways.map((way) => [...new Set(read.telling(way))]);
    const phrases = [...new Set([...query.matchAll(QUOTED)].map(([, phrase]) => ` ${plain(phrase)} `))];
    const { found, hits } = await lookUp(asked, phrases.length > 0);
    const names = ways.flatMap((way) => [way, read.telling(way)]).map((way) => way.join(" "));
    const named = new Set((await Promise.all([...new Set(names)].map(words.named))).flat());
    const typed = await namedAsTyped(
      [...named].filter((id) => hits.has(id)).slice(0, MOST),
      seen(query.trim()),
    );
    const isShort = wanted.split(" ").some((word) => word.length <= LITTLE && !isUnspaced(word));
    const isIn = (id, word, place) => found.get(word)?.get(id)?.place >= place;

    function nearness(id) {
      if (typed.has(id)) return AS_TYPED;
      if (named.has(id)) return NAMED;
      if (found.get(wanted)?.get(id)?.place === INITIALS) return CALLED;
      if (asked.some((way) => way.every((word) => isIn(id, word, NAMES)))) return IN_NAMES;
      if (asked.some((way) => way.every((word) => found.get(word)?.get(id)?.formPlace >= NAMES)))
        return FORM_IN_NAMES;
      // Longer words that begin so are rarer, and would bury a short one.
      return isShort && asked.some((way) => way.every((word) => isIn(id, word, TEXT))) ? IN_TEXT : BEGUN;
    }

    const ranked = [...hits]
      .map(([id, { score, best, terms }]) => {
        const kind = kindOf[id];
        const near = nearness(id);
        const weight = kinds[kind].boost * (weights[id] ?? 1);
        return { id, kind, near, score: score * weight, terms, isInText: best === TEXT };
      })
      .sort((a, b) => a.near - b.near || byKind(a, b) || b.score - a.score || a.id - b.id);
    if (!phrases.length) return ranked;
    const held = await Promise.all(ranked.map((hit) => holdsAll(hit, phrases)));
    return ranked.filter((_, at) => held[at]);
  }

  /** Looks up words: first as they are and as they begin, then with slips, then any of them. */
  async function lookUp(asked, isStrict) {
    const every = [...new Set(asked.flat())];
    const found = new Map(every.map((word) => [word, new Map()]));
    const slips = (word) => (word.length > LONG ? 2 : 1);
    for (const way of [
      (word) => words.near(word),
      (word) => words.like(word, slips(word)),
      (word) => (found.get(word).size ? new Map() : words.like(word, slips(word), true)),
    ]) {
      const each = await Promise.all(every.map(way));
      for (const [at, word] of every.entries()) found.set(word, together([found.get(word), each[at]]));
      const hits = together(asked.map((words) => inAll(words.map((word) => found.get(word)))));
      if (hits.size) return { found, hits };
    }
    return { found, hits: isStrict ? new Map() : together([...found.values()]) };
  }

  async function namedAsTyped(ids, typed) {
    const all = await Promise.all(ids.map(records.entry));
    return new Set(ids.filter((_, at) => namesOf(all[at]).some((name) => seen(name) === typed)));
  }

  async function holdsAll({ id }, phrases) {
    const [record, text] = await Promise.all([records.entry(id), texts.entry(id)]);
    const held = [...namesOf(record), record.d, text].filter(Boolean).map((each) => ` ${plain(each)} `);
    return phrases.every((phrase) => held.some((each) => each.includes(phrase)));
  }

  return { find, places: read.places, record: records.entry, text: texts.entry, kindOf };
}

const namesOf = (record) => [record.t, ...(record.n || []).map(([name]) => name)];

function kindsByEntry(kinds) {
  return kinds.flatMap(({ count }, kind) => Array(count).fill(kind));
}

/** Returns the entries that are in any of some maps, with what each says of them added up. */
function together(maps) {
  if (maps.length === 1) return maps[0];
  const all = new Map();
  for (const [id, hit] of maps.flatMap((map) => [...map]))
    all.set(id, all.has(id) ? added(all.get(id), hit) : hit);
  return all;
}

/** Returns the entries that are in all of some maps. */
function inAll(maps) {
  const [fewest, ...others] = [...maps].sort((a, b) => a.size - b.size);
  const all = new Map();
  for (const [id, hit] of fewest)
    if (others.every((map) => map.has(id))) all.set(id, others.map((map) => map.get(id)).reduce(added, hit));
  return all;
}

function added(one, other) {
  return {
    score: one.score + other.score,
    place: Math.max(one.place, other.place),
    formPlace: Math.max(one.formPlace, other.formPlace),
    best: Math.max(one.best, other.best),
    terms: [...new Set([...one.terms, ...other.terms])],
  };
}

/** Compares hits of one name: whoever has it comes before what is said of it. */
const byKind = (a, b) => (a.near < IN_NAMES ? a.kind - b.kind : 0);

/**
 * Puts hits in groups by kind, in the order of the kinds. The kind of an exact name comes first, and
 * that of a short word before those of words that it begins.
 */
export function grouped(hits, kinds) {
  const groups = new Map(kinds.map((kind) => [kind, []]));
  for (const hit of hits) groups.get(kinds[hit.kind]).push(hit);
  const found = [...groups].filter(([, group]) => group.length);
  const place = ({ near }) =>
    near < IN_NAMES ? near : near === BEGUN && hits.some((hit) => hit.near === IN_TEXT) ? BEGUN : IN_TEXT;
  return found.sort(([, [a]], [, [b]]) => place(a) - place(b));
}
