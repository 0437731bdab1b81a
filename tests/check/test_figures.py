"""Tests of what is said of figures: their ranges, their dates, and their findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.problems.problem import Problem
from tests import tiny

FIGURE = """\
title: Sacks carried
finding: Brin carried 3 sacks in 2030
unit: Sacks
caveat: Few were counted.
checked: 2031-04-01
{drawn}points:
  - {{label: Arvo, {first}, sources: [text]}}
  - {{label: Brin, date: 2030, value: 3, sources: [text]}}
"""


def problems(folder: Path, first: str, drawn: str = "") -> list[Problem]:
    figure = FIGURE.format(first=first, drawn=f"drawn: {drawn}\n" if drawn else "")
    return tiny.checked(folder, {"figures/sacks.yml": figure}).problems


@pytest.mark.parametrize(
    ("first", "drawn"),
    [
        ("value: 4", ""),
        ("value: 4", "side-by-side"),
        ("low: 1, high: 2", ""),
        ("low: -2, high: -1, date: 2029", "over-time"),
    ],
)
def test_a_sound_figure_has_no_problem(tmp_path: Path, first: str, drawn: str) -> None:
    assert problems(tmp_path, first, drawn) == []


@pytest.mark.parametrize("first", ["low: 2, high: 1", "low: 2, high: 2"])
def test_a_range_runs_upward(tmp_path: Path, first: str) -> None:
    [problem] = problems(tmp_path, first)
    assert (problem.code, problem.line) == ("E470", 7)
    assert problem.hint == "swap the two, or give one `value`"


def test_what_is_drawn_over_time_has_a_date_at_every_point(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "value: 4", "over-time")
    assert (problem.code, problem.file, problem.line) == ("E471", "content/figures/sacks.yml", 8)
    assert "side-by-side" in problem.hint


def test_a_block_draws_figures_alone(tmp_path: Path) -> None:
    docs = {"a.md": "[[arvo]]\n\n/// figure | arvo-on-salt\n///\n\n/// figure | sacsk\n///\n"}
    figure = FIGURE.format(first="value: 4", drawn="")
    found = tiny.checked(tmp_path, {"figures/sacks.yml": figure}, docs).problems
    assert [(problem.code, problem.line) for problem in found] == [("E311", 3), ("E310", 6)]


def found(folder: Path, finding: str) -> list[Problem]:
    figure = FIGURE.format(first="low: 1000, high: 2500.50, date: 2029", drawn="")
    figure = figure.replace("finding: Brin carried 3 sacks in 2030\n", finding)
    return tiny.checked(folder, {"figures/sacks.yml": figure}).problems


@pytest.mark.parametrize(
    "finding",
    [
        "Arvo carried 1,000 to 2,500.50 sacks in 2029",
        "Arvo carried 2500.5 sacks, ten times as many as Brin with its 3",
        "{en: It carried 1000, de: 'Es trug 2.500,50', ar: \u0661\u0660\u0660\u0660}",
    ],
)
def test_a_finding_has_the_numbers_of_its_points(tmp_path: Path, finding: str) -> None:
    assert found(tmp_path, f"finding: {finding}\n") == []


@pytest.mark.parametrize("number", ["4", "1,001", "25", "2028"])
def test_a_number_that_no_point_has_is_no_finding(tmp_path: Path, number: str) -> None:
    [problem] = found(tmp_path, f"finding: Arvo carried {number} sacks\n")
    assert (problem.code, problem.line) == ("E473", 2)
    assert number in problem.message


def test_a_figure_without_a_finding_is_told_of_and_published(tmp_path: Path) -> None:
    [problem] = found(tmp_path, "")
    assert (problem.code, problem.file) == ("W472", "content/figures/sacks.yml")
