"""The evidence of statements: how many rest on one source, on copies, on first-hand texts."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.library.library import Library
from explainer.library.statements import Statement, statements
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.report.listing import ListedRecord, entry
from explainer.report.table import Report, RowGroup, TableRow
from explainer.texts.folding import fold
from explainer.words.catalogue import catalogue

FIRST_HAND = ("primary-text", "official")
# A copy elsewhere, for whose words nobody vouches.
COPIES = ("mirror", "repost", "scraper", "translation")
WEAK = ("advocacy", "reference")
_TEXT_LENGTH = 100


def evidence(library: Library) -> Report:
    """Count statements by their evidence, and sources by whether they are first-hand.

    Sources with the same original work count as one.
    """
    words = catalogue(library.site.language)
    _, pgettext = words.gettext, words.pgettext
    pool = list(statements(library))
    single = sum(rests_on_one(statement) for statement in pool)
    copied = sum(all(map(is_copy, statement.sources)) for statement in pool)
    first = sum(any(map(_first_hand, statement.sources)) for statement in pool)
    shelf = [source for source in library.all(Source) if source.retired is None]
    originals = sum(map(_first_hand, shelf))
    groups = (
        RowGroup(
            _("Statements that cite a source"),
            (
                _row(pgettext("row of a table", "All"), len(pool), len(pool)),
                _row(_("Resting on one source alone"), single, len(pool)),
                _row(_("Resting on copies, mirrors and reposts alone"), copied, len(pool)),
                _row(_("Resting on a primary or official text, among others"), first, len(pool)),
            ),
        ),
        RowGroup(
            _("Sources"),
            (
                _row(pgettext("row of a table", "All"), len(shelf), len(shelf)),
                _row(_("Primary and official texts"), originals, len(shelf)),
            ),
        ),
    )
    # Translators: the heading of a column of counts.
    columns = (words.pgettext("column", "Number"), "%")
    return Report(_("What the statements rest on"), columns, groups)


def weakly_supported(library: Library) -> Iterator[ListedRecord]:
    """Yield the statements of records that rest on a single weak source, with their places."""
    for statement in statements(library):
        source = statement.sources[0]
        if isinstance(statement.owner, Record) and rests_on_one(statement) and _is_weak(source):
            says = f"rests on `{source.id}` alone, {_why(source)}"
            words = (statement.text[:_TEXT_LENGTH],) if statement.text else ()
            data = {"source": source.id}
            language = library.site.language
            yield entry(statement.owner, language, says, statement.path, words, data)


def rests_on_one(statement: Statement) -> bool:
    """Return whether all sources of a statement are the same work."""
    return len({_work(source) for source in statement.sources}) == 1


def is_copy(source: Source) -> bool:
    """Return whether a source is a copy of a work, or was read only through one."""
    through = source.seen_through
    return source.perspective == "copy" or (through is not None and through.kind in COPIES)


def _is_weak(source: Source) -> bool:
    return is_copy(source) or source.perspective in WEAK


def _why(source: Source) -> str:
    if source.perspective == "copy":
        return "a copy"
    if is_copy(source) and source.seen_through:
        return f"seen through a copy ({source.seen_through.kind})"
    return "a work of reference" if source.perspective == "reference" else "a work of advocacy"


def _first_hand(source: Source) -> bool:
    return source.perspective in FIRST_HAND


def _work(source: Source) -> str:
    if source.original:
        return str(source.original.url or fold(source.original.title))
    return str(source.url or source.id)


def _row(name: str, count: int, whole: int) -> TableRow:
    return TableRow(name, (count, round(100 * count / whole, 1) if whole else 0.0))
