"""What the page of each kind of record shows beyond the record itself."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
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
from explainer.texts.wording_diff import marked_changes
from explainer.words.vocabulary import STAKEHOLDER, VERIFICATION


def record_context(library: Library, record: Record) -> dict[str, Any]:
    """Return what a record's template needs, by the record's kind."""
    kind = kind_of(record)
    context: dict[str, Any] = {
        "page_kind": record.kind,
        "kicker": kind.label,
        "trail": [(kind.section.title, kind.index)],
        "checked": record.checked,
        "how_sure": None,
        "file": record.origin.file,
        "line": record.origin.line,
    }
    if record.retired is not None:
        return context
    match record:
        case Pact():
            context |= {**_pact(library, record), "near": near_pact(library, record)}
        case Stakeholder():
            context |= _stakeholder(library, record)
        case Quote():
            context |= _quote(library, record)
        case Question():
            context |= _question(library, record)
        case Source():
            context["how_sure"] = _how_read(record)
    return context


def _pact(library: Library, pact: Pact) -> dict[str, Any]:
    seen, count = sum(bool(article.wordings) for article in pact.articles), len(pact.articles)
    told = f"Own words seen of {seen} of the {count} parts described here"
    return {
        "how_sure": told if count else "None of its text is recorded",
        "highlighted": highlighted(library),
        "beside": beside_highlighted(library, pact),
    }


SAYS_OF_A_CLAIM = {"asserted_by": "Asserts", "denied_by": "Denies", "answered_by": "Answers"}


def _stakeholder(library: Library, stakeholder: Stakeholder) -> dict[str, Any]:
    # Its users alone, not all records: a site has as many pages as records.
    id = stakeholder.id
    quotes = [q for q in library.users_of_kind(id, Quote) if q.speaker == id]
    stands = []
    for claim in library.users_of_kind(id, Claim):
        for field, verb in SAYS_OF_A_CLAIM.items():
            stands += [(claim, verb, s) for s in getattr(claim, field) if s.who == id]
    exact = sum(quote.quotable for quote in quotes)
    return {
        "kicker": STAKEHOLDER[stakeholder.type],
        "quotes": quotes,
        "positions": [
            (question, position)
            for question in library.users_of_kind(id, Question)
            for position in question.positions
            if position.holder == id
        ],
        "stands": stands,
        "members": list(_members(library, id)),
        "near": near_stakeholder(library, id),
        "bonds": bonds_of(library, id),
        "how_sure": f"{exact} of {len(quotes)} quotations in words that were seen"
        if quotes
        else None,
    }


DatedTie = tuple[Text, Edtf | None, tuple[Evidence, ...]]


def _members(library: Library, id: str) -> Iterator[tuple[Stakeholder, list[DatedTie]]]:
    """Yield who belongs to a stakeholder, each with what it is or was there, when, on what word."""
    for other in library.users_of_kind(id, Stakeholder):
        bonds: list[DatedTie] = [(o.title, o.dates, o.sources) for o in other.offices if o.of == id]
        bonds += [(tie.text, tie.dates, tie.sources) for tie in other.ties if tie.to == id]
        if other.of == id or bonds:
            yield other, bonds


def _quote(library: Library, quote: Quote) -> dict[str, Any]:
    wordings = by_fidelity(quote.wordings)
    differences = []
    for number, wording in enumerate(wordings):
        first = next(w for w in wordings if w.lang == wording.lang)
        if wording is not first and number:
            differences.append((first, wording, marked_changes(first.text, wording.text)))
    return {
        "kicker": "Quotation" if quote.quotable else "Reported speech",
        "wordings": wordings,
        "ways": chains(library, quote),
        "differences": differences,
        "citations": citations(library, quote),
        "how_sure": VERIFICATION[quote.verification],
    }


def _how_read(source: Source) -> str | None:
    """Return how a source was read, as far as that is recorded."""
    if source.seen_through:
        return "Read through a copy"
    return "Read as published" if source.accessed or source.extent_seen else None


def _question(library: Library, question: Question) -> dict[str, Any]:
    own = sum(position.certainty == "own-words" for position in question.positions)
    count = len(question.positions)
    return {
        "answers": spread(library, question),
        "how_sure": f"{own} of {count} positions in the holder’s own words" if count else None,
    }


def whereabouts(records: Sequence[Record]) -> dict[str, Any]:
    """Return the file that the records of a page are written in, or the folder of their files."""
    files = {record.origin.file for record in records}
    if len(files) == 1:
        return {"file": files.pop()}
    return {"folder": posixpath.commonpath(map(posixpath.dirname, files))} if files else {}


def reviews(records: Sequence[Record]) -> dict[str, Edtf | None]:
    """Return between which dates the records of a page were last checked, each on its own."""
    dates = in_order((record.checked for record in records), lambda date: date)
    return {"checked_from": dates[0], "checked": dates[-1]} if dates else {}
