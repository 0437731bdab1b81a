"""Whatever fails in a check is a problem that names what was judged, and the check goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer.check.context import Context
from explainer.model.stakeholder import Stakeholder
from explainer.problems.problem import Problem
from tests import tiny

HINT = (
    "this is a fault of the generator: report it to its makers, with this message and what you "
    "changed last"
)


def fails_on_brin(context: Context) -> Iterator[Problem]:
    for holder in context.library.all(Stakeholder):
        yield from _looked_into(holder)


def _looked_into(holder: Stakeholder) -> Iterator[Problem]:
    if holder.id == "brin":
        raise ZeroDivisionError("no salt")
    yield holder.origin.problem(("name",), "E999", "found before")


def goes_on(context: Context) -> Iterator[Problem]:
    yield context.library.site.origin.problem(("title",), "E998", "found after")


def failing(name: str, words: str) -> Any:
    """Return a step that fails where one of its arguments, as text, has some words."""
    module, _, function = name.rpartition(".")
    real = getattr(__import__(module, fromlist=[function]), function)

    def step(*given: object, **named: object) -> Any:
        if any(words in str(each) for each in given):
            raise ValueError("no salt")
        return real(*given, **named)

    return step


def test_a_rule_that_fails_names_the_record_that_it_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explainer.check.rules.RULES", (fails_on_brin, goes_on))
    problems = tiny.checked(tmp_path).problems
    assert [problem.code for problem in problems] == ["E999", "E435", "E998"]
    failed = problems[1]
    assert (failed.file, failed.line) == ("content/stakeholders/brin.yml", 1)
    said = "the rule `fails_on_brin` failed on `brin` (ZeroDivisionError: no salt; check/judge.py:"
    assert failed.message.startswith(said)
    assert failed.hint == HINT


@pytest.mark.parametrize(
    ("step", "words", "file"),
    [
        ("explainer.load.folder.read", "name: Brin", "content/stakeholders/brin.yml"),
        (
            "explainer.check.shaped.shape",
            "file='content/stakeholders/brin.yml'",
            "content/stakeholders/brin.yml",
        ),
        ("explainer.load.docs.collect", "Salt and snow", "docs/snow.md"),
        ("explainer.build.shape_all", "", "content"),
    ],
)
def test_any_step_that_fails_names_its_file_and_ends_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, words: str, file: str
) -> None:
    monkeypatch.setattr(step, failing(step, words))
    docs = {"snow.md": "Salt and snow\n", "stray.md": "[[nobody]]\n"}
    found = tiny.checked(tmp_path, docs=docs)
    failed = [problem for problem in found.problems if problem.code == "E435"]
    assert [(problem.file, "ValueError: no salt" in problem.message) for problem in failed] == [
        (file, True)
    ]
    assert found.refused
    went_on = any(problem.file == "docs/stray.md" for problem in found.problems)
    assert went_on == (words != "")
