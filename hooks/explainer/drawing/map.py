"""The map: charts of a region and of the world, and the data of the lists beside them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from explainer.drawing.map_disputes import disputed_pair, named_disputes
from explainer.drawing.map_insets import MapInset, insets
from explainer.drawing.map_labels import Label, place_labels
from explainer.drawing.map_lands import names_of_states, on_their_lines
from explainer.drawing.map_names import NARROW_SIZE, anchors_of, names_on, short_name
from explainer.drawing.map_spots import Spot, spot_of
from explainer.drawing.map_steps import map_steps
from explainer.drawing.map_ties import Anchor, Line, TreatyTie, map_ties, tie_lines
from explainer.geo.atlas import REGION, WORLD
from explainer.geo.frame import Bounds, Frame, bounds_of, region, world
from explainer.geo.ground import BaseMap, draw_ground
from explainer.kinds.site import WIDEST_REGION
from explainer.library.by_name import by_name
from explainer.library.library import Library
from explainer.model.event import Event
from explainer.model.place import Place

# The font size of names in units of the drawing, on wide screens.
WIDE_SIZE = 21
# A shorter line, between the outermost places for its number, has no room for one.
SHORTEST = 56
# The two meridians with the least land; the map of the world is cut along one of them.
CUTS = (-30.0, -169.0)
# A place with more events folds them away; where all places together have more than can be listed,
# each lists its first few and leads on to the timeline. A link to an event takes 0.2 kB.
FEW_EVENTS, MOST_LISTED = 5, 700


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """One drawing: its frame, ground, marks, lines and names, and the entries of its list."""

    name: str
    frame: Frame
    ground: BaseMap
    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    numbers: tuple[tuple[Line, float, float], ...]
    labels: tuple[Label, ...]
    narrow: tuple[Label, ...]
    anchors: tuple[tuple[Anchor, float, float], ...]
    inset: str
    insets: tuple[MapInset, ...]
    disputed: tuple[tuple[str, str], ...]
    ties: tuple[TreatyTie, ...] = ()


def map_context(library: Library) -> dict[str, Any]:
    """Return the context of the map's page, without drawings if there are no places or region."""
    places = library.all(Place)
    bounds = _bounds(library, places)
    if not places and bounds is None:
        return {"charts": [], "steps": [], "ties": []}
    steps = map_steps(library.all(Event))
    ties = map_ties(library, steps)
    spots = [spot_of(library, place, steps) for place in by_name(library, places)]
    charts = []
    frame = region(bounds) if bounds else None
    inside = [s for s in spots if frame and frame.holds(s.place.lat, s.place.lon)]
    outside = [s for s in spots if s not in inside]
    if frame:
        charts.append(_chart(library, "region", frame, inside, ties, None))
    leaving = frame is None or any(line.leaving for line in charts[0].lines)
    if outside or leaving:
        cut = _cut(ties, frame)
        charts.append(_chart(library, "world", world(cut), outside, ties, frame))
    listed = [within for spot in spots for _, within in spot.events]
    return {
        "charts": charts,
        "steps": steps,
        "ties": ties,
        # How many events with a place there are in each step, and in all.
        "happened": Counter({"": len(listed)}) + Counter(id for within in listed for id in within),
        "few": FEW_EVENTS,
        "too_many": len(listed) > MOST_LISTED,
    }


@dataclass(frozen=True, slots=True)
class MapSketch:
    """A map in small: its frame, coarse ground, places and ties, without names."""

    frame: Frame
    ground: BaseMap
    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]


def map_sketch(library: Library) -> MapSketch:
    """Return the first drawing of the map's page in small; a site may have no region."""
    places = library.all(Place)
    bounds = _bounds(library, places)
    steps = map_steps(library.all(Event))
    ties = map_ties(library, steps)
    frame = region(bounds) if bounds else world(_cut(ties, None))
    spots = [spot_of(library, place, steps) for place in by_name(library, places)]
    inside = [spot.on(frame) for spot in spots if frame.holds(spot.place.lat, spot.place.lon)]
    ground = draw_ground(frame, WORLD, frozenset())
    return MapSketch(frame, ground, tuple(inside), tuple(tie_lines(ties, frame)))


