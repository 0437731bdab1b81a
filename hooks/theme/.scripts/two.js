import { chosen, keep } from "./address.js";
import { loadAt } from "./load.js";

/** Sets the two stakeholders that a reader picks side by side; the choice stands in the address. */
export function compareTwo() {
  const form = document.querySelector("form[data-two]");
  if (!form) return;
  const table = document.querySelector("table.two");
  const scripts = document.querySelector("template[data-rows]");
  const selects = [...form.querySelectorAll("select")];
  const ids = [...selects[0].options].map(({ value }) => value);
  const shown = [...table.querySelectorAll("thead [data-id]")].map((head) => head.dataset.id);

  async function rowsOf(id) {
    if (!self.explainerCompared?.[id]) await loadAt(scripts, ids.indexOf(id));
    return self.explainerCompared[id];
  }

  async function show() {
    const picked = selects.map(({ value }) => value);
    const two = await Promise.all(picked.map(rowsOf));
    // Another pick may have been quicker.
    if (picked.some((id, at) => selects[at].value !== id)) return;
    const heads = table.querySelectorAll("thead [data-id]");
    two.forEach(([name, language, href], at) => heads[at].replaceChildren(link(name, language, href)));
    const places = new Map();
    two.forEach(([, , , rows], at) => {
      for (const [place, heading, href, lines] of rows) {
        if (!places.has(place)) places.set(place, { heading, href, cells: [[], []] });
        places.get(place).cells[at] = lines;
      }
    });
    const sorted = [...places].toSorted(([one], [other]) => one - other);
    table.tBodies[0].replaceChildren(...sorted.map(([, row]) => rowOf(row)));
  }

  function rowOf({ heading, href, cells }) {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.append(href ? link(heading, "", href) : heading);
    row.append(head, ...cells.map(cellOf));
    return row;
  }

  function cellOf(lines) {
    const cell = document.createElement("td");
    const within = document.createElement(lines.length ? "ul" : "span");
    if (!lines.length) {
      within.className = "spread-none";
      within.textContent = table.dataset.nothing;
    }
    for (const [words, language, href, note] of lines) {
      const item = document.createElement("li");
      item.append(link(words, language, href));
      if (note) {
        const small = document.createElement("small");
        small.textContent = note;
        item.append(" ", small);
      }
      within.append(item);
    }
    cell.append(within);
    return cell;
  }

  const asked = chosen();
  let [a, b] = ["a", "b"].map((name) => (ids.includes(asked.get(name)) ? asked.get(name) : ""));
  a ||= shown.find((id) => id !== b);
  b ||= shown.find((id) => id !== a);
  [selects[0].value, selects[1].value] = [a, b];
  form.hidden = false;
  form.addEventListener("change", () => {
    show();
    keep(Object.fromEntries(selects.map(({ name, value }) => [name, value])));
  });
  if (a !== shown[0] || b !== shown[1]) show();
}

function link(words, language, href) {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = words;
  if (language) [made.lang, made.dir] = [language, "auto"];
  return made;
}
