"""The catalogue of problems: every code explained once, by examples that are told as it says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from explainer.build import load
from explainer.check.catalogue.entry import CODE, Entry, Example, File
from explainer.check.catalogue.read import catalogue
from explainer.check.problem import Problem
from tests.check.marked import TODAY, make_project
from tests.needs import ROOT

ENTRIES = catalogue()
SHOWN = {code: entry for code, entry in ENTRIES.items() if not entry.situation}


def told(root: Path, files: dict[str, File], example: Example) -> list[Problem]:
    """Return what is told of files of an example, on its day."""
    return sorted(load(make_project(root, files), example.today or TODAY).problems)


def places(problems: list[Problem]) -> list[tuple[str, int, int, int, str, str]]:
    return [(p.file, p.line, p.column, p.length, p.code, p.hint) for p in problems]


def test_every_code_has_one_entry() -> None:
    given = {
        node.value
        for path in sorted((ROOT / "hooks").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.match(CODE, node.value)
    }
    assert given == set(ENTRIES)


@pytest.mark.parametrize("code", SHOWN)
def test_a_wrong_example_is_told_as_its_entry_says_and_nothing_else(
    tmp_path: Path, code: str
) -> None:
    entry = SHOWN[code]
    found = told(tmp_path, entry.wrong, entry)
    assert places(found) == places(entry.problems)
    assert found[0].message == entry.message


@pytest.mark.parametrize("code", SHOWN)
def test_a_right_example_has_no_problem(tmp_path: Path, code: str) -> None:
    assert told(tmp_path, SHOWN[code].right, SHOWN[code]) == []
