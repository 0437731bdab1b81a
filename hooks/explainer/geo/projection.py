"""Map projections: Equal Earth for the world, Lambert's azimuthal for a region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
# Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018, equations 2 to 4.
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
# Points nearer than this to the antipode of the centre are on no map of a region.
FARTHEST = -0.95


class Projection(Protocol):
    """Projects degrees to a plane, x to the east and y to the north, in radii of the globe."""

    @property
    def centre(self) -> float:
        """The central meridian, in degrees east."""

    def project(self, degrees: FloatArray) -> FloatArray:
        """Return the positions of rows of degrees east and north."""


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """The world with true areas, cut along the meridian opposite the centre.

    Longitudes are within 180° of the centre.
    """

    centre: float

    def project(self, degrees: FloatArray) -> FloatArray:
        """Return the positions of rows of degrees east and north."""
        east = np.radians(degrees[:, 0] - self.centre)
        t = np.arcsin(np.sqrt(3) / 2 * np.sin(np.radians(degrees[:, 1])))
        slope = 9 * A4 * t**8 + 7 * A3 * t**6 + 3 * A2 * t**2 + A1
        x = 2 * np.sqrt(3) * east * np.cos(t) / (3 * slope)
        return np.column_stack((x, A4 * t**9 + A3 * t**7 + A2 * t**3 + A1 * t))


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """Lambert's azimuthal equal-area projection: a region around its centre, anywhere on the globe.

    Source: Snyder, "Map projections: a working manual", USGS 1395, 1987, equations 24-2 to 24-4
    and 20-14 to 20-18, for the sphere.
    """

    centre: float
    latitude: float

    def project(self, degrees: FloatArray) -> FloatArray:
        """Return the positions of rows of degrees east and north."""
        east, north = np.radians(degrees[:, 0] - self.centre), np.radians(degrees[:, 1])
        middle = np.radians(self.latitude)
        near = np.sin(middle) * np.sin(north) + np.cos(middle) * np.cos(north) * np.cos(east)
        k = np.sqrt(2 / (1 + np.maximum(near, FARTHEST)))
        x = k * np.cos(north) * np.sin(east)
        y = k * (np.cos(middle) * np.sin(north) - np.sin(middle) * np.cos(north) * np.cos(east))
        return np.column_stack((x, y))

    def degrees(self, positions: FloatArray) -> FloatArray:
        """Return degrees east and north of positions; longitudes within 180° of the centre."""
        x, y = positions[:, 0], positions[:, 1]
        distance: Any = np.maximum(np.hypot(x, y), 1e-12)
        c = 2 * np.arcsin(np.clip(distance / 2, 0, 1))
        middle = np.radians(self.latitude)
        north = np.arcsin(
            np.clip(np.cos(c) * np.sin(middle) + y * np.sin(c) * np.cos(middle) / distance, -1, 1)
        )
        below = distance * np.cos(middle) * np.cos(c) - y * np.sin(middle) * np.sin(c)
        east = np.arctan2(x * np.sin(c), below)
        return np.column_stack((np.degrees(east) + self.centre, np.degrees(north)))
