// Answers questions to the search, a line of JSON each: {words, language} or {index} and {find}.
import { createInterface } from "node:readline";
import { grouped, prepare } from "../../hooks/theme/.scripts/finder/find.js";
import { reader } from "../../hooks/theme/.scripts/finder/words.js";

const readers = {};
let finder, kinds;
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let answer = null;
  if ("index" in asked) {
    finder = prepare(asked.index);
    kinds = asked.index.kinds;
  } else if ("find" in asked) {
    answer = grouped(finder.find(asked.find), kinds).flatMap(([, hits]) =>
      hits.map(({ record, terms }) => ({
        title: record.t,
        marked: [record.t, ...(record.n || []).map(([name]) => name)].map((name) =>
          finder.places(name, terms).map(([from, to]) => name.slice(from, to)),
        ),
      })),
    );
  } else {
    readers[asked.language] ??= reader(asked.language);
    answer = readers[asked.language].plainWords(asked.words);
  }
  console.log(JSON.stringify(answer));
}
