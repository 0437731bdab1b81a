import { gettext } from "./words.js";
import { bringIntoView, chosen, keep, targeted } from "./address.js";

/** Sets the pacts that a reader picks side by side, two at first; the choice stands in the address. */
export function comparePacts() {
  const form = document.querySelector("form[data-compare]");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input")];
  const columns = [...document.querySelectorAll("[data-pact]")];
  const none = document.querySelector("[data-none-of]");

  function show() {
    const picked = boxes.filter((box) => box.checked).map((box) => box.value);
    for (const part of columns) part.hidden = !picked.includes(part.dataset.pact);
    foldAbsent();
    for (const clause of document.querySelectorAll("[data-differs]")) {
      const { pact } = clause.closest("[data-pact]").dataset;
      const other = picked.length === 2 && picked.find((id) => id !== pact);
      mark(clause.querySelector(".compared"), JSON.parse(clause.dataset.differs)[other] ?? []);
    }
    form.querySelector("output").textContent = gettext("%(shown)s of %(all)s", {
      shown: picked.length,
      all: boxes.length,
    });
    form.dispatchEvent(new Event("narrowed", { bubbles: true }));
    return picked;
  }

  /** Kinds of duty that none of the pacts has are named in one line. */
  function foldAbsent() {
    const absent = [];
    for (const duty of document.querySelectorAll("[data-duty]")) {
      duty.hidden = !duty.querySelector("[data-pact]:not([hidden]) [data-found]");
      if (duty.hidden) absent.push(duty.dataset.duty);
    }
    const names = new Intl.ListFormat(document.documentElement.lang).format(absent);
    none.textContent = gettext("On record for none of them: %(duties)s.", { duties: names });
    none.hidden = !absent.length;
  }

  function showAll() {
    for (const box of boxes) box.checked = true;
    show();
    keep({ pacts: "all" });
  }

  form.addEventListener("change", () => {
    const picked = show();
    const asAtFirst = boxes.every((box) => box.checked === box.defaultChecked);
    const all = picked.length === boxes.length && "all";
    keep({ pacts: asAtFirst ? "" : all || picked.join(",") || "none" });
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    showAll();
  });
  // A source leads back to what cites it, and that may be of a pact that was not picked.
  function showTarget() {
    const target = targeted();
    if (!target?.closest(":is([data-pact], [data-duty])[hidden]")) return;
    showAll();
    bringIntoView(target);
  }

  const asked = chosen().get("pacts");
  if (asked) {
    const ids = asked.split(",");
    for (const box of boxes) box.checked = asked === "all" || ids.includes(box.value);
  }
  form.hidden = false;
  show();
  showTarget();
  window.addEventListener("hashchange", showTarget);
}

/** Marks in a clause what only it has: `lengths` are those of stretches in turn shared and its own. */
function mark(clause, lengths) {
  const letters = [...clause.textContent];
  const pieces = lengths.map((length, place) => {
    const text = letters.splice(0, length).join("");
    if (place % 2 === 0) return text;
    const own = document.createElement("mark");
    own.textContent = text;
    own.dataset.from = `${gettext("only here:")} `;
    own.dataset.to = ` ${gettext("end")} `;
    return own;
  });
  clause.replaceChildren(...pieces, letters.join(""));
}
