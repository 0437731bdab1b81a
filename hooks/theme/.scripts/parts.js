import { targeted } from "./address.js";
import { fillEntries } from "./entries.js";

/** Leads from an anchor of a list in several pages to the page that has the entry now. */
export function leadToPart() {
  const whole = document.querySelector("[data-whole]");

  function lead() {
    const target = targeted();
    const entry = target?.closest("[data-moved] > li");
    if (entry) location.replace(entry.querySelector("a").href);
    else if (!target && location.hash.length > 1 && document.querySelector("template[data-entries]"))
      fillEntries().then(() => targeted() && lead());
    else if (!target && whole && location.hash.length > 1) location.replace(whole.href + location.hash);
  }

  lead();
  window.addEventListener("hashchange", lead);
}
