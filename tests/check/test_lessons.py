"""Tests of what is said of lessons: their minutes, and the right answer of each item."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.problems.problem import Problem
from tests import tiny

LESSON = """\
title: Salt
summary: Who carries it.
audience: Anybody
minutes: {minutes}
objectives: [{{verb: Say, text: who carries salt}}]
steps:
  - {{title: Read, minutes: 5, text: Read it.}}
  - {{title: Write, minutes: 10, text: Write it.}}
written:
  - id: who-carries
    stem: Who carries salt?
    choices:
      - {{text: Both., {first}why: The pact says so.}}
      - {{text: Nobody., {second}why: The pact names both.}}
    why: The pact names both.
    evidence: [salt-pact]
checked: 2031-04-01
"""
RIGHT = "right: true, "


def problems(
    folder: Path, minutes: int = 15, first: str = RIGHT, second: str = ""
) -> list[Problem]:
    lesson = LESSON.format(minutes=minutes, first=first, second=second)
    return tiny.checked(folder, {"lessons/salt.yml": lesson}).problems


def test_a_sound_lesson_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


@pytest.mark.parametrize("minutes", [14, 16])
def test_steps_take_as_long_as_the_lesson(tmp_path: Path, minutes: int) -> None:
    [problem] = problems(tmp_path, minutes)
    assert (problem.code, problem.line) == ("E474", 4)
    assert problem.message == f"the steps take 15 minutes together, and the lesson {minutes}"


@pytest.mark.parametrize(("first", "second", "count"), [("", "", "no"), (RIGHT, RIGHT, "2")])
def test_an_item_has_one_right_choice(tmp_path: Path, first: str, second: str, count: str) -> None:
    [problem] = problems(tmp_path, first=first, second=second)
    assert (problem.code, problem.line) == ("E475", 13)
    assert problem.message == f"`who-carries` has {count} right choices, and needs one"


def test_a_record_that_a_step_uses_exists(tmp_path: Path) -> None:
    lesson = LESSON.format(minutes=15, first=RIGHT, second="")
    lesson = lesson.replace("text: Write it.", "text: Write it., uses: [arvo-on-slat]")
    [problem] = tiny.checked(tmp_path, {"lessons/salt.yml": lesson}).problems
    assert (problem.code, problem.line) == ("E310", 8)
    assert "did you mean `arvo-on-salt`?" in problem.hint


@pytest.mark.parametrize("id", ["who-said-arvo-on-slat", "order-", "arvo-on-salt", "salt-who-said"])
def test_an_item_that_a_lesson_names_is_of_a_form_and_a_record(tmp_path: Path, id: str) -> None:
    lesson = LESSON.format(minutes=15, first=RIGHT, second="")
    files = {"lessons/salt.yml": f"{lesson}quiz: [who-said-arvo-on-salt, {id}]\n"}
    [problem] = tiny.checked(tmp_path, files).problems
    assert (problem.code, problem.message) == ("E347", f"no record gives an item `{id}`")
