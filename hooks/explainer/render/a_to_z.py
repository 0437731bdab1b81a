"""Everything that has a name, from A to Z: how readers find it where no script searches."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from explainer.link.library import Library
from explainer.model.record import Name
from explainer.render.vocabulary import KIND
from explainer.site_map import address, docs_path

# Quotations and events are looked for by who said them and when, and stand in lists of their own.
NAMED = ("stakeholder", "pact", "question", "claim", "term", "place", "figure")
OTHER = "#"


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with what it names: its kind, its address, and its other names."""

    name: str
    kind: str
    address: str
    names: tuple[Name, ...] = ()


def named_by_letter(library: Library) -> dict[str, list[Entry]]:
    """Return each letter that a name begins with, in order, and the names under it."""
    entries = [*_records(library), *_pages(library)]
    entries.sort(key=lambda entry: (_key(entry.name), entry.address))
    letters: dict[str, list[Entry]] = {}
    for entry in entries:
        first = _key(entry.name)[:1]
        letters.setdefault(first.upper() if first.isalpha() else OTHER, []).append(entry)
    return dict(sorted(letters.items(), key=lambda pair: (pair[0] == OTHER, pair[0])))


def _records(library: Library) -> list[Entry]:
    return [
        Entry(
            record.label.best(library.site.language)[0],
            KIND[record.kind],
            address(record),
            getattr(record, "names", ()),
        )
        for record in library.records
        if record.kind in NAMED and record.retired is None
    ]


def _pages(library: Library) -> list[Entry]:
    return [Entry(page.title, "Page", docs_path(page.path)) for page in library.docs]


def _key(name: str) -> str:
    """Return what a name is sorted by: its letters without case, accents and quotation marks."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", kept).lstrip("“”‘’\"'«»„ ")
