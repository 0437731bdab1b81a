"""The map of small invented contents: what is drawn, where, when, and what is left out."""

from __future__ import annotations

import math
import re
from pathlib import Path

from explainer.dates.edtf import parse_edtf
from explainer.drawing.map import MapDrawing, map_context
from explainer.drawing.map_labels import Label, MapName, place_labels
from explainer.drawing.map_steps import map_steps, steps_within
from explainer.geo.frame import Frame, world
from explainer.library.library import Library
from explainer.model.event import Event
from tests.tiny import PACT, SITE, library

PLACES = """\
defaults: {checked: 2031-04-01}
items:
  - {id: arvo-town, name: Arvo Town, lat: -41, lon: 175, type: city, capital_of: [arvo]}
  - {id: brin-quay, name: Brin Quay, lat: -44, lon: -176.5, of: brin}
  - {id: salt-sea, name: Salt Sea / Brine Sea, lat: -46, lon: 179, type: sea}
"""
FAR = "  - {id: far-fort, name: Far Fort, lat: 51, lon: 0, of: brin}\n"
EVENTS = """\
defaults: {checked: 2031-04-01, sources: [text], era: {title: %s, from: %s, to: %s}}
items:
  - {id: %s, date: %s, title: A meeting, text: They met., places: [%s]}
"""
ERAS = {
    "events/old.yml": EVENTS % ("Old", "2000", "2009", "old-talk", "2001", "arvo-town"),
    "events/new.yml": EVENTS % ("New", "2010", "2020", "new-talk", "2011", "brin-quay"),
}
BOUND = "{party: arvo, in_force: 2013}, {party: brin, in_force: 2013}"
IN_FORCE = PACT.replace("status: proposed", "status: in-force\nsigned: 2012\nin_force: 2013")


def made(folder: Path, content: dict[str, str]) -> Library:
    return library(folder, {"places.yml": PLACES, **content})


def charts(folder: Path, content: dict[str, str]) -> dict[str, MapDrawing]:
    return {chart.name: chart for chart in map_context(made(folder, content)).get("charts", [])}


def test_without_places_or_a_region_there_is_no_map(tmp_path: Path) -> None:
    assert map_context(library(tmp_path))["charts"] == []


def test_a_region_alone_is_drawn_too(tmp_path: Path) -> None:
    site = SITE + "map: {south: -50, west: 165, north: -30, east: -170}\n"
    context = map_context(library(tmp_path, {"site.yml": site}))
    [chart] = context["charts"]
    assert chart.ground.land
    assert chart.spots == ()


def test_without_bounds_the_region_is_that_of_the_places_across_the_180th_meridian(
    tmp_path: Path,
) -> None:
    found = charts(tmp_path, {})
    assert list(found) == ["region"]
    spots = {spot.place.id: spot for spot in found["region"].spots}
    assert spots["arvo-town"].x < spots["salt-sea"].x < spots["brin-quay"].x
    assert found["region"].frame.width > found["region"].frame.height / 3


def test_what_lies_outside_the_region_is_drawn_on_the_world(tmp_path: Path) -> None:
    site = SITE + "map: {south: -50, west: 165, north: -30, east: -170}\n"
    found = charts(tmp_path, {"site.yml": site, "places.yml": PLACES + FAR})
    assert [spot.place.id for spot in found["world"].spots] == ["far-fort"]
    assert found["world"].inset
    assert "far-fort" not in [spot.place.id for spot in found["region"].spots]


def test_the_world_is_not_cut_through_the_region(tmp_path: Path) -> None:
    for west, east, inside in ((-60, 0, -30), (165, -150, -169)):
        site = SITE + f"map: {{south: -50, west: {west}, north: -30, east: {east}}}\n"
        folder = tmp_path / str(inside)
        drawn = charts(folder, {"site.yml": site, "places.yml": PLACES + FAR})["world"]
        edge = [float(x) for x in re.findall(r"[ML]([\d.]+) ", drawn.inset.partition("z")[0])]
        assert max(edge) - min(edge) < 400, inside


def test_places_all_over_the_globe_are_drawn_on_the_world_alone(tmp_path: Path) -> None:
    far = PLACES + FAR + FAR.replace("far-fort", "farther").replace("lon: 0", "lon: -90")
    assert list(charts(tmp_path, {"places.yml": far})) == ["world"]


def test_a_tie_runs_from_capital_to_capital_in_the_time_of_its_pact(tmp_path: Path) -> None:
    bound = IN_FORCE.replace("{party: arvo}, {party: brin}", BOUND)
    library = made(tmp_path, {**ERAS, "pacts/salt-pact.yml": bound})
    context = map_context(library)
    [tie] = context["ties"]
    [line] = context["charts"][0].lines
    assert tie.main
    assert line.tie is tie
    start = line.path.removeprefix("M").split("Q")[0]
    spots = {spot.place.id: spot for spot in context["charts"][0].spots}
    town = spots["arvo-town"]
    assert start == f"{town.x:g} {town.y:g}"
    assert line.bond.steps == ("new-talk",)


def test_a_party_without_a_place_has_no_line_and_is_named(tmp_path: Path) -> None:
    alone = PLACES.replace(", of: brin", "")
    context = map_context(made(tmp_path, {"places.yml": alone}))
    [tie] = context["ties"]
    assert tie.bonds == ()
    assert [party.id for party in tie.unplaced] == ["brin"]


