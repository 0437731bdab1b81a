"""Natural Earth's countries and land, from TopoJSON: boundaries know which two sides they part."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global
from shapely import LineString, MultiPolygon, Polygon, unary_union
from shapely.geometry.base import BaseGeometry

DATA = Path(__file__).parent / "data"
WORLD, REGION = "110m", "50m"
LonLat = tuple[float, float]


@dataclass(frozen=True)
class Border:
    """A boundary on land between two countries, in degrees east and north."""

    between: frozenset[str]
    line: LineString


class Topology:
    """One file of countries that share their boundaries.

    Source: the TopoJSON format specification 1.0, sections 2.1.3 and 2.1.4.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        """Decode the arcs of a file whose coordinates are quantised differences."""
        (across, up), (west, south) = data["transform"]["scale"], data["transform"]["translate"]
        self._arcs: list[list[LonLat]] = [
            [(x * across + west, y * up + south) for x, y in accumulate(arc, _add)]
            for arc in data["arcs"]
        ]
        self._countries: list[dict[str, Any]] = data["objects"]["countries"]["geometries"]
        self._land: list[dict[str, Any]] = data["objects"]["land"]["geometries"]

    @cached_property
    def land(self) -> list[BaseGeometry]:
        """Every piece of land, as the file has it: a ring may touch itself."""
        return [polygon for item in self._land for polygon in self._polygons(item).geoms]

    @cached_property
    def borders(self) -> list[Border]:
        """Every stretch of boundary that two countries share."""
        sides: dict[int, set[str]] = defaultdict(set)
        for country in self._countries:
            for arc in _flat(country["arcs"]):
                sides[arc if arc >= 0 else ~arc].add(_code(country))
        return [
            Border(frozenset(codes), LineString(self._arcs[arc]))
            for arc, codes in sorted(sides.items())
            if len(codes) == 2
        ]

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of the countries that the file holds."""
        return frozenset(map(_code, self._countries))

    def middle(self, code: str) -> LonLat | None:
        """Return a point within a country's largest part, or None where it has none."""
        found = next((item for item in self._countries if _code(item) == code), None)
        if found is None:
            return None
        largest = max(self._polygons(found).geoms, key=lambda part: part.area)
        point = largest.representative_point()
        return point.x, point.y

    def _polygons(self, item: dict[str, Any]) -> MultiPolygon:
        rings = item["arcs"] if item["type"] == "MultiPolygon" else [item["arcs"]]
        return MultiPolygon([self._polygon(polygon) for polygon in rings])

    def _polygon(self, rings: list[list[int]]) -> Polygon:
        shell, *holes = [_unrolled(list(self._ring(ring))) for ring in rings]
        west = min(x for x, _ in shell)
        return Polygon(shell, [_turned(hole, west) for hole in holes])

    def _ring(self, ring: list[int]) -> Iterator[LonLat]:
        for number, arc in enumerate(ring):
            points = self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1]
            yield from points if number == 0 else points[1:]


def join_arcs(pieces: Iterable[BaseGeometry]) -> BaseGeometry:
    """Return pieces as one, so that no seam shows where the data was cut."""
    return unary_union(list(pieces))


@cache
def topology(scale: str) -> Topology:
    """Return the countries of the world at a scale."""
    text = (DATA / f"countries-{scale}.json").read_text(encoding="utf-8")
    return Topology(json.loads(text))


def _add(before: list[int], step: list[int]) -> list[int]:
    return [before[0] + step[0], before[1] + step[1]]


def _unrolled(ring: list[LonLat]) -> list[LonLat]:
    """Return a ring on a globe without a jump at the 180th meridian; around a pole, it runs there.

    Its longitudes may pass 180°.
    """
    turn = 0.0
    unrolled = ring[:1]
    for (before, _), (x, y) in pairwise(ring):
        turn += 360 * round((before - x) / 360)
        unrolled.append((x + turn, y))
    if turn:
        pole = 90.0 if ring[0][1] > 0 else -90.0
        unrolled += [(unrolled[-1][0], pole), (unrolled[0][0], pole), unrolled[0]]
    return unrolled


def _turned(hole: list[LonLat], west: float) -> list[LonLat]:
    """Return a hole turned to the longitudes of the ring around it, whose west is given."""
    turn = -360 * ((hole[0][0] - west) // 360)
    return [(x + turn, y) for x, y in hole]


def _flat(arcs: list[Any]) -> Iterator[int]:
    for item in arcs:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def _code(country: dict[str, Any]) -> str:
    """Return a country's ISO 3166-1 alpha-2 code, or its name where it has no number there."""
    codes = get_global("territory_aliases").get(country.get("id", ""))
    return codes[0] if codes else str(country["properties"]["name"])
