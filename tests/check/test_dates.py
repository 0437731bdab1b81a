"""Tests of what is said of dates that editors leave open, and of the order of events."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, given

from explainer.build import render
from explainer.dates.edtf import EVER_BEFORE, Edtf
from explainer.edit.format import format_file
from tests import tiny
from tests.dates.test_edtf_order import ANY
from tests.fewer import at_most

EVENTS = """\
defaults: {{checked: 2031-04-01, sources: [text], era: {{title: Then, from: {start}, to: {end}}}}}
items:
  - {{id: it-happened, date: {date}, title: It happened, text: It happened.}}
"""


def codes(folder: Path, **dates: str) -> list[str]:
    found = tiny.checked(folder, {"events/then.yml": EVENTS.format(**dates)})
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [
        ("1945", "1990", "1990-12-31"),
        ("1945", "1990~", "1991"),
        ("1945", "1990", "1991~"),
        ("1945", "1990", "199X"),
        ("2020", "2020", "2020-24"),
        ("2019-03", "2020-23", "2020-04-15"),
        ("../1945", "1990", "1914"),
        ("1945", "1990/..", "2024"),
    ],
)
def test_a_date_that_may_lie_within_its_era_is_let_stand(
    tmp_path: Path, start: str, end: str, date: str
) -> None:
    assert codes(tmp_path, start=start, end=end, date=date) == []


@pytest.mark.parametrize("date", ["1991", "1944-12-31", "1990/1992", "200X"])
def test_a_date_that_cannot_lie_within_its_era_is_refused(tmp_path: Path, date: str) -> None:
    assert codes(tmp_path, start="1945", end="1990", date=date) == ["E442"]


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [("1990", "1945", "E441"), ("../..", "1990", "E214"), ("1990", "1980~", "E441")],
)
def test_an_era_runs_forward(tmp_path: Path, start: str, end: str, code: str) -> None:
    assert codes(tmp_path, start=start, end=end, date="1990") == [code]


def test_an_event_that_lists_put_first_keeps_its_place_in_its_file(tmp_path: Path) -> None:
    events = """\
    defaults: {checked: 2031-04-01, sources: [text], era: {title: Then, from: 1945, to: 1990}}
    items:
      - {id: begun, date: 1946, title: Begun, text: It began.}
      - {id: ended, date: 1989, title: Ended, text: It ended.}
    """
    content = {"events/then.yml": events, "site.yml": tiny.SITE + "first: [ended]\n"}
    assert tiny.checked(tmp_path, content).problems == []


ORDERED = """\
defaults:
  checked: 2031-04-01
  sources: [text]
  era: {title: Then, from: -9999, to: 2030/..}