def test_a_state_without_a_place_is_drawn_from_the_middle_of_its_land(tmp_path: Path) -> None:
    iso = "type: state\nname: Brin\ngroup: parties\nside: parties\nportrait: A state.\n"
    iso += "checked: 2031-04-01\niso: AU\n"
    alone = PLACES.replace(", of: brin", "")
    context = map_context(made(tmp_path, {"places.yml": alone, "stakeholders/brin.yml": iso}))
    [bond] = context["ties"][0].bonds
    assert -39 < bond.second.lat < -10
    assert 112 < bond.second.lon < 154


def test_an_event_belongs_to_its_era_and_makes_the_mark_of_its_place_larger(
    tmp_path: Path,
) -> None:
    context = map_context(made(tmp_path, ERAS))
    spots = {spot.place.id: spot for spot in context["charts"][0].spots}
    assert [step.id for step in context["steps"]] == ["old-talk", "new-talk"]
    assert spots["arvo-town"].steps == ("old-talk",)
    assert spots["salt-sea"].reach == 0
    assert spots["arvo-town"].reach > 6


def test_a_time_that_only_touches_an_era_counts(tmp_path: Path) -> None:
    steps = map_steps(made(tmp_path, ERAS).all(Event))
    assert steps_within(steps, parse_edtf("2009"), parse_edtf("2010")) == ["old-talk", "new-talk"]
    assert steps_within(steps, parse_edtf("2010-01"), None) == ["new-talk"]
    assert steps_within(steps, None, parse_edtf("2005~")) == ["old-talk"]
    assert steps_within(steps, None, None) == ["old-talk", "new-talk"]


def test_both_names_of_a_sea_stand_in_letters_of_one_size(tmp_path: Path) -> None:
    [chart] = charts(tmp_path, {}).values()
    [sea] = [label for label in chart.labels if label.wanted.kind == "sea"]
    assert sea.wanted.lines == ((("Salt Sea /", None),), (("Brine Sea", None),))
    assert sea.wanted.heads == 2


STATE = """\
type: state
name: {name}
group: parties
side: parties
portrait: A state.
checked: 2031-04-01
iso: {iso}
sources: [text]
"""
KOREAS = {
    "stakeholders/arvo.yml": STATE.format(name="North Arvo", iso="KP"),
    "stakeholders/brin.yml": STATE.format(name="Brin", iso="KR"),
    "site.yml": SITE + "map: {south: 33, west: 122, north: 43, east: 132}\n",
    "places.yml": """\
defaults: {checked: 2031-04-01}
items:
  - id: line
    type: boundary
    name: The Line
    lat: 35
    lon: 131
    between: [arvo, brin]
    sources: [text]
    disputed: Nobody agrees.
  - {id: post, name: Post, lat: 38.5, lon: 125.0}
  - {id: near-fort, name: Near Fort, lat: 51, lon: 0}
  - {id: next-fort, name: Next Fort, lat: 52, lon: 1}
  - {id: lone-fort, name: Lone Fort, lat: -30, lon: 20}
""",
}


def test_states_are_named_on_their_land_first_and_largest(tmp_path: Path) -> None:
    chart = charts(tmp_path, KOREAS)["region"]
    first, second = chart.labels[:2]
    assert {first.wanted.kind, second.wanted.kind} == {"country"}
    assert first.wanted.lines == ((("North Arvo", None),),)
    assert chart.frame.point(40, 126.5)[1] > first.wanted.y - 60
    assert first.wanted.y < second.wanted.y
    assert all(label.wanted.larger == 1 for label in chart.labels[2:])


def test_a_boundary_is_named_at_the_end_of_its_line_or_not_at_all(tmp_path: Path) -> None:
    chart = charts(tmp_path, KOREAS)["region"]
    [label] = [each for each in chart.labels if each.wanted.id == "line"]
    ends = [chart.frame.point(38.6, 128.35), chart.frame.point(37.8, 126.7)]
    assert min(math.hypot(label.wanted.x - x, label.wanted.y - y) for x, y in ends) < 25
    elsewhere = {**KOREAS, "stakeholders/brin.yml": STATE.format(name="Brin", iso="NZ")}
    chart = charts(tmp_path / "other", elsewhere)["region"]
    assert "line" not in [each.wanted.id for each in chart.labels]


def test_places_further_away_that_are_near_each_other_are_drawn_larger(tmp_path: Path) -> None:
    chart = charts(tmp_path, KOREAS)["world"]
    [inset] = chart.insets
    assert {spot.place.id for spot in inset.spots} == {"near-fort", "next-fort"}
    assert {"near-fort", "next-fort"} <= {label.wanted.id for label in inset.labels}
    assert chart.inset.count("M") == 2


def test_names_cover_neither_each_other_nor_marks() -> None:
    frame = world(-30)
    wanted = [
        MapName(str(n), ((("A rather long name", None),),), 1, 300 + 9 * n, 200 + 7 * n, 6, "place")
        for n in range(12)
    ]
    placed = place_labels(wanted, frame, 20)
    assert 1 < len(placed) < 12
    boxes = [_box(label, frame) for label in placed]
    for number, (left, top, right, bottom) in enumerate(boxes):
        for a, b, c, d in boxes[number + 1 :]:
            assert right <= a or c <= left or bottom <= b or d <= top


def _box(label: Label, frame: Frame) -> tuple[float, float, float, float]:
    width = 18 * 0.56 * 20
    left = {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    baseline = label.baselines[0]
    assert 0 < label.x - left < frame.width
    return label.x - left, baseline - 14, label.x - left + width, baseline + 4
