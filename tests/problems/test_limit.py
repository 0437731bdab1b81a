"""However much is wrong, what is told can be read: the first of each kind, and a count."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.build import load
from explainer.problems.formats import PROBLEM_FORMATS
from explainer.problems.limit import LONGEST_TEXT, MOST_IN_ALL, MOST_IN_FILE, limit_listed
from explainer.problems.problem import Problem, nearest
from explainer.problems.show import show
from tests.check.marked import TODAY, make_project

SOURCE = """\
type: article-newspaper
title: Two boats, says the board
language: en
perspective: press
checked: 2025-04-30
"""
# Each file has one fault of a kind of its own below very many of another.
FLOODS = {
    "items that hold nothing": "items:\n" + "- {}\n" * 2_000 + "- {speaker: [a]}\n",
    "items that are no records": "items:\n" + "- a\n" * 2_000 + "- {speaker: [a]}\n",
    "items with mistyped fields": "items:\n" + "- {speeker: a, sayd: b}\n" * 900 + "- {said: x}\n",
    "fields that stand twice": "title: a\n" * 4_000 + "x: &y z\n",
    "control characters": "title: \x01\n" * 4_000 + "x: &y z\n",
    "signs of merging": "<<<<<<< a\n" * 2_000,
    "fields of no kind": "".join(f"k{n}: 1\n" for n in range(2_000)) + "said: x\n",
}
WARNED = "# More\n\nOf [[oslen]]: " + "<b>a " * 300
PROBLEMS = st.lists(
    st.builds(
        Problem,
        st.sampled_from(["a.yml", "b.yml", "c.yml"]),
        st.integers(1, 400),
        st.just(1),
        st.sampled_from(["E201", "E202", "E310", "W508"]),
        st.just("wrong"),
    ),
    max_size=900,
)


@pytest.mark.parametrize("text", FLOODS.values(), ids=FLOODS)
def test_a_flood_is_told_in_as_many_lines_as_can_be_read(tmp_path: Path, text: str) -> None:
    project = make_project(tmp_path, {"quotes/flood.yml": text})
    problems = load(project, TODAY).problems
    told = limit_listed(problems)
    assert len(told) == MOST_IN_FILE + 1
    assert {p.code for p in told} == {p.code for p in problems} | {"E198"}
    shown = show(problems, tmp_path)
    assert shown.count("\n") < 8 * MOST_IN_FILE
    [left] = re.findall(r"this file has ([\d,]+) more problems, not listed here", shown)
    count = int(left.replace(",", "")) + MOST_IN_FILE
    assert shown.endswith(f"{count} problems in 1 file\n")


def test_many_files_with_many_problems_are_told_up_to_a_number_in_all(tmp_path: Path) -> None:
    numbered = {n: SOURCE.replace("title: ", f"title: {n}. ") for n in range(10)}
    files = {f"sources/{n}.yml": source + "type: book\n" * 90 for n, source in numbered.items()}
    project = make_project(tmp_path, files | {"sources/z.yml": SOURCE + "x: y\n"})
    problems = load(project, TODAY).problems
    told = limit_listed(problems)
    assert len(told) == MOST_IN_ALL + 1
    assert "E202" in {problem.code for problem in told}
    [rest] = [problem for problem in told if problem.code == "E120"]
    assert rest.message == "this and 4 more files have 401 more problems, not listed here"
    assert show(problems, tmp_path).endswith("901 problems in 11 files\n")


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_machines_are_told_as_many_and_how_many_are_left_out(tmp_path: Path, form: str) -> None:
    project = make_project(tmp_path, {"quotes/flood.yml": "items:\n" + "- {}\n" * 500})
    text = PROBLEM_FORMATS[form](load(project, TODAY).problems, tmp_path)
    assert len(text) < 100_000
    assert "3,900 more problems, not listed here" in text
    if form == "json":
        assert json.loads(text)["left_out"] == 3_900
        assert len(json.loads(text)["problems"]) == MOST_IN_FILE + 1


def test_warnings_that_are_not_listed_are_no_error(tmp_path: Path) -> None:
    project = make_project(tmp_path, {"docs/more.md": WARNED})
    checked = load(project, TODAY)
    assert not checked.refused
    assert {problem.code for problem in limit_listed(checked.problems)} == {"W508", "W198"}
    assert show(checked.problems, tmp_path).endswith("300 warnings in 1 file\n")


LONG = "x" * 100_000
VALUES = {
    "an id": {"sources/herald.yml": f"id: {LONG}\n{SOURCE}"},
    "a reference": {"sources/herald.yml": f"{SOURCE}sources: [{LONG}]\n"},
    "a value of a list": {"sources/herald.yml": SOURCE.replace("press", LONG)},
    "a date": {"sources/herald.yml": SOURCE.replace("2025", LONG)},
    "a language": {"sources/herald.yml": SOURCE.replace(": en", f": {LONG}")},
    "a field": {"sources/herald.yml": f"{SOURCE}{LONG[:900]}: a\n"},
    "an address": {"sources/herald.yml": f"{SOURCE}URL: {LONG}\n"},
    "a label": {"quotes/x.yml": f"about: {{pact: ferry-accord, articles: [{LONG}]}}\n"},
    "a link": {"docs/more.md": f"# More\n\nOf [[oslen]]: [a]({LONG}.md)\n"},
    "a reference in prose": {"docs/more.md": f"# More\n\nOf [[{LONG}]].\n"},
    "a group": {"stakeholders/x.yml": f"type: state\nname: A\ngroup: {LONG}\nside: parties\n"},
    "a reason": {
        "sources/herald.yml": f"{SOURCE}retired: {LONG}\n",
        "docs/more.md": "# More\n\nOf [@herald].\n",
    },
}


@pytest.mark.parametrize("files", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize("form", PROBLEM_FORMATS)
def test_no_message_holds_a_value_of_any_length(
    tmp_path: Path, files: dict[str, str], form: str
) -> None:
    project = make_project(tmp_path, files)
    problems = load(project, TODAY).problems
    assert problems
    assert all(
        len(p.message) <= LONGEST_TEXT and len(p.hint) <= LONGEST_TEXT
        for p in limit_listed(problems)
    )
    assert len(PROBLEM_FORMATS[form](problems, tmp_path)) < 20_000


@given(PROBLEMS)
def test_what_is_told_and_what_is_counted_are_all_that_there_is(problems: list[Problem]) -> None:
    told = limit_listed(problems)
    assert sum(problem.counts_as for problem in told) == len(set(problems))
    assert {p.code for p in problems} <= {p.code for p in told}
    assert len(told) <= MOST_IN_ALL + 1
    assert told == sorted(told)


def test_a_word_is_found_among_ten_thousand_and_one_that_nobody_types_is_not_looked_for() -> None:
    known = [f"note-{n}-{'abcdefghij'[n % 10]}" for n in range(10_000)]
    assert nearest("ferry-acord", [*known, "ferry-accord"]) == "ferry-accord"
    assert nearest("x" * 100_000, [*known, "x" * 99_999]) is None
