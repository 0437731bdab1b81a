"""Count what rests on each source, and how many words are quoted from it."""

from __future__ import annotations

from explainer.library.library import Library
from explainer.model.source import Source
from explainer.report.table import Report, RowGroup, TableRow
from explainer.words.vocabulary import vocabulary

_COLUMNS = ("Records", "Pages of prose", "Words quoted")


def source_use(library: Library) -> Report:
    """Count for each source what rests on it, and how many of its words are quoted."""
    groups = []
    for perspective, title in vocabulary("en").perspective.items():
        shelf = [s for s in library.all(Source) if s.perspective == perspective]
        shelf.sort(key=lambda source: -_words(library, source))
        if shelf:
            groups.append(RowGroup(title, tuple(_row(library, source) for source in shelf)))
    return Report("What rests on each source", _COLUMNS, tuple(groups))


def _row(library: Library, source: Source) -> TableRow:
    records, pages = len(library.users(source.id)), len(library.docs_users(source.id))
    return TableRow(source.id, (records, pages, _words(library, source)))


def _words(library: Library, source: Source) -> int:
    quoted = library.quoted.get(source.id)
    return quoted.words if quoted else 0
