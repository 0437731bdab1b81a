"""The frame of a map: a part of the globe, projected and scaled to the units of a drawing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from shapely import LineString, box, make_valid, segmentize, transform, unary_union
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from explainer.geo.projection import Azimuthal, EqualEarth, FloatArray, Projection

_WIDTH = 1000
# Antarctica and the empty Arctic say nothing about states.
WORLD_SOUTH, WORLD_NORTH = -56.0, 83.0
# Longer sides, in degrees, are divided, so that they bend with the projection.
LONGEST_SIDE = 2.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """A box in degrees; west is greater than east if it spans the 180th meridian."""

    south: float
    west: float
    north: float
    east: float

    @property
    def across(self) -> float:
        """Its width in degrees of longitude."""
        return (self.east - self.west) % 360 or 360.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A map's projection, its box in degrees, and its size in units.

    The box is west, south, east, north; its longitudes are within 180° of the centre.
    """

    projection: Projection
    box: tuple[float, float, float, float]
    left: float
    top: float
    scale: float
    height: int
    width: int = _WIDTH

    def near(self, lon: float) -> float:
        """Return an equivalent longitude within 180° of the centre."""
        return (lon - self.projection.centre + 180) % 360 - 180 + self.projection.centre

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """Return the position of a place, in units from the left and from the top."""
        [[x, y]] = self._units(np.array([[self.near(lon), lat]]))
        return round(float(x), 1), round(float(y), 1)

    def holds(self, lat: float, lon: float) -> bool:
        """Return whether a place is within the frame."""
        x, y = self.point(lat, lon)
        return 0 <= x <= self.width and 0 <= y <= self.height

    def lay(self, pieces: Iterable[BaseGeometry]) -> BaseGeometry:
        """Return shapes in degrees as one in units, clipped to the frame."""
        around = box(*self.box)
        kept = [
            translate(make_valid(piece), turn).intersection(around)
            for piece in pieces
            for turn in (-360.0, 0.0, 360.0)
            if self._may_hold(piece, turn)
        ]
        flat = transform(segmentize(unary_union(kept), LONGEST_SIDE), self._units)
        flat = flat if flat.is_valid else flat.buffer(0)
        return flat.intersection(box(0, 0, self.width, self.height))

    def _may_hold(self, piece: BaseGeometry, turn: float) -> bool:
        west, south, east, north = piece.bounds
        left, bottom, right, top = self.box
        return west + turn <= right and east + turn >= left and south <= top and north >= bottom

    def _units(self, degrees: FloatArray) -> FloatArray:
        flat = self.projection.project(degrees)
        return np.column_stack(
            ((flat[:, 0] - self.left) * self.scale, (self.top - flat[:, 1]) * self.scale)
        )


def world(cut: float) -> Frame:
    """Return the frame of the world, cut along a meridian."""
    centre = (cut + 360) % 360 - 180
    projection = EqualEarth(centre)
    around = (centre - 180, WORLD_SOUTH, centre + 180, WORLD_NORTH)
    return _frame(projection, around)


def region(bounds: Bounds) -> Frame:
    """Return the frame that contains a whole box."""
    centre = (bounds.west + bounds.across / 2 + 180) % 360 - 180
    projection = Azimuthal(centre, (bounds.south + bounds.north) / 2)
    west = centre - bounds.across / 2
    around = (west, bounds.south, west + bounds.across, bounds.north)
    frame = _frame(projection, around)
    # The frame's corners extend beyond the box, so their coordinates decide what it needs.
    corners = box(0, 0, frame.width, frame.height).exterior
    edge = np.array(segmentize(corners, frame.width / 40).coords)
    flat = np.column_stack(
        (edge[:, 0] / frame.scale + frame.left, frame.top - edge[:, 1] / frame.scale)
    )
    degrees = projection.degrees(flat)
    (west, south), (east, north) = degrees.min(axis=0), degrees.max(axis=0)
    if frame.holds(90, centre) or frame.holds(-90, centre):
        west, east = centre - 180, centre + 180
        south = -90.0 if frame.holds(-90, centre) else south
        north = 90.0 if frame.holds(90, centre) else north
    needed = (float(west), float(south), float(east), float(north))
    return Frame(projection, needed, frame.left, frame.top, frame.scale, frame.height)


def bounds_of(places: Iterable[tuple[float, float]]) -> Bounds | None:
    """Return a box around places (latitude, longitude) with a margin, or None if there are none."""
    positions = sorted(places, key=lambda place: place[1])
    if not positions:
        return None
    easts = [lon for _, lon in positions]
    # The box leaves out the widest gap between neighbours around the globe.
    gaps = [(b - a) % 360 for a, b in zip(easts, [*easts[1:], easts[0] + 360], strict=True)]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    west, east = easts[(widest + 1) % len(easts)], easts[widest]
    south, north = min(lat for lat, _ in positions), max(lat for lat, _ in positions)
    room = max(2.0, 0.15 * max(north - south, (east - west) % 360))
    return Bounds(
        max(south - room, -90.0),
        (west - room + 180) % 360 - 180,
        min(north + room, 90.0),
        (east + room + 180) % 360 - 180,
    )


def _frame(projection: Projection, around: tuple[float, float, float, float]) -> Frame:
    outline = LineString(segmentize(box(*around).exterior, LONGEST_SIDE).coords)
    flat = projection.project(np.array(outline.coords))
    (left, bottom), (right, top) = flat.min(axis=0), flat.max(axis=0)
    scale = _WIDTH / float(right - left)
    height = round(float(top - bottom) * scale)
    return Frame(projection, around, float(left), float(top), scale, height)
