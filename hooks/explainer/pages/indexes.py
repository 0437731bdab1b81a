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
from explainer.pages.labels import begins_with
from explainer.pages.quote_filters import quote_filters, values_of
from explainer.pages.records import reviews, whereabouts
from explainer.pages.standing import matrix, spread
from explainer.pages.ties import bonds, tree
from explainer.pages.timeline import all_in_order, timeline_context
from explainer.site_map import COMPARE, MAP, TIES
from explainer.words.catalogue import catalogue
from explainer.words.vocabulary import vocabulary


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
    words = catalogue(library.site.language)
    _, ngettext = words.gettext, words.ngettext
    pacts = library.all(Pact)
    extent = ngettext("%(count)s pact", "%(count)s pacts", len(pacts))
    yield _index("pacts/", _("Pacts"), {"pacts": pacts}, pacts, extent)
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
    of_people = ngettext("%(count)s stakeholder", "%(count)s stakeholders", len(people))
    context: dict[str, Any] = {"groups": groups, "tied": tied}
    yield _index("stakeholders/", _("Who"), context, people, of_people)
    if tied:
        drawn = bonds(library, pacts)
        alone = [person for person in alone if person not in drawn.parties]
        frame = {
            "trail": [(_("Who"), "stakeholders/")],
            **reviews([*pacts, *people]),
            **whereabouts([*pacts, *people]),
        }
        drawing = {"bonds": drawn, "roots": roots, "alone": alone}
        yield _index(TIES, _("Ties"), {**frame, **drawing}, pacts, extent)
    quotes = library.all(Quote)
    said = [
        (s, [q for q in library.users_of_kind(s.id, Quote) if q.speaker == s.id]) for s in people
    ]
    speakers = [(speaker, own) for speaker, own in said if own]
    speakers.sort(key=lambda pair: _side(library, pair[0]))
    context = {
        "quotes": quotes,
        "speakers": speakers,
        "filters": quote_filters(library, quotes),
        "values": {quote.id: values_of(library, quote) for quote in quotes},
    }
    extent = ngettext("%(count)s record", "%(count)s records", len(quotes))
    yield _index("quotes/", _("What was said"), context, quotes, extent)
    if questions := library.all(Question):
        extent = ngettext("%(count)s question", "%(count)s questions", len(questions))
        context = _matrix(library, questions)
        yield _index("questions/", _("Questions"), context, questions, extent)
    claims = library.all(Claim)
    withdrawn = _withdrawn(library, Claim)
    if claims or withdrawn:
        context = {"claims": claims, "withdrawn": withdrawn}
        extent = ngettext("%(count)s claim", "%(count)s claims", len(claims))
        yield _index("claims/", _("Claims"), context, claims, extent)
    events = all_in_order(library)
    withdrawn = _withdrawn(library, Event, Place)
    if events or withdrawn:
        context = {**timeline_context(library, events), "withdrawn": withdrawn}
        extent = ngettext("%(count)s event", "%(count)s events", len(events))
        yield _index("timeline/", _("Timeline"), context, events, extent)
    withdrawn = _withdrawn(library, Place)
    if (mapped := map_context(library)) or withdrawn:
        context = {"charts": [], "steps": [], "ties": [], **mapped, "withdrawn": withdrawn}
        places = library.all(Place)
        extent = ngettext("%(count)s place", "%(count)s places", len(places))
        yield _index(MAP, _("Map"), context, places, extent)
    under = by_letter(library, library.all(Term))
    terms = [term for listed in under.values() for term in listed]
    withdrawn = _withdrawn(library, Term)
    if terms or withdrawn:
        context = {
            "terms": terms,
            "letters": {letter: listed[0] for letter, listed in under.items()},
            "withdrawn": withdrawn,
        }
        extent = ngettext("%(count)s term", "%(count)s terms", len(terms))
        yield _index("glossary/", _("Glossary"), context, terms, extent)
    if figures := library.all(Figure):
        extent = ngettext("%(count)s figure", "%(count)s figures", len(figures))
        yield _index("figures/", _("Figures"), {"figures": figures}, figures, extent)
    sources = order_of(library).sorted(library.all(Source), begins_with)
    perspectives = [
        (each, shelf)
        for each in vocabulary(library.site.language).perspective
        if (shelf := [source for source in sources if source.perspective == each])
    ]
    context = {"sources": sources, "perspectives": perspectives}
    extent = ngettext("%(count)s source", "%(count)s sources", len(sources))
    yield _index("sources/", _("Sources"), context, sources, extent)
    corrections = library.all(Correction)
    context = {"corrections": corrections, "withdrawn": library.withdrawn}
    # Translators: corrections of errors on this site.
    extent = ngettext("%(count)s entry", "%(count)s entries", len(corrections))
    yield _index("corrections/", _("Corrections"), context, corrections, extent)


def sections(library: Library) -> list[tuple[str, str, str]]:
    """Return the title, path and extent of each section that the site has."""
    return [(index.title, index.path, index.count) for index in index_pages(library)]


def _index(
    path: str, title: str, context: dict[str, Any], records: list[Any], extent: str
) -> Index:
    template = path.rstrip("/").rsplit("/", 1)[-1] + ".html"
    extent = extent % {"count": len(records)} if records else ""
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
    words = catalogue(library.site.language)
    pacts = compared_pacts(library)
    clauses = duty_clauses(pacts, library.site.language)
    context = {
        "pacts": pacts,
        "clauses": clauses,
        "differences": clause_differences(clauses[0], clauses[1:]) if clauses else [],
    }
    frame = {
        "kicker": words.gettext("Pacts"),
        "trail": [(words.gettext("Pacts"), "pacts/")],
        **reviews(pacts),
        **whereabouts(pacts),
    }
    extent = words.ngettext("%(count)s pact", "%(count)s pacts", len(pacts))
    title = words.gettext("Pacts compared")
    return Index(
        COMPARE, "compare.html", title, {**frame, **context}, extent % {"count": len(pacts)}
    )
