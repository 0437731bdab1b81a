"""Places on a map: their events, and the size of their marks."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from explainer.dates.order import in_order
from explainer.drawing.map_steps import EraStep, steps_of_event
from explainer.geo.frame import Frame
from explainer.library.library import Library
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.record import Record


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a chart and in the list: its events, and other records that name it."""

    place: Place
    events: tuple[tuple[Event, tuple[str, ...]], ...]
    others: tuple[Record, ...]
    steps: tuple[str, ...]
    x: float = 0
    y: float = 0

    @property
    def reach(self) -> float:
        """The radius of its mark, whose area is proportional to its events; seas have none."""
        if self.place.type in ("sea", "boundary"):
            return 0
        return round(5.5 + 2.6 * math.sqrt(len(self.events)), 1)

    def on(self, frame: Frame) -> Spot:
        """Return the place at its position within a frame."""
        x, y = frame.point(self.place.lat, self.place.lon)
        return replace(self, x=x, y=y)


def spot_of(library: Library, place: Place, steps: list[EraStep]) -> Spot:
    """Return a place with its events in order of date, and other records that name it."""
    users = library.users(place.id)
    events = in_order(
        (user for user in users if isinstance(user, Event) and _was_at(library, user, place)),
        lambda event: event.date,
    )
    dated = tuple((event, tuple(steps_of_event(steps, event))) for event in events)
    within = {id for _, ids in dated for id in ids}
    return Spot(
        place,
        dated,
        tuple(user for user in users if user not in events),
        tuple(step.id for step in steps if step.id in within),
    )


def _was_at(library: Library, event: Event, place: Place) -> bool:
    return any(library.by_id.get(id) is place for id in event.places)
