"""Tests of what is said of figures: ranges the wrong way round, and points without a date."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.problems.problem import Problem
from tests import tiny

FIGURE = """\
title: Sacks carried
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
    assert (problem.code, problem.line) == ("E470", 6)
    assert problem.hint == "swap the two, or give one `value`"


def test_what_is_drawn_over_time_has_a_date_at_every_point(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, "value: 4", "over-time")
    assert (problem.code, problem.file, problem.line) == ("E471", "content/figures/sacks.yml", 7)
    assert "side-by-side" in problem.hint


def test_a_block_draws_figures_alone(tmp_path: Path) -> None:
    docs = {"a.md": "[[arvo]]\n\n/// figure | arvo-on-salt\n///\n\n/// figure | sacsk\n///\n"}
    figure = FIGURE.format(first="value: 4", drawn="")
    found = tiny.checked(tmp_path, {"figures/sacks.yml": figure}, docs).problems
    assert [(problem.code, problem.line) for problem in found] == [("E311", 3), ("E310", 6)]
