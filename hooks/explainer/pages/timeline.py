"""The timeline, and the compact one of a record with its band and the nearest events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from explainer.dates.order import in_order
from explainer.dates.span import day_of
from explainer.drawing.band import Band, draw_band
from explainer.library.by_name import by_name
from explainer.library.library import Library
from explainer.model.event import Era, Event
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.pages.filters import event_filters

MOST_NEAR = 6
COMPACT_LEVELS = 2


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


def all_in_order(library: Library) -> list[Event]:
    """Return all events sorted by date."""
    return _by_date(library.all(Event))


def _by_date(events: Iterable[Event]) -> list[Event]:
    return in_order(events, lambda event: event.date)


def timeline_context(library: Library, events: list[Event]) -> dict[str, Any]:
    """Return the context of the timeline's page for all events, given in order of date."""
    eras = _by_era(events)
    listed = [event for _, members in eras for event in members]
    following = dict(pairwise(event.id for event in listed))
    key = (n for n, event in enumerate(listed, 1) if event.key and _is_about(library, event))
    return {
        "events": events,
        "eras": eras,
        "start": next(key, 1),
        "following": following,
        "preceding": {after: before for before, after in following.items()},
        "types": {type.id: type.title for type in library.site.event_types},
        "places": by_name(library, library.all(Place)),
        "band": draw_band([era for era, _ in eras], events, library.site.language),
        "filters": event_filters(library, events),
    }


def compact_timeline(
    library: Library, own: list[Event], pact: Pact, choice: tuple[str, str] | None
) -> CompactTimeline | None:
    """Return the compact timeline of events nearest to a pact's signing; None without events."""
    if not own:
        return None
    every = all_in_order(library)
    day = day_of((pact.signed or every[-1].date).earliest)
    nearest = sorted(own, key=lambda event: abs(day_of(event.date.earliest) - day))[:MOST_NEAR]
    band = draw_band(
        [era for era, _ in _by_era(every)],
        every,
        library.site.language,
        marked=_by_date(own),
        levels=COMPACT_LEVELS,
    )
    chosen = _by_date(nearest)
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


def _is_about(library: Library, event: Event) -> bool:
    """Return whether an event is about the site's main pact."""
    return event.about is not None and library.get(event.about.pact) is library.get(
        library.site.pact
    )


def _by_era(events: list[Event]) -> list[tuple[Era, list[Event]]]:
    """Return the events of each era; eras are in the order of their beginning."""
    eras = sorted({event.era for event in events}, key=lambda era: str(era.title))
    eras = in_order(in_order(eras, lambda era: era.end), lambda era: era.start)
    ordered = sorted(_by_date(events), key=lambda event: eras.index(event.era))
    return [(era, list(members)) for era, members in groupby(ordered, key=lambda e: e.era)]
