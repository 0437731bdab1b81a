"""The entries of a list that has too many for even their names to fit on one page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from explainer.kinds.kind import Kind
from explainer.library.by_name import by_name
from explainer.library.library import Library
from explainer.library.parts import Part
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.pages.filters import Values, event_values
from explainer.pages.people import stakeholder_values
from explainer.pages.quote_filters import values_of
from explainer.pages.view import View

# A name with its link and what filters read of it takes about 0.2 kB.
MOST_NAMES = 1_200

FILTERED: dict[str, Callable[[Library, Any], Values]] = {
    Event.kind: lambda library, event: event_values(event),
    Quote.kind: values_of,
    Stakeholder.kind: stakeholder_values,
}


def listed_entries(library: Library, part: Part) -> list[Record]:
    """Return the entries of a part by name, or in its own order where that says more."""
    records = [library.by_id[id] for id in part.ids]
    ordered = all(record.when or record.kind == Figure.kind for record in records)
    return records if ordered else by_name(library, records)


def are_named(parts: tuple[Part, ...]) -> bool:
    """Return whether a page names all entries of these parts."""
    return sum(len(part.ids) for part in parts) <= MOST_NAMES


def entries_file(kind: Kind) -> str:
    """Return the address of the script with the entries of a kind's list."""
    return f"{kind.index}entries.js"


def entries_script(view: View, kind: Kind) -> str:
    """Return the entries as a script, which the list's page loads when a reader needs them.

    Each part has a list of entries: anchor, address, name, its language, date (of a quotation with
    its speaker), and what filters read. Unlike fetched data, a script also loads for pages opened
    from a folder.
    """
    prefix = kind.copy.entry.format(id="") if kind.copy else ""

    def entry(record: Record) -> list[Any]:
        name, tag = view.words(record.headline)
        values = FILTERED[kind.name](view.library, record) if kind.name in FILTERED else {}
        filtered = {each: " ".join(found) for each, found in values.items()}
        date = view.date(record.when) if record.when else ""
        if isinstance(record, Quote):
            speaker = view.text(view.library.by_id[record.speaker].label)
            date = f"{date} · {speaker}" if date else speaker
        return [prefix + record.id, view.href(record), name, tag or "", date, filtered]

    parts = view.library.parts(kind.model)
    listed = [[entry(record) for record in listed_entries(view.library, part)] for part in parts]
    written = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
    return f"self.explainerEntries={written};\n"