def _chart(
    library: Library,
    name: str,
    frame: Frame,
    spots: list[Spot],
    ties: list[TreatyTie],
    inset: Frame | None,
) -> MapDrawing:
    pairs = {
        place.id: disputed_pair(library, place) for place in library.all(Place) if place.between
    }
    named = frozenset(pairs.values())
    scale = REGION if name == "region" else WORLD
    ground = draw_ground(frame, scale, named)
    placed = list(on_their_lines(spots, frame, scale, pairs))
    enlarged = tuple(insets(library, spots, named)) if name == "world" else ()
    apart = {spot.place.id for each in enlarged for spot in each.spots}
    lines = tie_lines(ties, frame)
    numbers = list(_numbers(lines, placed))
    alone = [spot for spot in placed if spot.place.id not in apart]
    wanted = list(names_on(library.site.language, alone, lines, frame, name))
    if name == "region":
        wanted = [*names_of_states(library, frame, scale), *wanted]
    taken = [(x - 13, y - 13, x + 13, y + 13) for _, x, y in numbers]
    crossed = [(x - 4, y - 4, x + 4, y + 4) for line in lines for x, y in line.middles]
    wide = place_labels(wanted, frame, WIDE_SIZE, taken, crossed)
    narrow = place_labels(map(short_name, wanted), frame, NARROW_SIZE, avoided=crossed)
    return MapDrawing(
        name,
        frame,
        ground,
        tuple(spot.on(frame) for spot in spots),
        tuple(lines),
        tuple(numbers),
        tuple(wide),
        tuple(narrow),
        tuple(anchors_of(lines, frame)) if name == "world" else (),
        "".join(_outline(frame, each) for each in (inset, *(e.frame for e in enlarged)) if each),
        enlarged,
        tuple(named_disputes(library, ground.disputed, named)),
        tuple(ties),
    )


def _bounds(library: Library, places: list[Place]) -> Bounds | None:
    """Return the region in site.yml, or that of the places if it is less than half of the globe."""
    if given := library.site.map:
        return Bounds(given.south, given.west, given.north, given.east)
    found = bounds_of((place.lat, place.lon) for place in places)
    return found if found and found.across <= WIDEST_REGION else None


def _cut(ties: list[TreatyTie], inner: Frame | None) -> float:
    """Return the meridian to cut the world along: outside the region, and with short ties."""
    bonds = [bond for tie in ties for bond in tie.bonds]

    def cost(cut: float) -> tuple[bool, float]:
        through = inner is not None and inner.box[0] < inner.near(cut) < inner.box[2]
        spans = (abs((b.first.lon - cut) % 360 - (b.second.lon - cut) % 360) for b in bonds)
        return through, sum(spans)

    return min(CUTS, key=cost)


def _numbers(lines: list[Line], spots: list[Spot]) -> Iterable[tuple[Line, float, float]]:
    """Yield the position of each line's number, clear of marks and of other numbers."""
    taken = [(spot.x, spot.y, spot.reach) for spot in spots if spot.reach]
    for line in lines:
        (x1, y1), (x2, y2) = line.middles[-1], line.middles[-2]
        if math.hypot(x2 - x1, y2 - y1) < SHORTEST:
            continue
        free = (
            (x, y)
            for x, y in line.middles
            if all(math.hypot(x - a, y - b) >= reach + 12 for a, b, reach in taken)
        )
        x, y = next(free, line.middles[0])
        taken.append((x, y, 12))
        yield line, round(x, 1), round(y, 1)


def _outline(frame: Frame, inner: Frame) -> str:
    """Return the outline of a part on the map of the world."""
    west, south, east, north = inner.box
    steps = 12
    points = [(south, west + (east - west) * n / steps) for n in range(steps + 1)]
    points += [(north, east - (east - west) * n / steps) for n in range(steps + 1)]
    return "M" + "L".join("{:g} {:g}".format(*frame.point(lat, lon)) for lat, lon in points) + "z"
