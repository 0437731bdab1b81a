"""The ground of a map as SVG paths: land, boundaries, and disputed lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from shapely import LineString, Polygon, line_merge, simplify, unary_union
from shapely.geometry.base import BaseGeometry

from explainer.geo.atlas import atlas
from explainer.geo.disputes import disputes, stretches
from explainer.geo.frame import Frame

# In units of the drawing: finer details are invisible.
TOLERANCE = 0.55
SMALLEST = 1.2


@dataclass(frozen=True, slots=True)
class DisputedLine:
    """A line drawn as disputed: the two sides or the claimant, and the reason."""

    path: str
    between: frozenset[str]
    name: str | None
    note: str


@dataclass(frozen=True, slots=True)
class BaseMap:
    """The paths of a map's ground."""

    land: str
    borders: str
    disputed: tuple[DisputedLine, ...]


@cache
def draw_ground(frame: Frame, scale: str, named: frozenset[frozenset[str]]) -> BaseMap:
    """Return the ground within a frame; boundaries between named pairs are disputed too."""
    data = atlas(scale)
    land = path_of(simplify(frame.lay(data.land), TOLERANCE))
    settled: list[BaseGeometry] = []
    disputed: dict[tuple[frozenset[str], str], list[BaseGeometry]] = {}
    for stretch in stretches(data.borders, named):
        if stretch.status is None:
            settled.append(stretch.line)
        else:
            disputed.setdefault((stretch.between, stretch.status), []).append(stretch.line)
    lines = [
        DisputedLine(path, between, None, status)
        for (between, status), parts in disputed.items()
        if (path := _line_path(frame, parts))
    ]
    _, claims = disputes()
    lines += [
        DisputedLine(path, frozenset(), claim.name, claim.note)
        for claim in claims
        if (path := _line_path(frame, [claim.line]))
    ]
    return BaseMap(land, _line_path(frame, settled), tuple(lines))


def path_of(shape: BaseGeometry) -> str:
    """Return lines and areas as the data of an SVG path, in relative tenths of a unit."""
    return "".join(_commands(shape))


def _line_path(frame: Frame, lines: list[BaseGeometry]) -> str:
    # Line by line, since only land has seams that must not show.
    laid = unary_union([frame.lay([line]) for line in lines])
    merged = line_merge(laid) if laid.geom_type == "MultiLineString" else laid
    return path_of(simplify(merged, TOLERANCE))


def _commands(shape: BaseGeometry) -> Iterator[str]:
    match shape:
        case Polygon():
            if shape.area >= SMALLEST:
                for ring in (shape.exterior, *shape.interiors):
                    yield from _steps(list(ring.coords)[:-1])
                    yield "z"
        case LineString():
            yield from _steps(shape.coords)
        case _:
            for part in getattr(shape, "geoms", ()):
                yield from _commands(part)


def _steps(points: Iterable[tuple[float, ...]]) -> Iterator[str]:
    tenths = [(round(x * 10), round(y * 10)) for x, y, *_ in points]
    at: tuple[int, int] | None = None
    for x, y in tenths:
        if at is None:
            yield f"M{_number(x)} {_number(y)}"
        elif (x, y) != at:
            right, down = _number(x - at[0]), _number(y - at[1])
            yield f"l{right}{'' if down.startswith('-') else ' '}{down}"
        at = (x, y)


def _number(tenths: int) -> str:
    return f"{tenths / 10:g}"
