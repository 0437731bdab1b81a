"""The catalogue of problems: every code explained once, by examples that are told as it says."""

from __future__ import annotations

import ast
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

from explainer.build import load
from explainer.check.messages import MESSAGES
from explainer.load.project import Project
from explainer.problems.catalogue.entry import CODE, Example, File
from explainer.problems.catalogue.pages import pages, write_pages
from explainer.problems.catalogue.read import problem_catalogue
from explainer.problems.catalogue.terminal import explanation
from explainer.problems.limit import limit_listed
from explainer.problems.problem import Problem
from explainer.problems.show import show
from tests.check.marked import TODAY, make_project
from tests.needs import ROOT


class Slip(Example):
    """A further slip, laid over sound content as an entry's wrong example is."""

    slip: str


def too_large(project: Project, _: pytest.MonkeyPatch) -> None:
    (project.content / "places.yml").write_text("# " + "x" * 1024 * 1024)


def too_many(project: Project, _: pytest.MonkeyPatch) -> None:
    (project.content / "places.yml").write_text("items: []\n" * 300)


def too_wide(project: Project, _: pytest.MonkeyPatch) -> None:
    table = ["| a " * 300, "|---" * 300, *["| a"] * 100]
    (project.docs / "more.md").write_text("# More\n\n" + "\n".join(table), encoding="utf-8")


def too_long(project: Project, _: pytest.MonkeyPatch) -> None:
    (project.docs / "more.md").write_text("# More\n\nOf [[oslen]]: " + "boats and " * 2_000)


def too_many_in_all(project: Project, _: pytest.MonkeyPatch) -> None:
    for number in range(6):
        (project.content / "sources" / f"{number}.yml").write_text("type: book\n" * 100)


def too_many_warnings(project: Project, _: pytest.MonkeyPatch) -> None:
    (project.docs / "more.md").write_text("# More\n\nOf [[oslen]]: " + "<b>a " * 300)


def unreadable(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    parser = yaml.CSafeLoader

    def stop(text: str) -> yaml.CSafeLoader:
        if "not foreseen" in text:
            raise yaml.reader.ReaderError("", 2, 0, "utf-8", "not foreseen")
        return parser(text)

    (project.content / "places.yml").write_text("# not foreseen\nitems: []\n")
    monkeypatch.setattr(yaml, "CSafeLoader", stop)


def misfit(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project.content / "stakeholders" / "oslen.yml"
    path.write_text(path.read_text().replace("type: state", "type: stat"))
    monkeypatch.delitem(MESSAGES, "literal_error")


def too_much_quoted(project: Project, _: pytest.MonkeyPatch) -> None:
    source = project.content / "sources" / "board-statement.yml"
    source.write_text(source.read_text().replace("official", "press"))
    path = project.content / "quotes" / "varrick.yml"
    quote = path.read_text().replace("primary-text", "single-report")
    path.write_text(quote.replace("One boat at night", "boat " * 500))


def a_rule_fails(_: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def rule(_: object) -> Iterator[Problem]:
        raise KeyError("boats")

    monkeypatch.setattr("explainer.check.rules.RULES", (rule,))


ENTRIES = problem_catalogue()
SHOWN = {code: entry for code, entry in ENTRIES.items() if not entry.situation}
SLIPS = [
    slip
    for path in sorted((Path(__file__).parent / "slips").glob("*.yml"))
    for slip in TypeAdapter(list[Slip]).validate_python(
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    )
]
# How to come into what cannot be shown as an example.
SITUATIONS: dict[str, Callable[[Project, pytest.MonkeyPatch], None]] = {
    "E103": too_large,
    "E120": too_many_in_all,
    "E198": too_many,
    "E199": unreadable,
    "E299": misfit,
    "E435": a_rule_fails,
    "E343": too_long,
    "E345": too_wide,
    "E452": too_much_quoted,
    "W198": too_many_warnings,
}


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
    assert found[0].hint


@pytest.mark.parametrize("code", SHOWN)
def test_a_right_example_has_no_problem(tmp_path: Path, code: str) -> None:
    assert told(tmp_path, SHOWN[code].right, SHOWN[code]) == []


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{slip.code} {slip.slip}" for slip in SLIPS])
def test_a_slip_is_told_in_its_place_with_its_mending_and_nothing_else(
    tmp_path: Path, slip: Slip
) -> None:
    assert places(told(tmp_path, slip.wrong, slip)) == places(slip.problems)


def test_slips_of_every_code_are_tried_and_none_twice() -> None:
    tried = [(example.code, example.hint) for example in (*SHOWN.values(), *SLIPS)]
    assert [each for each, times in Counter(tried).items() if times > 1] == []
    assert len(tried) >= 120
    assert {code for code, _ in tried} | set(SITUATIONS) == set(ENTRIES)


@pytest.mark.parametrize("code", [entry.code for entry in ENTRIES.values() if entry.situation])
def test_what_no_example_can_show_is_told_with_the_hint_of_its_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    project = make_project(tmp_path, {})
    SITUATIONS[code](project, monkeypatch)
    found = limit_listed(load(project, TODAY).problems)
    assert [problem.hint for problem in found if problem.code == code] == [ENTRIES[code].hint]


def test_the_pages_of_the_handbook_are_those_of_the_catalogue() -> None:
    folder = ROOT / "handbook" / "problems"
    written = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert written == pages(ENTRIES.values()), "make handbook writes them anew"


def test_pages_of_codes_that_are_gone_are_deleted(tmp_path: Path) -> None:
    (tmp_path / "E999.md").write_text("gone")
    (tmp_path / "more.md").write_text("kept")
    entry = ENTRIES["E124"]
    assert [path.name for path in write_pages(tmp_path, [entry])] == [
        *("E124.md", "E999.md", "README.md")
    ]
    assert write_pages(tmp_path, [entry]) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["E124.md", "README.md", "more.md"]


def test_an_example_is_explained_as_the_check_shows_it(tmp_path: Path) -> None:
    entry = ENTRIES["E124"]
    project = make_project(tmp_path, entry.wrong)
    shown = show(load(project, TODAY).problems, tmp_path).split("\n\n")[0]
    assert "^" in shown
    assert textwrap.indent(shown, "  ") in explanation(entry)
    assert shown in pages([entry])["E124.md"]


def test_a_sign_that_nobody_can_see_is_seen_on_its_page() -> None:
    assert "ferry that<U+2028> crosses" in pages(ENTRIES.values())["E105.md"]
    assert not [text for text in pages(ENTRIES.values()).values() if "\u2028" in text]
