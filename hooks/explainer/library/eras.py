"""The eras of the timeline, each with its events in order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from explainer.dates.order import in_order
from explainer.model.event import Era, Event


def by_date(events: Iterable[Event]) -> list[Event]:
    """Return events sorted by date."""
    return in_order(events, lambda event: event.date)


def by_era(events: Iterable[Event]) -> list[tuple[Era, list[Event]]]:
    """Return the events of each era; eras are in the order of their beginning."""
    listed = by_date(events)
    eras = sorted({event.era for event in listed}, key=lambda era: str(era.title))
    eras = in_order(in_order(eras, lambda era: era.end), lambda era: era.start)
    places = {era: place for place, era in enumerate(eras)}
    listed.sort(key=lambda event: places[event.era])
    return [(era, list(members)) for era, members in groupby(listed, key=lambda e: e.era)]
