"""Which came first: events of one era, to be put in order."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.order import in_order
from explainer.model.event import Event
from explainer.quiz.context import QuizContext, key_words
from explainer.quiz.fairness import FEWEST_OPTIONS, one_after_another
from explainer.quiz.item import Choice, Item, Left

_MOST_EVENTS = 5


def in_which_order(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each key event, with others of its era that bear on a pact.

    An era without a key event has one item, too.
    """
    for _, events in quiz.library.eras:
        bearing = [event for event in events if event.key or event.about]
        fitting = [event for event in bearing if not _is_dated_in_title(quiz, event)]
        firsts = [event for event in fitting if event.key]
        firsts = firsts or quiz.drawn("order", fitting, _id)[:1]
        rest = [event for event in fitting if event not in firsts]
        for first in firsts:
            chosen = _clear_of_each_other(first, quiz.drawn(f"order-{first.id}", rest, _id))
            if len(chosen) < FEWEST_OPTIONS:
                reason = "too few others of its era came clearly before or after it"
                yield Left(first.id, "order", reason)
            else:
                rest = [event for event in rest if event not in chosen]
                yield _item(quiz, first, chosen)
        for event in bearing:
            if event not in fitting:
                yield Left(event.id, "order", "its title has a part of its date")


def _id(event: Event) -> str:
    return event.id


def _is_dated_in_title(quiz: QuizContext, event: Event) -> bool:
    words = {word for word in key_words(quiz.date(event.date)) if len(word) > 2}
    return bool(words & set(key_words(quiz.text(event.title))))


def _clear_of_each_other(first: Event, others: list[Event]) -> list[Event]:
    """Return events in order of date, of which no two may have been on one day."""
    chosen = [first]
    for other in others:
        ordered = in_order([*chosen, other], lambda event: event.date)
        if len(chosen) < _MOST_EVENTS and one_after_another(ordered):
            chosen = ordered
    return chosen


def _item(quiz: QuizContext, first: Event, events: list[Event]) -> Item:
    _ = quiz.words.gettext
    dated = _("%(date)s: %(event)s")
    whys = [
        quiz.ended(dated % {"date": quiz.date(each.date), "event": quiz.text(each.title)})
        for each in events
    ]
    return Item(
        f"order-{first.id}",
        "order",
        quiz.pact_of(first.about),
        _("Put these events in order, the earliest first."),
        " ".join(whys),
        (first.id, *(event.id for event in events if event is not first)),
        min(str(event.checked) for event in events),
        kind="order",
        choices=tuple(
            Choice(quiz.text(event.title), True, why, event.id)
            for event, why in zip(events, whys, strict=True)
        ),
    )