items:
"""


def events_of(*dates: str) -> str:
    rows = (f"- {{id: e{n}, date: '{d}', title: T{n}, text: So.}}" for n, d in enumerate(dates))
    return ORDERED + "".join(f"  {row}\n" for row in rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-06-18T22:00:00-05:00", "2024-06-19"),
        ("2024-06-19", "2024-06-19T00:30:00+09:00"),
        ("2024-06-18", "2024-06-19T00:30:00+14:00"),
        ("2024-06-30T22:00:00-05:00", "2024-07"),
        ("2024-06-19", "2024-06"),
        ("2024-06-19T10:00:00", "2024-06-20T00:30:00+09:00"),
        ("2024-01/2024-12", "2024-06-19"),
        ("2024/..", "2024-06-19"),
        ("2024-06~", "2023"),
        ("2024-06-19?", "2024-06-18"),
        ("202X", "2023-05"),
        ("2024-24", "2024-02"),
    ],
)
def test_two_events_of_which_either_may_have_come_first_stand_in_either_order(
    tmp_path: Path, one: str, other: str
) -> None:
    for number, pair in enumerate([(one, other), (other, one)]):
        content = {"events/then.yml": events_of(*pair)}
        assert tiny.checked(tmp_path / str(number), content).problems == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2024-06-19T01:00:00+09:00", "2024-06-18T22:00:00-05:00"),
        ("2024-06-18", "2024-06-19"),
        ("2024-06-17", "2024-06-19T03:00:00+14:00"),
        ("2024-06-18T22:00:00-05:00", "2024-06-20"),
        ("2023/2024-05", "2024-06-19"),
        ("2024-06-19T10:00:00", "2024-06-19T11:00:00"),
        ("2023-22", "2024-06"),
        ("199X", "2000"),
    ],
)
def test_an_event_that_surely_came_first_stands_first(
    tmp_path: Path, first: str, second: str
) -> None:
    assert tiny.checked(tmp_path / "a", {"events/t.yml": events_of(first, second)}).problems == []
    [problem] = tiny.checked(tmp_path / "b", {"events/t.yml": events_of(second, first)}).problems
    assert (problem.code, problem.hint) == ("E443", "move it above `e0`")


def test_what_stands_between_two_hides_no_wrong_order_and_one_slip_is_told_once(
    tmp_path: Path,
) -> None:
    apart = {"events/t.yml": events_of("2024-05", "2020/2029", "2024-03~", "2024-01", "2024-02")}
    [problem] = tiny.checked(tmp_path / "a", apart).problems
    assert (problem.code, problem.line, problem.hint) == ("E443", 9, "move it above `e0`")
    late = {"events/t.yml": events_of("2025-05", "2024-01", "2024-02", "2024-03")}
    assert [p.line for p in tiny.checked(tmp_path / "b", late).problems] == [7]


@pytest.mark.parametrize(
    ("start", "end", "date", "expected"),
    [
        ("2024-06-19", "2025", "2024-06-18T22:00:00-05:00", []),
        ("2023", "2024-06-18", "2024-06-19T00:30:00+09:00", []),
        ("2024-07", "2025", "2024-06-30T22:00:00-05:00", []),
        ("2024-06-19", "2025", "2024-06-17T22:00:00-05:00", ["E442"]),
        ("2023", "2024-06-17", "2024-06-19T00:30:00+09:00", ["E442"]),
        ("2024-06-19", "2025", "2024-06-18", ["E442"]),
    ],
)
def test_an_era_takes_in_what_may_lie_within_it_in_another_zone(
    tmp_path: Path, start: str, end: str, date: str, expected: list[str]
) -> None:
    assert codes(tmp_path, start=start, end=end, date=date) == expected


@at_most(200)
@given(ANY, ANY)
def test_neither_order_is_refused_where_either_can_be_right(one: Edtf, other: Edtf) -> None:
    # No era begins before all of time.
    assume(not any(date.earliest == EVER_BEFORE for date in (one, other)))
    told = []
    for pair in ((one, other), (other, one)):
        with tempfile.TemporaryDirectory() as folder:
            content = {"events/then.yml": events_of(*(str(date) for date in pair))}
            found = tiny.checked(Path(folder), content).problems
        told.append([problem.code for problem in found if problem.code == "E443"])
    either = one.overlaps(other) is not False
    assert not (either and any(told)), told
    assert told[0] == [] or told[1] == []


@pytest.mark.parametrize(
    "dates",
    [
        ("2024-06-19", "2024-06-18T22:00:00-05:00"),
        ("2024-06-18T13:00:00-04:00", "2024-06-19T00:30:00+09:00"),
    ],
)
def test_readers_and_the_formatter_have_one_order_whatever_the_files(
    tmp_path: Path, dates: tuple[str, str]
) -> None:
    files = [events_of(dates[0]), events_of(dates[1]).replace("id: e0", "id: e1")]
    content = {f"events/t{n}.yml": text for n, text in enumerate(files)}
    library = tiny.library(tmp_path, content)
    [page] = [page for page in render(library) if page.path == "timeline/"]
    # The second of each pair came first.
    assert re.findall(r'<li[^>]* id="(e\d)"', page.html) == ["e1", "e0"]
    both = tiny.project(tmp_path / "one", {"events/t.yml": events_of(*dates)})
    text = format_file(both, both.content / "events" / "t.yml").after.decode()
    assert re.findall(r"id: (e\d)", text) == ["e1", "e0"]
