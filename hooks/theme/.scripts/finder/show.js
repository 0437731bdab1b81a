const AROUND = 70;
const LONG = 60;

/** Returns one hit as an item of a list: its title, the name that was asked for, and a passage. */
export function item({ record, terms, passage: inText }, { root, places }) {
  const marked = (text) => markedAt(text, places(text, terms));
  const made = element("li", "search__hit");
  const link = element("a");
  link.href = root + record.u;
  link.append(tagged(marked(record.t), record.l));
  made.append(link);
  const [name, language] = nameAsked(record, (text) => places(text, terms)) || [];
  if (name && name.length <= LONG) link.append(" ", tagged(marked(name), language, "search__name"));
  const passage = name?.length > LONG ? name : inText || record.d;
  if (passage) {
    const about = element("p");
    about.append(
      tagged(
        marked(passage === record.d ? passage : cut(passage, places(passage, terms))),
        passage === name && language,
      ),
    );
    made.append(about);
  }
  return made;
}

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** Returns the name, with its language, that holds most of what was asked, unless the title does. */
function nameAsked(record, placesIn) {
  const count = (text) => placesIn(text).reduce((sum, [from, to]) => sum + to - from, 0);
  let best = null;
  let most = count(record.t);
  for (const named of record.n || []) {
    if (count(named[0]) > most) [best, most] = [named, count(named[0])];
  }
  return best;
}

/** Returns the part of a long text around the first word that was asked for. */
function cut(text, [first]) {
  const from = first && first[0] > AROUND ? text.indexOf(" ", first[0] - AROUND) + 1 : 0;
  const end = (first ? first[1] : 0) + 2 * AROUND;
  const to = end < text.length ? text.lastIndexOf(" ", end) : text.length;
  return (from ? "…" : "") + text.slice(from, to > from ? to : end) + (to < text.length ? "…" : "");
}

function markedAt(text, places) {
  const parts = [];
  let at = 0;
  for (const [from, to] of places) {
    parts.push(text.slice(at, from), element("mark", "", text.slice(from, to)));
    at = to;
  }
  return [...parts, text.slice(at)];
}

function tagged(parts, language, className) {
  const made = element("span", className);
  if (language) [made.lang, made.dir] = [language, "auto"];
  made.append(...parts);
  return made;
}
