"""Filters of lists, for readers with scripts: each has its choices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.library.by_name import by_name
from explainer.library.library import Library
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import SITE_LANGUAGE, Text
from explainer.words.catalogue import catalogue

Values = dict[str, list[str]]
FilterChoice = tuple[str, Text]


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: the data attribute that it reads, its label, and its choices by value."""

    name: str
    label: str
    choices: list[FilterChoice]


def distinguishing(
    offered: Iterable[tuple[str, str, list[FilterChoice]]], values: list[Values]
) -> list[Filter]:
    """Return the filters with more than one choice that some entry has, each without others."""
    filters = []
    for name, label, choices in offered:
        found = {value for each in values for value in each[name]}
        kept = [choice for choice in choices if choice[0] in found]
        if len(kept) > 1:
            filters.append(Filter(name, label, kept))
    return filters


def event_values(event: Event) -> Values:
    """Return an event's values by the name of the filter."""
    return {
        "key": ["yes"] if event.key else [],
        "kind": [event.type] if event.type else [],
        "who": list(event.actors),
        "where": list(event.places),
        "pact": [event.about.pact] if event.about else [],
    }


def event_filters(library: Library, events: list[Event]) -> list[Filter]:
    """Return the filters of the timeline that have more than one choice."""
    actors = {id for event in events for id in event.actors}
    places = {id for event in events for id in event.places}
    types = {event.type for event in events}
    pacts = {event.about.pact for event in events if event.about}
    kinds = [(t.id, t.title) for t in library.site.event_types if t.id in types]
    words = catalogue(library.site.language)
    filters = [
        # Translators: what a list of events can be narrowed down by.
        Filter("kind", words.pgettext("filter", "Kind"), kinds),
        Filter(
            "who",
            words.pgettext("filter", "Who"),
            record_choices(by_name(library, library.all(Stakeholder)), actors),
        ),
        Filter(
            "where",
            words.pgettext("filter", "Where"),
            record_choices(by_name(library, library.all(Place)), places),
        ),
        Filter("pact", words.pgettext("filter", "Pact"), record_choices(library.all(Pact), pacts)),
    ]
    chosen = [each for each in filters if len(each.choices) > 1]
    if len({event.key for event in events}) > 1:
        key = words.gettext("Key events")
        chosen.insert(0, Filter("key", words.pgettext("filter", "Which"), [("yes", text(key))]))
    return chosen


def record_choices(records: Iterable[Record], ids: Iterable[str]) -> list[FilterChoice]:
    """Return the records with these ids as choices, in their own order."""
    wanted = set(ids)
    return [(record.id, record.label) for record in records if record.id in wanted]


def text(words: str) -> Text:
    """Return a message as the text of a choice."""
    return Text(((SITE_LANGUAGE, words),))
