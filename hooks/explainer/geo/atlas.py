"""The world's land and boundaries; each boundary has its two countries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike
from shapely import LineString, Polygon

from explainer.geo.projection import FloatArray

DATA = Path(__file__).parent / "data"
WORLD, REGION = "110m", "50m"


@dataclass(frozen=True, slots=True)
class Border:
    """A land boundary between two countries, in degrees east and north."""

    between: frozenset[str]
    line: LineString


@dataclass(frozen=True, slots=True)
class Atlas:
    """Land areas, whose rings may touch themselves, boundaries, and a point in each country.

    Countries are named by ISO 3166-1 alpha-2 codes, or by name if they have none.
    """

    land: tuple[Polygon, ...]
    borders: tuple[Border, ...]
    middles: Mapping[str, tuple[float, float]]


@cache
def atlas(scale: str) -> Atlas:
    """Return the countries of the world at a scale."""
    data = json.loads((DATA / f"world-{scale}.json").read_text(encoding="utf-8"))

    def degrees(steps: ArrayLike) -> FloatArray:
        at: FloatArray = np.cumsum(steps, axis=0) * data["scale"] + data["translate"]
        return at

    return Atlas(
        tuple(
            Polygon(degrees(shell), [degrees(hole) for hole in holes])
            for shell, *holes in data["land"]
        ),
        tuple(
            Border(frozenset(border["between"]), LineString(degrees(border["line"])))
            for border in data["borders"]
        ),
        {code: (lon, lat) for code, (lon, lat) in data["middles"].items()},
    )
