import MiniSearch from "minisearch";
import { asked, isUnspaced, words } from "./words.js";

const LETTERS = /^\p{L}{4,}$/u;
const slips = (term, most) => !isUnspaced(term) && LETTERS.test(term) && most;

/**
 * Prepares to search the records of an index, each `{k: kind, t: title, u: address, d: in short,
 * n: [[name, language], …], x: text}`, and returns the function that finds them.
 */
export function prepare({ kinds, records }) {
  const index = new MiniSearch({
    idField: "i",
    fields: ["t", "n", "d", "x"],
    extractField: (record, field) => (field === "n" ? record.n?.map(([name]) => name).join("\n") : record[field]),
    tokenize: words,
    processTerm: (term) => term,
  });
  records.forEach((record, i) => (record.i = i));
  index.addAll(records);
  const plain = (text) => asked(text).join(" ");

  return function find(query) {
    const wanted = plain(query);
    if (!wanted) return [];
    const options = {
      tokenize: asked,
      boost: { t: 8, n: 6, d: 2 },
      boostDocument: (i) => kinds[records[i].k].boost,
      // One letter alone begins half of all words.
      prefix: (term) => (isUnspaced(term) ? term.length === 1 : term.length > 1),
      // A year or a number is another one where one digit differs.
      fuzzy: (term) => slips(term, 1),
    };
    const all = { ...options, combineWith: "AND" };
    let hits = index.search(query, all);
    // Two letters that changed places count as two slips.
    if (!hits.length) hits = index.search(query, { ...all, fuzzy: (term) => slips(term, term.length > 5 ? 2 : 1) });
    if (!hits.length) hits = index.search(query, options);
    return hits.map(({ id, terms, match }) => {
      const record = records[id];
      const names = [record.t, ...(record.n || []).map(([name]) => name)];
      return { record, terms, match, exact: names.some((name) => plain(name) === wanted) };
    });
  };
}

/** Puts hits in groups by kind, in the order of the kinds; the kind of an exact name comes first. */
export function grouped(hits, kinds) {
  const groups = new Map(kinds.map((kind) => [kind, []]));
  for (const hit of hits) groups.get(kinds[hit.record.k]).push(hit);
  const found = [...groups].filter(([, group]) => group.length);
  for (const [, group] of found) group.sort((a, b) => b.exact - a.exact);
  return found.sort(([, [a]], [, [b]]) => b.exact - a.exact);
}
