"""The template context of each kind of record, beyond the record itself."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from explainer.citations.formats import citations
from explainer.dates.edtf import Edtf
from explainer.dates.order import in_order
from explainer.kinds import kind_of
from explainer.library.library import Library
from explainer.model.claim import Claim
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.reference import Evidence
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Text
from explainer.model.wording import by_fidelity
from explainer.pages.clauses import beside_highlighted, highlighted
from explainer.pages.provenance import chains
from explainer.pages.standing import spread
from explainer.pages.ties import bonds_of
from explainer.pages.timeline import near_pact, near_stakeholder
from explainer.texts.languages import same_language
from explainer.texts.wording_diff import marked_changes
from explainer.words.catalogue import catalogue
from explainer.words.vocabulary import vocabulary


def record_context(library: Library, record: Record) -> dict[str, Any]:
    """Return the context of a record's template, by the record's kind."""
    kind = kind_of(record)
    words = catalogue(library.site.language)
    context: dict[str, Any] = {
        "page_kind": record.kind,
        "kicker": words.pgettext("kind of record", kind.label),
        "trail": [(words.gettext(kind.section.title), kind.index)],
        "checked": record.checked,
        "how_sure": None,
        "file": record.origin.file,
        "line": record.origin.line,
    }
    if record.retired is None and record.kind in _CONTEXTS:
        context |= _CONTEXTS[record.kind](library, record)
    return context


def _pact(library: Library, pact: Pact) -> dict[str, Any]:
    words = catalogue(library.site.language)
    seen, count = sum(bool(article.wordings) for article in pact.articles), len(pact.articles)
    how_sure = words.ngettext(
        "Own words seen of %(seen)s of the %(count)s parts described here",
        "Own words seen of %(seen)s of the %(count)s parts described here",
        count,
    )
    none = words.gettext("None of its text is recorded")
    return {
        "how_sure": how_sure % {"seen": seen, "count": count} if count else none,
        "highlighted": highlighted(library),
        "beside": beside_highlighted(library, pact),
        "near": near_pact(library, pact),
    }


def _stakeholder(library: Library, stakeholder: Stakeholder) -> dict[str, Any]:
    # Only its users, not all records: the site has as many pages as records.
    id = stakeholder.id
    quotes = [q for q in library.users_of_kind(id, Quote) if q.speaker == id]
    how_sure = catalogue(library.site.language).ngettext(
        "%(exact)s of %(count)s quotations in words that were seen",
        "%(exact)s of %(count)s quotations in words that were seen",
        len(quotes),
    )
    exact = {"exact": sum(quote.quotable for quote in quotes), "count": len(quotes)}
    return {
        "kicker": vocabulary(library.site.language).stakeholder[stakeholder.type],
        "quotes": quotes,
        "positions": [
            (question, position)
            for question in library.users_of_kind(id, Question)
            for position in question.positions
            if position.holder == id
        ],
        "stances": [
            (claim, stance, stand)
            for claim in library.users_of_kind(id, Claim)
            for stance in ("asserted_by", "denied_by", "answered_by")
            for stand in getattr(claim, stance)
            if stand.who == id
        ],
        "members": list(_members(library, id)),
        "near": near_stakeholder(library, id),
        "bonds": bonds_of(library, id),
        "how_sure": how_sure % exact if quotes else None,
    }


DatedTie = tuple[Text, Edtf | None, tuple[Evidence, ...]]


def _members(library: Library, id: str) -> Iterator[tuple[Stakeholder, list[DatedTie]]]:
    """Yield the members of a stakeholder, each with its ties, their dates and sources."""
    for other in library.users_of_kind(id, Stakeholder):
        bonds: list[DatedTie] = [(o.title, o.dates, o.sources) for o in other.offices if o.of == id]
        bonds += [(tie.text, tie.dates, tie.sources) for tie in other.ties if tie.to == id]
        if other.of == id or bonds:
            yield other, bonds


def _quote(library: Library, quote: Quote) -> dict[str, Any]:
    wordings = by_fidelity(quote.wordings)
    differences = []
    for number, wording in enumerate(wordings):
        first = next(w for w in wordings if same_language(w.lang, wording.lang))
        if wording is not first and number:
            differences.append((first, wording, marked_changes(first.text, wording.text)))
    _ = catalogue(library.site.language).gettext
    return {
        "kicker": _("Quotation") if quote.quotable else _("Reported speech"),
        "wordings": wordings,
        "ways": chains(library, quote),
        "differences": differences,
        "citations": citations(library, quote),
        "how_sure": vocabulary(library.site.language).verification[quote.verification],
    }


def _how_read(library: Library, source: Source) -> str | None:
    """Return how a source was read, as far as recorded."""
    _ = catalogue(library.site.language).gettext
    if source.seen_through:
        return _("Read through a copy")
    return _("Read as published") if source.accessed or source.extent_seen else None


def _question(library: Library, question: Question) -> dict[str, Any]:
    own = sum(position.certainty == "own-words" for position in question.positions)
    count = len(question.positions)
    how_sure = catalogue(library.site.language).ngettext(
        "%(own)s of %(count)s answers in the words of those who hold them",
        "%(own)s of %(count)s answers in the words of those who hold them",
        count,
    )
    return {
        "answers": spread(library, question),
        "how_sure": how_sure % {"own": own, "count": count} if count else None,
    }


# The context of a kind's page besides its record.
_CONTEXTS: dict[str, Callable[[Library, Any], dict[str, Any]]] = {
    Pact.kind: _pact,
    Stakeholder.kind: _stakeholder,
    Quote.kind: _quote,
    Question.kind: _question,
    Source.kind: lambda library, source: {"how_sure": _how_read(library, source)},
}


def whereabouts(records: Sequence[Record]) -> dict[str, Any]:
    """Return the file of the records on a page, or the folder of their files."""
    files = {record.origin.file for record in records}
    if len(files) == 1:
        return {"file": files.pop()}
    return {"folder": posixpath.commonpath(map(posixpath.dirname, files))} if files else {}


def reviews(records: Sequence[Record]) -> dict[str, Edtf | None]:
    """Return the earliest and the latest date of review of the records on a page."""
    dates = in_order((record.checked for record in records), lambda date: date)
    return {"checked_from": dates[0], "checked": dates[-1]} if dates else {}
