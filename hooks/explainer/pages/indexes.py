"""The pages that list records: one for each kind, and further ones below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from explainer.kinds.kind import Kind
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
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.pages.clauses import clause_differences, compared_pacts, duty_clauses
from explainer.pages.labels import begins_with
from explainer.pages.quote_filters import quote_filters, values_of
from explainer.pages.records import reviews, whereabouts
from explainer.pages.sections import list_pages, withdrawn_on
from explainer.pages.standing import matrix, spread
from explainer.pages.ties import bonds, is_tied, tree
from explainer.pages.timeline import all_in_order, timeline_context
from explainer.site_map import COMPARE, TIES
from explainer.words.catalogue import catalogue
from explainer.words.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Index:
    """A page that lists records: its path, title, and kind, and what gathers its context.

    The first existing one of the templates is used.
    """

    path: str
    templates: tuple[str, ...]
    title: str
    kind: Kind
    gather: Callable[[Library, Kind], dict[str, Any]]

    def context(self, library: Library) -> dict[str, Any]:
        """Return its template's context from a view whose reads the page depends on."""
        return self.gather(library, self.kind)


def index_pages(library: Library) -> Iterator[Index]:
    """Yield the index of each kind with records to show, and the page below it."""
    for page in list_pages(library):
        kind = page.kind
        template, gather = BELOW.get(page.path, (templates_of(kind), _of_kind))
        yield Index(page.path, template, page.title, kind, gather)


def _of_kind(library: Library, kind: Kind) -> dict[str, Any]:
    records = library.all(kind.model)
    withdrawn = [each for each in library.withdrawn if isinstance(each, withdrawn_on(kind))]
    context = {"kicker": None, "trail": [], "records": records, "withdrawn": withdrawn}
    own = _CONTEXTS[kind.name](library, records) if kind.name in _CONTEXTS else {}
    return {**reviews(records), **whereabouts(records), **context, **own}


def templates_of(kind: Kind) -> tuple[str, ...]:
    """Return the possible templates of a kind's index; only kinds with pages have a default."""
    own = f"{kind.index.rstrip('/')}.html"
    return (own, "index.html") if kind.has_pages else (own,)


def _people(library: Library, people: list[Stakeholder]) -> dict[str, Any]:
    ordered = _first_then_by_name(library, people)
    groups = [
        (group, members)
        for group in library.site.groups
        if (members := [s for s in ordered if s.group == group.id])
    ]
    return {"groups": groups, "tied": is_tied(library)}


def _quotes(library: Library, quotes: list[Quote]) -> dict[str, Any]:
    people = _first_then_by_name(library, library.all(Stakeholder))
    said = [
        (s, [q for q in library.users_of_kind(s.id, Quote) if q.speaker == s.id]) for s in people
    ]
    speakers = [(speaker, own) for speaker, own in said if own]
    speakers.sort(key=lambda pair: _side(library, pair[0]))
    return {
        "speakers": speakers,
        "filters": quote_filters(library, quotes),
        "values": {quote.id: values_of(library, quote) for quote in quotes},
    }


def _questions(library: Library, questions: list[Question]) -> dict[str, Any]:
    sides = matrix(library, questions)
    return {
        "questions": [(question, spread(library, question)) for question in questions],
        "sides": sides,
        "held_by": [side.id for side, _ in sides],
    }


def _events(library: Library, events: list[Event]) -> dict[str, Any]:
    return timeline_context(library, all_in_order(library))


def _places(library: Library, places: list[Place]) -> dict[str, Any]:
    # Imported late: sites without places need not wait for the geometry library.
    from explainer.drawing.map import map_context

    return {"charts": [], "steps": [], "ties": [], **map_context(library)}


def _terms(library: Library, terms: list[Term]) -> dict[str, Any]:
    under = by_letter(library, terms)
    return {
        "terms": [term for listed in under.values() for term in listed],
        "letters": {letter: listed[0] for letter, listed in under.items()},
    }


def _sources(library: Library, sources: list[Source]) -> dict[str, Any]:
    ordered = order_of(library).sorted(sources, begins_with)
    perspectives = [
        (each, shelf)
        for each in vocabulary(library.site.language).perspective
        if (shelf := [source for source in ordered if source.perspective == each])
    ]
    return {"sources": ordered, "perspectives": perspectives}


# The further context of a kind's index, if it has its own template.
_CONTEXTS: dict[str, Callable[[Library, list[Any]], dict[str, Any]]] = {
    Pact.kind: lambda library, pacts: {"pacts": pacts},
    Stakeholder.kind: _people,
    Quote.kind: lambda library, quotes: {"quotes": quotes, **_quotes(library, quotes)},
    Question.kind: _questions,
    Claim.kind: lambda library, claims: {"claims": claims},
    Event.kind: _events,
    Place.kind: _places,
    Term.kind: _terms,
    Figure.kind: lambda library, figures: {"figures": figures},
    Source.kind: _sources,
    Correction.kind: lambda library, corrections: {
        "corrections": corrections,
        "withdrawn": library.withdrawn,
    },
}


def _first_then_by_name(library: Library, people: list[Stakeholder]) -> list[Stakeholder]:
    """Return the stakeholders that site.yml puts first, then all others by name."""
    first = [person for person in people if person.id in library.site.first]
    return first + by_name(library, [person for person in people if person not in first])


def _side(library: Library, stakeholder: Stakeholder) -> int:
    return [side.id for side in library.site.sides].index(stakeholder.side)


def _ties(library: Library, kind: Kind) -> dict[str, Any]:
    pacts = library.all(Pact)
    people = _first_then_by_name(library, library.all(Stakeholder))
    roots, alone = tree(library)
    drawn = bonds(library, pacts)
    return {
        "trail": [(catalogue(library.site.language).gettext(kind.section.title), kind.index)],
        **reviews([*pacts, *people]),
        **whereabouts([*pacts, *people]),
        "bonds": drawn,
        "roots": roots,
        "alone": [person for person in alone if person not in drawn.parties],
    }


def _compare(library: Library, kind: Kind) -> dict[str, Any]:
    pacts = compared_pacts(library)
    clauses = duty_clauses(pacts, library.site.language)
    title = catalogue(library.site.language).gettext(kind.section.title)
    return {
        "kicker": title,
        "trail": [(title, kind.index)],
        **reviews(pacts),
        **whereabouts(pacts),
        "pacts": pacts,
        "clauses": clauses,
        "differences": clause_differences(clauses[0], clauses[1:]) if clauses else [],
    }


# The pages below the index of a kind, by path: the template of each, and its context.
BELOW: dict[str, tuple[tuple[str, ...], Callable[[Library, Kind], dict[str, Any]]]] = {
    COMPARE: (("compare.html",), _compare),
    TIES: (("ties.html",), _ties),
}
