import { element } from "./show.js";

/** A choice among the kinds of what was found, with their numbers; hidden where all is of one kind. */
export function kindChoice(kinds, { gettext }, changed) {
  const select = element("select");
  select.ariaLabel = gettext("Kind");
  select.name = "kind";
  select.hidden = true;
  select.addEventListener("change", changed);

  const option = (value, words, count) => {
    const made = element("option", "", gettext("%(kind)s (%(count)s)", { kind: words, count }));
    made.value = value;
    return made;
  };

  /** Offers the kinds of some hits, and returns those of the kind that is chosen. */
  function narrowed(hits, chosen = select.value) {
    const counts = new Map();
    for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const found = kinds.map((kind, at) => [at, kind]).filter(([at]) => counts.has(at));
    select.replaceChildren(
      option("", gettext("All kinds"), hits.length),
      ...found.map(([at, { title }]) => option(at, title, counts.get(at))),
    );
    select.hidden = found.length < 2;
    // What nothing is found of is no longer chosen.
    select.value = counts.has(Number(chosen)) && !select.hidden ? chosen : "";
    return select.value === "" ? hits : hits.filter(({ kind }) => kind === Number(select.value));
  }

  return { select, narrowed };
}
