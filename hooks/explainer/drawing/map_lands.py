"""What a map names by its ground: states on their land, and boundaries where they run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from shapely import Point, Polygon, maximum_inscribed_circle, polygonize, unary_union
from shapely.geometry.base import BaseGeometry

from explainer.drawing.map_labels import MapName
from explainer.drawing.map_names import broken, name_run
from explainer.drawing.map_spots import Spot
from explainer.geo.atlas import atlas
from explainer.geo.frame import Frame
from explainer.library.library import Library
from explainer.model.stakeholder import Stakeholder

# Names of states are larger than all others.
LARGER = 1.25
# Less land than a circle of this radius, in units of the drawing, does not carry a name.
LEAST = 10.0


def names_of_states(library: Library, frame: Frame, scale: str) -> Iterator[MapName]:
    """Yield the name of each state with enough land in a frame, on the middle of that land."""
    lands = _lands(frame, scale)
    for state in library.all(Stakeholder):
        land = lands.get(state.iso) if state.type == "state" and state.iso else None
        circle = maximum_inscribed_circle(land) if land else None
        if circle and circle.length >= LEAST:
            x, y = circle.coords[0]
            rows = broken((name_run(state.name, library.site.language),))
            yield MapName("", rows, len(rows), x, y, 0, "country", larger=LARGER)


def _lands(frame: Frame, scale: str) -> dict[str, Polygon]:
    """Return the largest land of each country in a frame, by its code.

    The atlas has land and boundaries, so that boundaries tell whose an area is: it is that of the
    country on one side of all of them. An island, or the end of a peninsula, is that of the country
    whose middle it holds.
    """
    data = atlas(scale)
    shown = frame.lay(data.land)
    borders = [(border.between, frame.lay([border.line])) for border in data.borders]
    borders = [(between, line) for between, line in borders if not line.is_empty]
    middles = {
        code: Point(*frame.point(lat, lon))
        for code, (lon, lat) in data.middles.items()
        if frame.holds(lat, lon)
    }
    found: dict[str, Polygon] = {}
    cut = unary_union([shown.boundary, *(line for _, line in borders)])
    for area in polygonize([cut]).geoms:
        if not isinstance(area, Polygon) or not shown.contains(area.representative_point()):
            continue
        held = {code for code, middle in middles.items() if area.contains(middle)}
        around = [between for between, line in borders if _bounds(area, line)]
        whose = held or (set(frozenset.intersection(*around)) if around else set())
        if len(whose) == 1:
            [code] = whose
            found[code] = max(found.get(code, area), area, key=lambda each: float(each.area))
    return found


def _bounds(area: Polygon, line: BaseGeometry) -> bool:
    return area.intersects(line) and float(area.boundary.intersection(line).length) > 1


def on_their_lines(
    spots: list[Spot], frame: Frame, scale: str, pairs: dict[str, frozenset[str]]
) -> Iterator[Spot]:
    """Yield places at their positions; a boundary is at an end of its line, or nowhere."""
    for spot in spots:
        if spot.place.type != "boundary":
            yield spot.on(frame)
            continue
        borders = [b.line for b in atlas(scale).borders if b.between == pairs.get(spot.place.id)]
        drawn = frame.lay(borders)
        ends = [end for part in getattr(drawn, "geoms", [drawn]) for end in part.boundary.geoms]
        if ends:
            end = min(ends, key=lambda end: abs(float(end.x) - frame.width / 2))
            yield replace(spot, x=round(end.x, 1), y=round(end.y, 1))
