"""The ground of maps: what the data holds, what a frame cuts out, and what is drawn as disputed."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from shapely import Point, Polygon, box

from explainer.geo.atlas import DATA, REGION, WORLD, atlas
from explainer.geo.disputes import disputes, stretches
from explainer.geo.frame import Bounds, Frame, bounds_of, region, world
from explainer.geo.ground import draw_ground, path_of
from tools.maps.plain import SCALES, plain_text

NOBODY: frozenset[frozenset[str]] = frozenset()
PACIFIC = Bounds(-50, 165, -30, -170)


def points(path: str) -> list[tuple[float, float]]:
    """Return the corners of a path as it is drawn."""
    found: list[tuple[float, float]] = []
    for letter, x, y in re.findall(r"([Ml])(-?[\d.]+) ?(-?[\d.]+)", path):
        at = found[-1] if letter == "l" else (0.0, 0.0)
        found.append((at[0] + float(x), at[1] + float(y)))
    return found


@pytest.mark.parametrize("scale", SCALES)
def test_the_plain_data_is_what_the_import_makes_of_its_source(scale: str) -> None:
    written = (DATA / f"world-{scale}.json").read_text(encoding="utf-8")
    assert written == plain_text(scale), "run `make maps`"


def test_the_main_part_of_a_country_says_where_its_middle_is() -> None:
    # Its islands in the Indian Ocean go by the same code.
    lon, lat = atlas(REGION).middles["AU"]
    assert Polygon([(114, -34), (129, -12), (152, -25), (150, -37)]).contains(Point(lon, lat))


@pytest.mark.parametrize("scale", SCALES)
def test_every_boundary_parts_two_countries_and_no_land_jumps_round_the_globe(scale: str) -> None:
    data = atlas(scale)
    assert all(len(border.between) == 2 for border in data.borders)
    assert {"KP", "KR", "RU", "UA", "NZ", "FJ", "AQ"} <= data.middles.keys()
    for land in data.land:
        ring = list(land.exterior.coords)
        # The edge of Antarctica runs along the pole.
        assert all(abs(b[0] - a[0]) < 180 or abs(b[1]) == 90 for a, b in pairwise(ring))


def test_land_across_the_180th_meridian_is_whole() -> None:
    frame = region(PACIFIC)
    assert frame.holds(-41.3, 174.8)
    assert frame.holds(-44.0, -176.5)
    assert frame.point(-44, -176.5)[0] > frame.point(-41.3, 174.8)[0]
    land = frame.lay(atlas(REGION).land)
    # Wellington's island and the Chathams are both there, and the sea between them is sea.
    assert land.distance(Point(frame.point(-40.5, 175.5))) == 0
    assert land.distance(Point(frame.point(-44, -176.5))) < 3
    assert land.distance(Point(frame.point(-42, 180))) > 20


def test_south_is_below_and_east_is_right_in_every_hemisphere() -> None:
    for frame in (region(PACIFIC), world(-30), world(-169)):
        (x, y), (further, lower) = frame.point(-35, 170), frame.point(-40, 175)
        assert further > x
        assert lower > y


def test_a_region_around_a_pole_has_land_on_all_sides() -> None:
    frame = region(Bounds(60, -60, 90, 80))
    land = frame.lay(atlas(REGION).land)
    for lat, lon in ((72, -40), (78.5, 16), (69, 25)):
        assert land.distance(Point(frame.point(lat, lon))) < 2


@pytest.mark.parametrize("cut", [-30, -169, 0])
def test_the_world_is_whole_wherever_it_is_cut(cut: float) -> None:
    frame = world(cut)
    land = frame.lay(atlas(WORLD).land)
    for lat, lon in ((-25, 135), (55, 100), (40, -100), (-10, -55), (10, 20)):
        assert land.distance(Point(frame.point(lat, lon))) == 0, (lat, lon)
    for lat, lon in ((0, -150), (30, -45), (-30, 80)):
        assert land.distance(Point(frame.point(lat, lon))) > 0, (lat, lon)


@pytest.mark.parametrize("frame", [world(-30), region(PACIFIC), region(Bounds(30, 115, 53, 150))])
def test_paths_stay_within_the_frame(frame: Frame) -> None:
    ground = draw_ground(frame, WORLD, NOBODY)
    for path in (ground.land, ground.borders, *(line.path for line in ground.disputed)):
        for x, y in points(path):
            assert -0.2 <= x <= frame.width + 0.2
            assert -0.2 <= y <= frame.height + 0.2


def test_a_path_is_written_in_tenths_step_by_step() -> None:
    assert path_of(box(0, 0, 10, 5.25)) == "M10 0l0 5.2l-10 0l0-5.2z"


def test_a_line_of_control_is_disputed_and_no_settled_boundary_lies_below_it() -> None:
    borders = [b for b in atlas(REGION).borders if b.between == {"KP", "KR"}]
    found = list(stretches(borders, NOBODY))
    assert {stretch.status for stretch in found} == {"line of control"}


def test_a_boundary_that_is_disputed_in_part_is_settled_elsewhere() -> None:
    borders = [b for b in atlas(REGION).borders if b.between == {"RU", "UA"}]
    found = list(stretches(borders, NOBODY))
    disputed = [s.line for s in found if s.status]
    settled = [s.line for s in found if not s.status]
    assert disputed
    assert settled
    assert all(line.bounds[3] < 46.5 for line in disputed)
    assert all(line.bounds[1] > 46.3 for line in settled)


def test_a_boundary_that_a_record_names_is_disputed_as_a_whole() -> None:
    pair = frozenset(["AR", "CL"])
    borders = [b for b in atlas(WORLD).borders if b.between == pair]
    assert {s.status for s in stretches(borders, NOBODY)} == {None}
    assert {s.status for s in stretches(borders, frozenset([pair]))} == {"disputed"}


@pytest.mark.parametrize("scale", [WORLD, REGION])
def test_every_entry_of_the_disputed_data_is_found_on_the_ground(scale: str) -> None:
    data = atlas(scale)
    pairs = {border.between for border in data.borders}
    written = json.loads((DATA / "disputed.json").read_text(encoding="utf-8"))
    # Some sides are too small for the coarser file.
    missing = {tuple(b["between"]) for b in written["boundaries"] if set(b["between"]) not in pairs}
    assert missing <= {
        ("Siachen Glacier", "PK"),
        ("Siachen Glacier", "IN"),
        ("Siachen Glacier", "CN"),
        ("KE", "SS"),
    }
    _, claims = disputes()
    assert all(claim.note and len(claim.line.coords) > 1 for claim in claims)


def test_the_box_around_places_leaves_out_the_widest_gap() -> None:
    found = bounds_of([(-40, 175), (-42, -178), (-44, 179)])
    assert found is not None
    assert 160 < found.west < 175
    assert -178 < found.east < -160
    assert found.south < -44
    assert found.north > -40
    assert bounds_of([]) is None


def test_one_place_alone_has_room_around_it() -> None:
    found = bounds_of([(10, 20)])
    assert found == Bounds(8, 18, 12, 22)
    assert region(found).holds(10, 20)
