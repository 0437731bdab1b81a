"""The pages that list records: one a kind, and the comparison of pacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from explainer.drawing.map import map_context
from explainer.library.by_name import by_letter, by_name, order_of
from explainer.library.library import Library
from explainer.model.claim import Claim
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.pages.clauses import clause_differences, compared_pacts, duty_clauses
from explainer.pages.labels import begins_with, count
from explainer.pages.quote_filters import quote_filters, values_of
from explainer.pages.records import reviews, whereabouts
from explainer.pages.standing import matrix, spread
from explainer.pages.ties import bonds, tree
from explainer.pages.timeline import all_in_order, timeline_context
from explainer.site_map import COMPARE, MAP, TIES
from explainer.words.vocabulary import PERSPECTIVE


@dataclass(frozen=True, slots=True)
class Index:
    """A page that lists records: its path, template, title, and what its template needs."""

    path: str
    template: str
    title: str
    context: dict[str, Any]
    count: str


def index_pages(library: Library) -> Iterator[Index]:
    """Yield the index of each kind that has records, and the page of corrections."""
    pacts = library.all(Pact)
    yield _index("pacts/", "Pacts", {"pacts": pacts}, pacts, "pact")
    if len(pacts) > 1:
        yield _compare(library)
    people = _first_then_by_name(library, library.all(Stakeholder))
    groups = [
        (group, members)
        for group in library.site.groups
        if (members := [s for s in people if s.group == group.id])
    ]
    roots, alone = tree(library)
    tied = len(pacts) > 1 or bool(roots)
    yield _index("stakeholders/", "Who", {"groups": groups, "tied": tied}, people, "stakeholder")
    if tied:
        drawn = bonds(library, pacts)
        alone = [person for person in alone if person not in drawn.parties]
        frame = {
            "trail": [("Who", "stakeholders/")],
            **reviews([*pacts, *people]),
            **whereabouts([*pacts, *people]),
        }
        drawing = {"bonds": drawn, "roots": roots, "alone": alone}
        yield _index(TIES, "Ties", {**frame, **drawing}, pacts, "pact")
    quotes = library.all(Quote)
    said = [
        (s, [q for q in library.users_of_kind(s.id, Quote) if q.speaker == s.id]) for s in people
    ]
    speakers = [(speaker, own) for speaker, own in said if own]
    speakers.sort(key=lambda pair: _side(library, pair[0]))
    context: dict[str, Any] = {
        "quotes": quotes,
        "speakers": speakers,
        "filters": quote_filters(library, quotes),
        "values": {quote.id: values_of(library, quote) for quote in quotes},
    }
    yield _index("quotes/", "What was said", context, quotes, "record")
    if questions := library.all(Question):
        yield _index("questions/", "Questions", _matrix(library, questions), questions, "question")
    claims = library.all(Claim)
    withdrawn = _withdrawn(library, Claim)
    if claims or withdrawn:
        context = {"claims": claims, "withdrawn": withdrawn}
        yield _index("claims/", "Claims", context, claims, "claim")
    events = all_in_order(library)
    withdrawn = _withdrawn(library, Event, Place)
    if events or withdrawn:
        context = {**timeline_context(library, events), "withdrawn": withdrawn}
        yield _index("timeline/", "Timeline", context, events, "event")
    withdrawn = _withdrawn(library, Place)
    if (mapped := map_context(library)) or withdrawn:
        context = {"charts": [], "steps": [], "ties": [], **mapped, "withdrawn": withdrawn}
        yield _index(MAP, "Map", context, library.all(Place), "place")
    under = by_letter(library, library.all(Term))
    terms = [term for listed in under.values() for term in listed]
    withdrawn = _withdrawn(library, Term)
    if terms or withdrawn:
        context = {
            "terms": terms,
            "letters": {letter: listed[0] for letter, listed in under.items()},
            "withdrawn": withdrawn,
        }
        yield _index("glossary/", "Glossary", context, terms, "term")
    if figures := library.all(Figure):
        yield _index("figures/", "Figures", {"figures": figures}, figures, "figure")
    sources = order_of(library).sorted(library.all(Source), begins_with)
    perspectives = [
        (p, shelf) for p in PERSPECTIVE if (shelf := [s for s in sources if s.perspective == p])
    ]
    context = {"sources": sources, "perspectives": perspectives}
    yield _index("sources/", "Sources", context, sources, "source")
    corrections = library.all(Correction)
    yield _index(
        "corrections/",
        "Corrections",
        {"corrections": corrections, "withdrawn": library.withdrawn},
        corrections,
        "entry",
    )


def sections(library: Library) -> list[tuple[str, str, str]]:
    """Return the title, path and extent of each section that the site has."""
    return [(index.title, index.path, index.count) for index in index_pages(library)]


def _index(path: str, title: str, context: dict[str, Any], records: list[Any], noun: str) -> Index:
    template = path.rstrip("/").rsplit("/", 1)[-1] + ".html"
    extent = count(records, noun).replace("entrys", "entries") if records else ""
    frame: dict[str, Any] = {
        "kicker": None,
        "trail": [],
        **reviews(records),
        **whereabouts(records),
    }
    return Index(path, template, title, {**frame, **context}, extent)


def _withdrawn(library: Library, *kinds: type[Record]) -> list[Record]:
    return [record for record in library.withdrawn if isinstance(record, kinds)]


def _first_then_by_name(library: Library, people: list[Stakeholder]) -> list[Stakeholder]:
    """Return first whom site.yml puts first, then everybody else by name."""
    first = [person for person in people if person.id in library.site.first]
    return first + by_name(library, [person for person in people if person not in first])


def _side(library: Library, stakeholder: Stakeholder) -> int:
    return [side.id for side in library.site.sides].index(stakeholder.side)


def _matrix(library: Library, questions: list[Question]) -> dict[str, Any]:
    sides = matrix(library, questions)
    return {
        "questions": [(question, spread(library, question)) for question in questions],
        "sides": sides,
        "held_by": [side.id for side, _ in sides],
    }


def _compare(library: Library) -> Index:
    pacts = compared_pacts(library)
    clauses = duty_clauses(pacts, library.site.language)
    context = {
        "pacts": pacts,
        "clauses": clauses,
        "differences": clause_differences(clauses[0], clauses[1:]) if clauses else [],
    }
    frame = {
        "kicker": "Pacts",
        "trail": [("Pacts", "pacts/")],
        **reviews(pacts),
        **whereabouts(pacts),
    }
    count = f"{len(pacts)} pacts"
    return Index(COMPARE, "compare.html", "Pacts compared", {**frame, **context}, count)
