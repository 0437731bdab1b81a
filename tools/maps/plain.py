#!/usr/bin/env python3
"""Writes the land and boundaries that maps are drawn from out of Natural Earth's TopoJSON.

`make maps` runs it. Source: the TopoJSON format specification 1.0, sections 2.1.3 and 2.1.4.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global
from shapely import Polygon

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "hooks" / "explainer" / "geo" / "data"
SCALES = ("110m", "50m")
# Steps of a grid; those that lead to a pole, which lies between two lines of it, are not whole.
Point = tuple[float, float]
Ring = list[Point]


class World:
    """One file of countries that share their boundaries, on a grid from west and south."""

    def __init__(self, data: dict[str, Any]) -> None:
        """Resolve the arcs of a file, which are differences on the grid."""
        self.scale, self.translate = data["transform"]["scale"], data["transform"]["translate"]
        self._around = round(360 / self.scale[0])
        self._arcs: list[Ring] = [list(accumulate(map(tuple, arc), _add)) for arc in data["arcs"]]
        self._countries: list[dict[str, Any]] = data["objects"]["countries"]["geometries"]
        self._land: list[dict[str, Any]] = data["objects"]["land"]["geometries"]

    def plain(self) -> dict[str, Any]:
        """Return land and boundaries in steps, and a point within each country in degrees."""
        return {
            "scale": self.scale,
            "translate": self.translate,
            "land": [
                [_steps(ring) for ring in piece] for item in self._land for piece in self._in(item)
            ],
            "borders": [
                {"between": between, "line": _steps(line)} for between, line in self._borders()
            ],
            # Some countries come in parts under one code, the main one first.
            "middles": {_code(item): self._middle(item) for item in reversed(self._countries)},
        }

    def _borders(self) -> Iterator[tuple[list[str], Ring]]:
        """Yield every stretch of boundary that two countries share, with their codes."""
        sides: dict[int, set[str]] = defaultdict(set)
        for country in self._countries:
            for arc in _flat(country["arcs"]):
                sides[arc if arc >= 0 else ~arc].add(_code(country))
        for arc, codes in sorted(sides.items()):
            if len(codes) == 2:
                yield sorted(codes), self._arcs[arc]

    def _middle(self, country: dict[str, Any]) -> Point:
        """Return a point within a country's largest part."""
        parts = [Polygon(*self._degrees(piece)) for piece in self._in(country)]
        point = max(parts, key=lambda part: part.area).representative_point()
        return point.x, point.y

    def _degrees(self, piece: list[Ring]) -> tuple[Ring, list[Ring]]:
        (across, up), (west, south) = self.scale, self.translate
        shell, *holes = [[(x * across + west, y * up + south) for x, y in ring] for ring in piece]
        return shell, holes

    def _in(self, item: dict[str, Any]) -> Iterator[list[Ring]]:
        """Yield the pieces of a country or of all land: a ring around each, then its holes."""
        for rings in item["arcs"] if item["type"] == "MultiPolygon" else [item["arcs"]]:
            shell, *holes = [self._unrolled(list(self._ring(ring))) for ring in rings]
            west = min(x for x, _ in shell)
            yield [shell, *(self._turned(hole, west) for hole in holes)]

    def _ring(self, ring: list[int]) -> Iterator[Point]:
        for number, arc in enumerate(ring):
            points = self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1]
            yield from points if number == 0 else points[1:]

    def _unrolled(self, ring: Ring) -> Ring:
        """Return a ring without a jump at the 180th meridian; around a pole, it runs there.

        Its longitudes may pass 180°.
        """
        turn, unrolled = 0, ring[:1]
        for (before, _), (x, y) in pairwise(ring):
            turn += self._around * round((before - x) / self._around)
            unrolled.append((x + turn, y))
        if turn:
            up, south = self.scale[1], self.translate[1]
            pole = ((90.0 if ring[0][1] * up + south > 0 else -90.0) - south) / up
            unrolled += [(unrolled[-1][0], pole), (unrolled[0][0], pole), unrolled[0]]
        return unrolled

    def _turned(self, hole: Ring, west: float) -> Ring:
        """Return a hole turned to the longitudes of the ring around it, whose west is given."""
        turn = -self._around * ((hole[0][0] - west) // self._around)
        return [(x + turn, y) for x, y in hole]


def plain_text(scale: str) -> str:
    """Return the plain data of one scale as JSON, with one piece of land or boundary a line."""
    source = HERE / f"countries-{scale}.json"
    data = World(json.loads(source.read_text(encoding="utf-8"))).plain()
    lines = ",\n".join(f"{_json(key)}: {_lines(value)}" for key, value in data.items())
    return f"{{\n{lines}\n}}\n"


def _lines(value: Any) -> str:
    if isinstance(value, list) and not isinstance(value[0], float | int):
        return "[\n" + ",\n".join(map(_json, value)) + "\n]"
    return _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _add(before: Point, step: Point) -> Point:
    return before[0] + step[0], before[1] + step[1]


def _steps(points: Ring) -> Ring:
    """Return the first point, and the way from each to the next."""
    return points[:1] + [(x - a, y - b) for (a, b), (x, y) in pairwise(points)]


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


if __name__ == "__main__":
    for scale in SCALES:
        (TARGET / f"world-{scale}.json").write_text(plain_text(scale), encoding="utf-8")
