// Cites items with citeproc-js: reads {items, styles: {name: {csl, locale}}, locales} as JSON and
// writes {style: {id: text}}.
const CSL = require(process.argv[2]);
const { items, styles, locales } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const byId = Object.fromEntries(items.map((item) => [item.id, item]));
const system = { retrieveLocale: (tag) => locales[tag], retrieveItem: (id) => structuredClone(byId[id]) };
const cited = {};
for (const [name, { csl, locale }] of Object.entries(styles)) {
  const engine = new CSL.Engine(system, csl, locale, true);
  engine.setOutputFormat("text");
  engine.updateItems(Object.keys(byId), true);
  const [about, entries] = engine.makeBibliography();
  // What a style does not list at all has an id here, and no entry.
  const unlisted = new Set(about.bibliography_errors.map((error) => error.itemID));
  const ids = about.entry_ids.map(([id]) => id).filter((id) => !unlisted.has(id));
  cited[name] = Object.fromEntries(entries.map((entry, at) => [ids[at], entry.trim()]));
}
process.stdout.write(JSON.stringify(cited));
