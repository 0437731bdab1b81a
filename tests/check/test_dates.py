"""Tests of what is said of dates that editors leave open, and of the order of events."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import tiny

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
