// Answers questions to the search, a line of JSON each: {words, language} or {files} and {find}.
import { createInterface } from "node:readline";
import { grouped, prepare } from "../../hooks/theme/.scripts/finder/find.js";
import { reader } from "../../hooks/theme/.scripts/finder/words.js";

const readers = {};
let finder, kinds, loaded;
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let answer = null;
  if ("files" in asked) {
    const index = asked.files.index;
    finder = prepare(index, async (name) => (loaded.add(name), asked.files[name]));
    kinds = index.kinds;
  } else if ("find" in asked) {
    loaded = new Set(["index"]);
    const [best, ...rest] = await finder.find(asked.find);
    if (best) await Promise.all([finder.record(best.id), best.isInText && finder.text(best.id)]);
    // What a page loads before it shows the best result.
    const needed = [...loaded];
    const hits = [best ?? [], ...grouped(rest, kinds).map(([, group]) => group)].flat();
    answer = { needed, hits: await Promise.all(hits.map(shown)) };
  } else {
    readers[asked.language] ??= reader(asked.language);
    const { plainWords, words, initials } = readers[asked.language];
    answer = {
      plain: plainWords(asked.words),
      text: words(asked.words),
      initials: initials(asked.words) ?? null,
    };
  }
  console.log(JSON.stringify(answer));
}

async function shown({ id, terms }) {
  const record = await finder.record(id);
  const names = [record.t, ...(record.n || []).map(([name]) => name)];
  return {
    title: record.t,
    address: record.u,
    marked: names.map((name) => finder.places(name, terms).map(([from, to]) => name.slice(from, to))),
  };
}
