"""What readers may narrow a list down by, where scripts run: each filter with its choices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.link.library import Library
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import SITE_LANGUAGE, Text

OWN, REPORTED = "own", "reported"
WORDS = {OWN: "Words that were seen", REPORTED: "Reported speech"}


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: the name of the items' data attribute, its label, and its choices by value."""

    name: str
    label: str
    choices: list[tuple[str, Text]]


def quote_filters(library: Library, quotes: list[Quote]) -> list[Filter]:
    """Return the filters of the list of quotations that leave readers a choice."""
    speakers = {quote.speaker for quote in quotes}
    sides = {s.side for s in library.all(Stakeholder) if s.id in speakers}
    kinds = {OWN if quote.quotable else REPORTED for quote in quotes}
    named = {id for quote in quotes for id in quote.questions}
    filters = [
        Filter("side", "Side", [(s.id, s.title) for s in library.site.sides if s.id in sides]),
        Filter("words", "Words", [(k, _text(words)) for k, words in WORDS.items() if k in kinds]),
        Filter("question", "Question", _choices(library.all(Question), named)),
    ]
    return [each for each in filters if len(each.choices) > 1]


def event_filters(library: Library, events: list[Event]) -> list[Filter]:
    """Return the filters of the timeline that leave readers a choice."""
    actors = {id for event in events for id in event.actors}
    places = {id for event in events for id in event.places}
    types = {event.type for event in events}
    pacts = {event.about.pact for event in events if event.about}
    kinds = [(t.id, t.title) for t in library.site.event_types if t.id in types]
    filters = [
        Filter("kind", "Kind", kinds),
        Filter("who", "Who", _choices(library.all(Stakeholder), actors)),
        Filter("where", "Where", _choices(library.all(Place), places)),
        Filter("pact", "Pact", _choices(library.all(Pact), pacts)),
    ]
    chosen = [each for each in filters if len(each.choices) > 1]
    if len({event.key for event in events}) > 1:
        chosen.insert(0, Filter("key", "Which", [("yes", _text("Key events"))]))
    return chosen


def _choices(records: Iterable[Record], ids: Iterable[str]) -> list[tuple[str, Text]]:
    wanted = set(ids)
    return [(record.id, record.label) for record in records if record.id in wanted]


def _text(words: str) -> Text:
    return Text(((SITE_LANGUAGE, words),))
