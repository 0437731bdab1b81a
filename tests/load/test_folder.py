"""Tests of reading a content folder: what is a record, what it inherits, and what is no content."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.kinds import COLLECTIONS
from explainer.load.folder import RawRecord, read_folder
from explainer.problems.problem import Problem
from tests.tiny import write


def read(root: Path) -> tuple[list[RawRecord], list[Problem]]:
    content = read_folder(root / "content", root, COLLECTIONS)
    return content.records, content.problems


def problem_of(root: Path, files: dict[str, str]) -> Problem:
    write(root / "content", files)
    records, [problem] = read(root)
    assert not records
    return problem


def test_a_file_is_one_record_with_the_id_of_its_name(tmp_path: Path) -> None:
    write(tmp_path / "content", {"claims/salt-is-wet.yml": "title: Wet\n"})
    [record], problems = read(tmp_path)
    assert not problems
    assert (record.collection, record.data) == ("claims", {"title": "Wet"})
    assert record.id_from_file == "salt-is-wet"
    assert record.origin.file == "content/claims/salt-is-wet.yml"


def test_a_file_may_stand_in_a_folder_of_its_collection(tmp_path: Path) -> None:
    write(tmp_path / "content", {"claims/salt/salt-is-wet.yml": "title: Wet\n"})
    [record], problems = read(tmp_path)
    assert not problems
    assert (record.collection, record.id_from_file) == ("claims", "salt-is-wet")


def test_items_inherit_defaults_and_may_set_them_anew(tmp_path: Path) -> None:
    text = """\
    defaults: {checked: 2031-04-01, speaker: arvo}
    items:
      - id: one
      - id: two
        speaker: brin
    """
    write(tmp_path / "content", {"quotes/both.yml": text})
    [one, two], problems = read(tmp_path)
    assert not problems
    assert one.data == {"checked": "2031-04-01", "speaker": "arvo", "id": "one"}
    assert two.data == {"checked": "2031-04-01", "speaker": "brin", "id": "two"}
    assert one.id_from_file is None


def test_a_problem_with_an_inherited_value_is_shown_where_it_was_written(tmp_path: Path) -> None:
    text = "defaults:\n  checked: soon\nitems:\n  - id: one\n  - id: two\n    checked: late\n"
    write(tmp_path / "content", {"quotes/both.yml": text})
    [one, two], _ = read(tmp_path)
    inherited = one.origin.problem(("checked",), "E000", "no")
    own = two.origin.problem(("checked",), "E000", "no")
    assert (inherited.line, inherited.column, inherited.length) == (2, 12, 4)
    assert (own.line, own.column) == (6, 14)


@pytest.mark.parametrize("text", ["items:\n", "items: []\n", "defaults: {a: b}\nitems: ~\n"])
def test_a_list_may_be_empty(tmp_path: Path, text: str) -> None:
    write(tmp_path / "content", {"corrections.yml": text})
    assert read(tmp_path) == ([], [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("defaults: x\nitems: []\n", (1, 11)),
        ("items: {a: b}\n", (1, 8)),
        ("items: some\n", (1, 8)),
        ("items:\n  - a\n", (2, 5)),
        ("items: []\nchecked: 2031\n", (2, 1)),
        ("# x\nitem:\n  - id: a\n", (2, 1)),
        ("defaults: {a: b}\nitmes:\n  - {id: a}\n", (2, 1)),
        ("defaults: {a: b}\nevents:\n  - {id: a}\n", (1, 1)),
    ],
)
def test_a_list_of_another_shape_is_refused(
    tmp_path: Path, text: str, place: tuple[int, int]
) -> None:
    problem = problem_of(tmp_path, {"events/then.yml": text})
    assert (problem.code, problem.line, problem.column) == ("E306", *place)


def test_what_is_right_in_a_list_is_read_all_the_same(tmp_path: Path) -> None:
    write(tmp_path / "content", {"events/then.yml": "items:\n  - a\n  - id: b\n"})
    [record], [problem] = read(tmp_path)
    assert record.data == {"id": "b"}
    assert problem.line == 2


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("glosary.yml", "did you mean `glossary`?"),
        ("quote/arvo.yml", "did you mean `quotes`?"),
        ("site/more.yml", "`site.yml` stands beside the folders of records"),
    ],
)
def test_an_unknown_collection_is_named(tmp_path: Path, file: str, hint: str) -> None:
    problem = problem_of(tmp_path, {file: "a: b\n"})
    assert (problem.file, problem.code, problem.hint) == (f"content/{file}", "E301", hint)


@pytest.mark.parametrize("name", ["arvo.yaml", "arvo.YML", "arvo.Yaml", "arvo.yml.txt"])
def test_a_file_with_another_ending_is_not_passed_over_in_silence(
    tmp_path: Path, name: str
) -> None:
    problem = problem_of(tmp_path, {f"quotes/{name}": "a: b\n"})
    assert (problem.code, problem.hint) == ("E302", "rename it to `arvo.yml`")


@pytest.mark.parametrize(
    "name",
    [
        *(".arvo.yml", ".notes", "notes.md", ".arvo.yml.x~"),
    ],
)
def test_what_is_hidden_or_no_yaml_is_no_content(tmp_path: Path, name: str) -> None:
    write(tmp_path / "content", {f"quotes/{name}": "[", f".git/{name}": "["})
    assert read(tmp_path) == ([], [])


def test_a_link_to_a_file_of_the_folder_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "content", {"claims/one.yml": "title: One\n"})
    (tmp_path / "content" / "claims" / "two.yml").symlink_to("one.yml")
    records, problems = read(tmp_path)
    assert not problems
    assert [record.id_from_file for record in records] == ["one", "two"]


def test_no_link_is_followed_out_of_the_folder_or_to_another(tmp_path: Path) -> None:
    write(tmp_path, {"secret.yml": "title: Secret\n", "outside/secret.yml": "title: Secret\n"})
    write(tmp_path / "content", {"claims/one.yml": "title: One\n"})
    for name, target in (
        ("claims/secret.yml", "../../secret.yml"),
        ("events", "../outside"),
        ("questions", "claims"),
    ):
        (tmp_path / "content" / name).symlink_to(target)
    records, problems = read(tmp_path)
    assert [record.id_from_file for record in records] == ["one"]
    found = {problem.file: problem.code for problem in problems}
    assert found == {
        "content/claims/secret.yml": "E303",
        "content/events": "E303",
        "content/questions": "E303",
    }


def test_a_link_in_a_circle_and_one_to_nothing_are_problems(tmp_path: Path) -> None:
    (tmp_path / "content" / "claims").mkdir(parents=True)
    for name, target in (("circle.yml", "circle.yml"), ("nothing.yml", "nowhere.yml")):
        (tmp_path / "content" / "claims" / name).symlink_to(target)
    records, problems = read(tmp_path)
    assert not records
    assert [problem.code for problem in problems] == ["E304", "E304"]


def test_a_folder_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    records, [problem] = read(tmp_path)
    assert not records
    assert (problem.file, problem.code) == ("content", "E304")
