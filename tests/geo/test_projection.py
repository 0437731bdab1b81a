"""Projections against values that their authors give, and against what they promise."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.geo.projection import Azimuthal, EqualEarth, Projection


def position(projection: Projection, lon: float, lat: float) -> tuple[float, float]:
    [[x, y]] = projection.project(np.array([[lon, lat]]))
    return float(x), float(y)


def test_equal_earth_is_as_wide_and_as_high_as_its_authors_say() -> None:
    """Source: Šavrič, Patterson and Jenny 2018: its proportions, and the length of its poles."""
    projection = EqualEarth(0)
    right, _ = position(projection, 180, 0)
    _, top = position(projection, 0, 90)
    pole, _ = position(projection, 180, 90)
    assert right / top == pytest.approx(2.05458, abs=1e-4)
    assert pole / right == pytest.approx(0.59247, abs=1e-3)


def test_lamberts_projection_agrees_with_snyders_worked_example() -> None:
    """Source: Snyder 1987, page 332: centre 40° N, 100° W; 20° S, 100° E; radius 3."""
    x, y = position(Azimuthal(-100, 40), 100 - 360, -20)
    assert 3 * x == pytest.approx(-4.2339303, abs=1e-6)
    assert 3 * y == pytest.approx(4.0257775, abs=1e-6)


degrees = st.tuples(st.floats(-180, 180), st.floats(-89, 89))


@given(degrees, degrees)
def test_what_lies_flat_leads_back_to_its_degrees(
    centre: tuple[float, float], place: tuple[float, float]
) -> None:
    projection = Azimuthal(*centre)
    x, y = position(projection, *place)
    (lon0, lat0), (lon1, lat1) = np.radians(centre), np.radians(place)
    apart = np.sin(lat0) * np.sin(lat1) + np.cos(lat0) * np.cos(lat1) * np.cos(lon1 - lon0)
    if apart < -0.94:
        return  # Near the point opposite the centre nothing is drawn.
    [[lon, lat]] = projection.degrees(np.array([[x, y]]))
    assert lat == pytest.approx(place[1], abs=1e-4)
    assert np.cos(np.radians(lon - place[0])) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("projection", [EqualEarth(140), Azimuthal(140, -30)])
def test_areas_are_kept(projection: Projection) -> None:
    for lon, lat in ((150.0, 0.0), (120.0, -40.0), (140.0, -60.0)):
        step = 0.01
        (x1, y1), (x2, y2), (x3, y3) = (
            position(projection, *place)
            for place in ((lon, lat), (lon + step, lat), (lon, lat + step))
        )
        flat = abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1))
        globe = math.radians(step) ** 2 * math.cos(math.radians(lat))
        assert flat == pytest.approx(globe, rel=2e-3)
