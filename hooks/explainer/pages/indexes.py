"""The pages that list records: one for each kind, and further ones below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from explainer.kinds.kind import Kind
from explainer.library.by_name import by_author, by_letter, by_name, first_then_by_name
from explainer.library.library import Library
from explainer.library.list_order import by_subject
from explainer.model.claim import Claim
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.lesson import Lesson
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.pages.below_indexes import BELOW
from explainer.pages.entries import FILTERED, are_named, entries_file, listed_entries
from explainer.pages.environment import template_of
from explainer.pages.lessons import by_level
from explainer.pages.people import by_state, stakeholder_filters
from explainer.pages.quote_filters import quote_filters
from explainer.pages.records import reviews, whereabouts
from explainer.pages.sections import ListPage, list_pages, part_title, withdrawn_on
from explainer.pages.standing import matrix, spread
from explainer.pages.ties import is_tied
from explainer.pages.timeline import timeline_context
from explainer.words.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Index:
    """A page that lists records, by the first of its templates that exists."""

    path: str
    templates: tuple[str, ...]
    title: str
    about: str
    kind: Kind
    gather: Callable[[Library, Kind], dict[str, Any]]

    def context(self, library: Library) -> dict[str, Any]:
        """Return its template's context from a view whose reads the page depends on."""
        return self.gather(library, self.kind)


def index_pages(library: Library) -> Iterator[Index]:
    """Yield the index of each kind with records to show, its parts, and the page below it."""
    for page in list_pages(library):
        kind = page.kind
        parts = library.parts(kind.model) if page.path == kind.index else ()
        listing = ("_parted.html",) if parts else templates_of(kind)
        templates, gather = BELOW.get(page.path, (listing, _of_kind))
        yield Index(page.path, templates, page.title, page.about, kind, gather)
        for number, part in enumerate(parts):
            title = part_title(library, page.title, part)
            gather = partial(_of_part, page=page, number=number)
            yield Index(part.path, templates_of(kind), title, title, kind, gather)


def _of_kind(library: Library, kind: Kind) -> dict[str, Any]:
    records = library.all(kind.model)
    shown = withdrawn_on(kind)
    withdrawn = [each for each in library.withdrawn if isinstance(each, shown)]
    parts = library.parts(kind.model)
    named = are_named(parts)
    places = library.all(Place) if kind.model is Event else []
    return {
        "withdrawn": withdrawn,
        "places": by_name(library, places),
        **_listed(library, kind, records),
        "list_parts": parts,
        "named": [(part, listed_entries(library, part) if named else []) for part in parts],
        "entries_file": None if named else entries_file(kind),
        "listing": template_of(library.site.language, templates_of(kind)),
        "entry": kind.copy.entry.format(id="") if kind.copy else "",
    }


def _of_part(library: Library, kind: Kind, page: ListPage, number: int) -> dict[str, Any]:
    """Return the context of a page of a long list."""
    parts = library.parts(kind.model)
    records = [library.by_id[id] for id in parts[number].ids]
    return {
        **_listed(library, kind, records),
        "trail": [(page.title, page.path)],
        "withdrawn": [],
        "places": [],
        "list_parts": parts,
        "list_part": parts[number],
        "filters": (),
        "before": parts[number - 1] if number else None,
        "after": parts[number + 1] if number + 1 < len(parts) else None,
    }


def _listed(library: Library, kind: Kind, records: list[Any]) -> dict[str, Any]:
    own = _CONTEXTS[kind.name](library, records) if kind.name in _CONTEXTS else {}
    read = FILTERED.get(kind.name)
    values = {record.id: read(library, record) for record in records} if read else {}
    context = {"kicker": None, "trail": [], "records": records, "filters": (), "values": values}
    return {**reviews(records), **whereabouts(records), **context, **own}


def templates_of(kind: Kind) -> tuple[str, ...]:
    """Return the possible templates of a kind's index; only kinds with pages have a default."""
    own = f"{kind.index.rstrip('/')}.html"
    return (own, "index.html") if kind.has_pages else (own,)


def _people(library: Library, people: list[Stakeholder]) -> dict[str, Any]:
    groups = [
        (group, by_state(library, members))
        for group in library.site.groups
        if (members := [each for each in people if each.group == group.id])
    ]
    filters = stakeholder_filters(library, people)
    return {"groups": groups, "tied": is_tied(library), "filters": filters}


def _quotes(library: Library, quotes: list[Quote]) -> dict[str, Any]:
    said: dict[str, list[Quote]] = {}
    for quote in quotes:
        said.setdefault(library.expect(quote.speaker, Stakeholder).id, []).append(quote)
    people = first_then_by_name(library, [library.expect(id, Stakeholder) for id in said])
    speakers = [(speaker, said[speaker.id]) for speaker in people]
    speakers.sort(key=lambda pair: _side(library, pair[0]))
    return {
        "speakers": speakers,
        "filters": quote_filters(library, quotes),
    }


def _questions(library: Library, questions: list[Question]) -> dict[str, Any]:
    sides, rest = matrix(library, questions)
    return {
        "questions": [(question, spread(library, question)) for question in questions],
        "sides": sides,
        "rest": rest,
        "held_by": [side.id for side, _ in [*sides, *rest]],
    }


def _events(library: Library, events: list[Event]) -> dict[str, Any]:
    return timeline_context(library, events)


def _places(library: Library, places: list[Place]) -> dict[str, Any]:
    # Imported late: sites without places need not wait for the geometry library.
    from explainer.drawing.map import map_context

    return map_context(library)


def _terms(library: Library, terms: list[Term]) -> dict[str, Any]:
    under = by_letter(library, terms)
    return {
        "terms": [term for listed in under.values() for term in listed],
        "letters": {letter: listed[0] for letter, listed in under.items()},
    }


def _sources(library: Library, sources: list[Source]) -> dict[str, Any]:
    ordered = by_author(library, sources)
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
    Figure.kind: lambda library, figures: {
        "figures": figures,
        "subjects": by_subject(library.site, figures),
    },
    Source.kind: _sources,
    Lesson.kind: lambda library, lessons: {"levels": by_level(library, lessons)},
    Correction.kind: lambda library, corrections: {
        "corrections": corrections,
        "withdrawn": library.withdrawn,
    },
}


def _side(library: Library, stakeholder: Stakeholder) -> int:
    return [side.id for side in library.site.sides].index(stakeholder.side)
