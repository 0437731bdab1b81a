"""The timeline, and the compact one of a record with its band and the nearest events."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from explainer.dates.span import day_of
from explainer.drawing.band import Band, draw_band
from explainer.library.eras import by_date, by_era
from explainer.library.library import Library
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.pages.filters import event_filters

MOST_NEAR = 6
COMPACT_LEVELS = 2
# More marks than these could not be told apart on a band, and each takes 0.2 kB.
MOST_MARKS = 400


@dataclass(frozen=True, slots=True)
class CompactTimeline:
    """A compact timeline: a band of events, those nearest to a pact, and their total number.

    Without a `signed` pact, they are the last events. `choice` is the filter with its value that
    shows all of them on the timeline.
    """

    band: Band | None
    events: list[Event]
    signed: bool
    count: int
    of: int
    choice: tuple[str, str] | None


def timeline_context(library: Library, events: list[Event]) -> dict[str, Any]:
    """Return the context of a page of the timeline for its events."""
    events = by_date(events)
    eras = by_era(events)
    listed = [event for _, members in eras for event in members]
    parts = library.parts(Event)
    # The last event of a page leads on to the first of the next one.
    order = [id for part in parts for id in part.ids] or [event.id for event in listed]
    following = dict(pairwise(order))
    key = (n for n, event in enumerate(listed, 1) if event.key and _is_about(library, event))
    return {
        "events": events,
        "eras": eras,
        "start": next(key, 1),
        "key_events": [event for event in events if event.key],
        "following": following,
        "preceding": {after: before for before, after in following.items()},
        "types": {type.id: type.title for type in library.site.event_types},
        "band": draw_band(
            [era for era, _ in eras], events, library.site.language, marked=_drawn(events)
        ),
        "filters": event_filters(library, events),
    }


def compact_timeline(
    library: Library, own: list[Event], pact: Pact, choice: tuple[str, str] | None
) -> CompactTimeline | None:
    """Return the compact timeline of events nearest to a pact's signing; None without events."""
    if not own:
        return None
    every = library.events
    day = day_of((pact.signed or every[-1].date).earliest)
    nearest = sorted(own, key=lambda event: abs(day_of(event.date.earliest) - day))[:MOST_NEAR]
    band = draw_band(
        [era for era, _ in library.eras],
        every,
        library.site.language,
        marked=_drawn(by_date(own)),
        levels=COMPACT_LEVELS,
    )
    chosen = by_date(nearest)
    return CompactTimeline(band, chosen, pact.signed is not None, len(own), len(every), choice)


def near_key_events(library: Library) -> CompactTimeline | None:
    """Return the compact timeline of the key events, or of all if there are none."""
    pact = library.expect(library.site.pact, Pact)
    events = library.all(Event)
    if key := [event for event in events if event.key]:
        return compact_timeline(library, key, pact, ("key", "yes"))
    return compact_timeline(library, events, pact, None)


def near_pact(library: Library, pact: Pact) -> CompactTimeline | None:
    """Return the compact timeline of the events about a pact."""
    users = library.users_of_kind(pact.id, Event)
    own = [e for e in users if e.about and library.get(e.about.pact) is pact]
    return compact_timeline(library, own, pact, ("pact", pact.id))


def near_stakeholder(library: Library, id: str) -> CompactTimeline | None:
    """Return the compact timeline of the events in which a stakeholder took part."""
    own = [event for event in library.users_of_kind(id, Event) if id in event.actors]
    return compact_timeline(library, own, library.expect(library.site.pact, Pact), ("who", id))


def _drawn(events: list[Event]) -> list[Event]:
    """Return the events that a band draws: all, or of too many the key ones, or some of these."""
    if len(events) > MOST_MARKS:
        events = [event for event in events if event.key] or events
    return events[:: max(1, -(-len(events) // MOST_MARKS))]


def _is_about(library: Library, event: Event) -> bool:
    """Return whether an event is about the site's main pact."""
    return event.about is not None and library.get(event.about.pact) is library.get(
        library.site.pact
    )
