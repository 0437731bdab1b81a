"""Insets of the map of the world: places further away that stand too close for their names."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.drawing.map_labels import Label, place_labels
from explainer.drawing.map_lands import names_of_states
from explainer.drawing.map_names import NARROW_SIZE, names_on, short_name
from explainer.drawing.map_spots import Spot
from explainer.geo.atlas import REGION
from explainer.geo.frame import Frame, bounds_of, region
from explainer.geo.ground import BaseMap, draw_ground
from explainer.library.library import Library

# Places within this many degrees of a great circle belong to one inset.
NEAR = 8.0


@dataclass(frozen=True, slots=True)
class MapInset:
    """A part of the world, enlarged: its frame, ground, places and names."""

    frame: Frame
    ground: BaseMap
    spots: tuple[Spot, ...]
    labels: tuple[Label, ...]


def insets(
    library: Library, spots: list[Spot], named: frozenset[frozenset[str]]
) -> Iterator[MapInset]:
    """Yield an inset for each group of places with marks that are near each other."""
    for group in _groups([spot for spot in spots if spot.reach]):
        bounds = bounds_of((spot.place.lat, spot.place.lon) for spot in group)
        if len(group) > 1 and bounds:
            frame = region(bounds)
            placed = [spot.on(frame) for spot in group]
            wanted = [
                *names_on(library.site.language, placed, [], frame, "inset"),
                *names_of_states(library, frame, REGION),
            ]
            labels = place_labels(map(short_name, wanted), frame, NARROW_SIZE)
            yield MapInset(frame, draw_ground(frame, REGION, named), tuple(placed), tuple(labels))


def _groups(spots: list[Spot]) -> list[list[Spot]]:
    """Return the places in groups, in which each is near another one."""
    groups: list[list[Spot]] = []
    for spot in spots:
        near = [group for group in groups if any(_apart(spot, other) <= NEAR for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(each for group in near for each in group), spot])
    return groups


def _apart(one: Spot, other: Spot) -> float:
    """Return the degrees between two places along a great circle."""
    north, south = math.radians(one.place.lat), math.radians(other.place.lat)
    turn = math.radians(one.place.lon - other.place.lon)
    cosine = math.sin(north) * math.sin(south) + math.cos(north) * math.cos(south) * math.cos(turn)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
