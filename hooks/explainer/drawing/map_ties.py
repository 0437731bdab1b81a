"""Ties between states: which pacts bind whom, since when, and their lines on a map."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from shapely import LineString, box

from explainer.dates.order import in_order, latest
from explainer.drawing.map_steps import EraStep, steps_within
from explainer.geo.atlas import REGION, atlas
from explainer.geo.frame import Frame
from explainer.library.library import Library
from explainer.model.pact import Pact, Party
from explainer.model.place import Place
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Text

# The curvature of lines, as a share of their length: of the first, and of each further one.
BOW, MORE = 0.08, 0.075
MOST = 42.0
# Possible positions of a line's number, as fractions of its length.
MIDDLES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9)
# The margin within the frame of a line whose other end is outside.
MARGIN = 6
ChartPoint = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The point from which a state's ties are drawn, and the state's name on the map.

    If several states share one place, the map names the first.
    """

    name: Text
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class TieBond:
    """Two parties of a pact that are both on the map, and the steps in which they were bound."""

    first: Anchor
    second: Anchor
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreatyTie:
    """A pact as a tie: its number in the list, its bonds, and the parties without a place."""

    number: int
    pact: Pact
    main: bool
    bonds: tuple[TieBond, ...]
    unplaced: tuple[Stakeholder, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A bond on a map: a path, possible positions of its number, and its exit from the frame.

    `leaving` is the anchor outside the frame, and the point on its edge.
    """

    tie: TreatyTie
    bond: TieBond
    path: str
    middles: tuple[ChartPoint, ...]
    leaving: tuple[Anchor, float, float] | None = None


def map_ties(library: Library, steps: list[EraStep]) -> list[TreatyTie]:
    """Return every pact as a tie, in chronological order."""
    anchors = {
        state.id: anchor
        for state in library.all(Stakeholder)
        if state.type == "state" and (anchor := _anchor(library, state))
    }
    dated = [(d, pact) for pact in library.all(Pact) if (d := pact.in_force or pact.signed)]
    pacts = [pact for _, pact in in_order(dated, lambda pair: pair[0])]
    pacts += [pact for pact in library.all(Pact) if not (pact.in_force or pact.signed)]
    ties = []
    for number, pact in enumerate(pacts, 1):
        bonds = tuple(
            TieBond(
                anchors[one.party], anchors[other.party], tuple(_bound(steps, pact, one, other))
            )
            for one, other in combinations(pact.parties, 2)
            if one.party in anchors and other.party in anchors
        )
        unplaced = tuple(
            library.expect(party.party, Stakeholder)
            for party in pact.parties
            if party.party not in anchors
        )
        lasting = tuple(steps_within(steps, pact.signed or pact.in_force, pact.ended))
        main = pact.id == library.site.pact
        ties.append(TreatyTie(number, pact, main, bonds, unplaced, lasting))
    return ties


def tie_lines(ties: Iterable[TreatyTie], frame: Frame) -> list[Line]:
    """Return the lines of all bonds with at least one end within a frame."""
    drawn: dict[frozenset[ChartPoint], int] = defaultdict(int)
    return list(_lines(ties, frame, drawn))


def _lines(
    ties: Iterable[TreatyTie], frame: Frame, drawn: dict[frozenset[ChartPoint], int]
) -> Iterator[Line]:
    for tie in ties:
        for bond in tie.bonds:
            ends = [(a, *frame.point(a.lat, a.lon)) for a in (bond.first, bond.second)]
            # From west to east, so that lines between the same two points bow the same way.
            ends.sort(key=lambda end: end[1:])
            inside = [frame.holds(anchor.lat, anchor.lon) for anchor, _, _ in ends]
            if not any(inside) or ends[0][1:] == ends[1][1:]:
                continue
            pair = frozenset((x, y) for _, x, y in ends)
            turn = drawn[pair]
            drawn[pair] += 1
            if not inside[0]:
                ends.reverse()
            (_, x1, y1), (far, x2, y2) = ends
            if not all(inside):
                x2, y2 = _edge(frame, (x1, y1), (x2, y2))
            path, middles = _bowed((x1, y1), (x2, y2), turn)
            leaving = None if all(inside) else (far, x2, y2)
            yield Line(tie, bond, path, middles, leaving)


def _bowed(
    start: tuple[float, float], end: tuple[float, float], turn: int
) -> tuple[str, tuple[ChartPoint, ...]]:
    """Return a curve that bows to the north, further with each line below it."""
    (x1, y1), (x2, y2) = start, end
    length = math.hypot(x2 - x1, y2 - y1) or 1
    bow = min(length * BOW, MOST) + turn * max(min(length * MORE, MOST), 16)
    left, up = (y2 - y1) / length, -(x2 - x1) / length
    if up > 0:
        left, up = -left, -up
    cx, cy = (x1 + x2) / 2 + 2 * bow * left, (y1 + y2) / 2 + 2 * bow * up
    middles = tuple(
        (
            (1 - t) ** 2 * x1 + 2 * t * (1 - t) * cx + t * t * x2,
            (1 - t) ** 2 * y1 + 2 * t * (1 - t) * cy + t * t * y2,
        )
        for t in MIDDLES
    )
    return f"M{x1:g} {y1:g}Q{cx:.1f} {cy:.1f} {x2:.1f} {y2:.1f}", middles


def _edge(
    frame: Frame, start: tuple[float, float], end: tuple[float, float]
) -> tuple[float, float]:
    inner = box(MARGIN, MARGIN, frame.width - MARGIN, frame.height - MARGIN)
    within = LineString([start, end]).intersection(inner)
    x, y = within.coords[-1] if not within.is_empty else start
    return x, y


def _anchor(library: Library, state: Stakeholder) -> Anchor | None:
    """Return a state's capital, else another place of it, else the middle of its largest part."""
    places = [place for place in library.all(Place) if place.type not in ("sea", "boundary")]
    own = [place for place in places if state.id in place.capital_of]
    own += [place for place in places if place.of == state.id and not place.capital_of]
    if own:
        first = own[0].capital_of[0] if own[0].capital_of else state.id
        name = library.expect(first, Stakeholder).name
        return Anchor(name, own[0].lat, own[0].lon)
    middle = atlas(REGION).middles.get(state.iso) if state.iso else None
    return Anchor(state.name, middle[1], middle[0]) if middle else None


def _bound(steps: list[EraStep], pact: Pact, one: Party, other: Party) -> list[str]:
    """Return the steps in which two parties were bound, beginning with the later of the two.

    None if the start is not recorded for one of them.
    """
    dates = [d for party in (one, other) if (d := party.in_force or party.signed)]
    return steps_within(steps, latest(dates), pact.ended) if len(dates) == 2 else []
