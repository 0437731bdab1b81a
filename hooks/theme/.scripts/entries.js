import { load } from "./load.js";

let filled;

/** Fills in, once, the entries of a list that are too many to stand on its page from the start. */
export function fillEntries() {
  const template = document.querySelector("template[data-entries]");
  filled ??= template ? load(template).then(fill) : Promise.resolve();
  return filled;
}

function fill() {
  const lists = document.querySelectorAll(".entries");
  for (const [at, entries] of self.explainerEntries.entries()) lists[at].append(...entries.map(made));
}

function made([id, address, name, language, date, values]) {
  const item = document.createElement("li");
  item.id = id;
  item.dataset.item = "";
  Object.assign(item.dataset, values);
  if (date) {
    const when = document.createElement("span");
    when.className = "when";
    when.textContent = date;
    item.append(when, " ");
  }
  const link = document.createElement("a");
  link.href = address;
  link.textContent = name;
  if (language) [link.lang, link.dir] = [language, "auto"];
  item.append(link);
  return item;
}
