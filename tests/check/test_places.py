"""What editors are told of places and of the region that the map shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import expected, shown

PLACE = "items:\n  - {id: quay, name: Quay, lat: 1, lon: 2, checked: 2025-04-30%s}\n"
STATES = {
    f"stakeholders/{id}.yml": f"type: state\nname: {id}\ngroup: parties\nside: parties\n"
    f"checked: 2025-04-30\nsources: [board-statement]\nportrait: A state.\n{iso}"
    for id, iso in (("alder", "iso: XA\n"), ("birch", ""))
}
SITE = (
    Path(__file__).resolve().parent.parent / "packs" / "minimal" / "content" / "site.yml"
).read_text(encoding="utf-8")
CITED = 'disputed: "Both say so [@board-statement]."'


@pytest.mark.parametrize(
    ("more", "code", "hint"),
    [
        (
            ", between: ⟦[⟧alder, birch]",
            "E460",
            "write `type: boundary`, or take `between:` away",
        ),
        (
            f", type: boundary, {CITED}, between: ⟦[⟧alder]",
            "E460",
            "name both under `between: [one, another]`",
        ),
        (f", type: boundary, {CITED}, between: [alder, ⟦birch⟧]", "E460", "add `iso:` to `birch`"),
        (
            ", disputed: ⟦Both say so.⟧",
            "E461",
            "cite a source, such as `[@source]`, or name it under `sources:`",
        ),
        (", capital_of: [⟦pilots⟧]", "E462", "name states alone"),
        (", capital_of: [alder, ⟦alder⟧]", "E462", "name the state at one place"),
    ],
)
def test_a_slip_in_a_place_is_told_where_it_stands(
    tmp_path: Path, more: str, code: str, hint: str
) -> None:
    pilots = STATES["stakeholders/birch.yml"].replace("state\n", "organisation\n", 1)
    files = {"places.yml": PLACE % more, "stakeholders/pilots.yml": pilots, **STATES}
    assert shown(tmp_path, files) == expected(code, files, hint)


def test_a_boundary_without_a_reason_is_told(tmp_path: Path) -> None:
    files = {"places.yml": PLACE % ", type: boundary, between: [alder, cedar]", **STATES}
    files["stakeholders/cedar.yml"] = STATES["stakeholders/alder.yml"].replace("XA", "XB")
    [problem] = shown(tmp_path, files)
    assert problem.code == "E460"
    assert problem.hint == "say what is disputed, and between whom, under `disputed:`"


@pytest.mark.parametrize(
    ("bounds", "hint"),
    [
        ("{south: 10, west: 1, north: ⟦5⟧, east: 9}", "exchange the two"),
        (
            "{south: 1, west: -100, north: 5, east: ⟦100⟧}",
            "west is greater than east only where the region spans 180°",
        ),
    ],
)
def test_a_region_that_no_map_can_show_is_told(tmp_path: Path, bounds: str, hint: str) -> None:
    files = {"site.yml": f"{SITE}map: {bounds}\n"}
    assert shown(tmp_path, files) == expected("E463", files, hint)


def test_what_is_right_passes(tmp_path: Path) -> None:
    files = {
        "site.yml": f"{SITE}map: {{south: -50, west: 170, north: -30, east: -170}}\n",
        "places.yml": PLACE % f", type: island, capital_of: [alder], {CITED}",
        **STATES,
    }
    assert shown(tmp_path, files) == []
