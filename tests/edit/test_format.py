"""What `explainer format` makes of content: one order, one layout, the same words."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from explainer.__main__ import explainer
from explainer.build import load
from explainer.edit.format import content_files, format_file
from explainer.edit.order import MOVED_BEFORE, fields_of
from explainer.kinds import COLLECTIONS
from explainer.load.folder import read_folder
from explainer.load.project import Project
from tests import tiny
from tests.needs import ROOT

MODELINE = "# yaml-language-server: $schema=../schema/events.json\n"
UNTIDY = """\
# Which events we tell.

items:
- text: "Salt came, and went."   # by road
  # when it was
  date: '2030-02-03'
  id: salt-came
  title: "Salt comes: again"
  key: true
  era: {to: 2031, from: "2029", title: Salt}
  actors: [arvo,
    brin]
  sources:
  - source: text # the whole
    locator: "4"
  checked: 2031-04-01
# the first one
-   id: salt-found
    date: 2029
    title: Salt is found
    text: >
      It was found by the sea, where nobody had looked for it before, and where it had
      lain since the water went.


      - By whom is not known.

      - Nor when.
    era: {title: Salt, from: 2029, to: 2031}
    checked: 2031-04-01
    sources: [text]
    # nothing more is known
"""
TIDY = """\
# Which events we tell.

items:
  # the first one
  - id: salt-found
    date: 2029
    title: Salt is found
    text: >
      It was found by the sea, where nobody had looked for it before, and where it had lain since
      the water went.


      - By whom is not known.

      - Nor when.
    era: {title: Salt, from: 2029, to: 2031}
    sources: [text]
    checked: 2031-04-01
    # nothing more is known

  - id: salt-came
    # when it was
    date: 2030-02-03
    key: true
    title: "Salt comes: again"
    text: Salt came, and went. # by road
    era: {title: Salt, from: "2029", to: 2031}
    actors: [arvo, brin]
    sources:
      - source: text # the whole
        locator: "4"
    checked: 2031-04-01
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(explainer, ["format", *map(str, arguments)])


def format_events(folder: Path, text: str) -> str:
    project = tiny.project(folder, {"events/salt.yml": text})
    return format_file(project, project.content / "events" / "salt.yml").after.decode()


def test_a_file_is_put_in_order_with_its_comments(tmp_path: Path) -> None:
    assert format_events(tmp_path, UNTIDY) == TIDY


def test_a_file_in_order_stays_as_it_is(tmp_path: Path) -> None:
    assert format_events(tmp_path, TIDY) == TIDY


def test_a_file_keeps_the_line_ends_of_its_checkout(tmp_path: Path) -> None:
    events = tiny.project(tmp_path, {"events/salt.yml": ""}).content / "events" / "salt.yml"
    events.write_bytes(UNTIDY.replace("\n", "\r\n").encode())
    assert run("--project", tmp_path).exit_code == 0
    assert events.read_bytes().decode() == TIDY.replace("\n", "\r\n")
    assert "nothing to change" in run("--check", "--project", tmp_path, events).output
    # Where they are mixed, most of them hold.
    events.write_bytes(TIDY.replace("\n", "\r\n", 3).encode())
    run("--project", tmp_path)
    assert events.read_bytes().decode() == TIDY


def test_the_first_line_binds_the_file_to_its_schema(tmp_path: Path) -> None:
    tiny.write(tmp_path / "content", {"schema/events.json": "{}"})
    moved = TIDY.replace("items:\n", f"items:\n  {MODELINE}", 1)
    assert format_events(tmp_path, moved) == MODELINE + TIDY
    assert format_events(tmp_path, TIDY) == MODELINE + TIDY


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("a: 'x'", "a: x"),
        ('a: "no"', 'a: "no"'),
        ("a: no", "a: no"),
        ('a: "4"', 'a: "4"'),
        ("a: 0123", "a: 0123"),
        ('a: "2024-06-19"', "a: 2024-06-19"),
        ("a: '2024-06-19T10:30:00Z'", 'a: "2024-06-19T10:30:00Z"'),
        ("a: 'x: y'", 'a: "x: y"'),
        ('a: "x # y"', 'a: "x # y"'),
        ("a: 'say \"x: y\"'", "a: 'say \"x: y\"'"),
        ('a: "it\'s \\"x: y\\""', "a: 'it''s \"x: y\"'"),
        ("a: '[[x]]'", 'a: "[[x]]"'),
        ("a: ''", 'a: ""'),
        ("a:", "a:"),
        ("a: ~", "a: ~"),
        ("a: [ 'x, y',z ]", 'a: ["x, y", z]'),
        ("a: {b: 'x', c: [ ]}", "a: {b: x, c: []}"),
        ("a: [x, # why\n  y]", "a:\n  - x # why\n  - y"),
        ("a:\n- - x\n  - y", "a:\n  - - x\n    - y"),
        ("a: |\n    Words  as\n    they   are \n", "a: |\n  Words  as\n  they   are"),
        ("a: >-\n    Short.", "a: >-\n  Short."),
        ("a: >- # why\n    Short.", "a: >- # why\n  Short."),
        ('a: "one\\n\\ntwo"', "a: >-\n  one\n\n\n  two"),
        ('a: "one\\n  - two\\nthree"', "a: >-\n  one\n    - two\n  three"),
        ('a: " x"', 'a: " x"'),
        ('a: "x\\ty"', 'a: "x\\ty"'),
        ("a:\n  # why\n  b: x\n  # and this\nc: y", "a:\n  # why\n  b: x\n  # and this\nc: y"),
        ("a: x\n\n\n\nb: y", "a: x\nb: y"),
        ("a: x\n# one\n\n# two\n\nb: y", "a: x\n# one\n\n# two\n\nb: y"),
        ("a: x\n# the end", "a: x\n# the end"),
        ("---\na: x\n", "a: x"),
        ("\ufeffa: x\nb: y\n", "a: x\nb: y"),
        ("a: x\r\nb: y\n\n\nc: z", "a: x\nb: y\nc: z"),
        ("-\n  # why\n  b: x\n- y", "# why\n- b: x\n- y"),
        ("- # why\n  b: x\n- y", "# why\n- b: x\n- y"),
        ("- {b: x} # why\n- y", "- {b: x} # why\n- y"),
    ],
)
def test_layout(tmp_path: Path, written: str, made: str) -> None:
    if written.endswith("they   are \n"):
        made += " "  # what stands within the text of `|` stays, blanks at its ends too
    project = tiny.project(tmp_path)
    path = project.content / "other" / "x.yml"
    path.parent.mkdir()
    path.write_bytes(written.encode())
    assert format_file(project, path).after.decode() == made + "\n"
    path.write_text(made + "\n", encoding="utf-8")
    assert not format_file(project, path).changed


@pytest.mark.parametrize(
    "words",
    [
        "조약은 방어적이다 " * 20,
        "条約は防衛的なものであり" * 20,
        "המפגש היה קצר, אמרו " * 20,
        "e\u0301te\u0301 a\u0308 " * 30,
        "https://salt.example/" + "a" * 120,
        "a\u00a0b " * 60,
        "two  blanks " * 20,
    ],
)
def test_long_texts_keep_every_character(tmp_path: Path, words: str) -> None:
    project = tiny.project(tmp_path, {"other/x.yml": f"a: '{words.strip()}'\n"})
    [path] = [path for path in content_files(project) if path.name == "x.yml"]
    text = format_file(project, path).after.decode()
    path.write_text(text, encoding="utf-8")
    [raw] = [raw for raw in read_other(project) if raw.origin.file.endswith("x.yml")]
    assert raw.data == {"a": words.strip()}
    rows = text.split("\n")
    assert all(len(row) <= 100 for row in rows) or " " not in words.strip()


def read_other(project: Project) -> list[Any]:
    return read_folder(project.content, project.root, [*COLLECTIONS, "other"]).records


def test_a_file_that_cannot_be_read_is_left_alone_and_named(tmp_path: Path) -> None:
    broken = "items:\n  - id: x\n    title: a: b\n"
    project = tiny.project(tmp_path, {"events/salt.yml": broken, "glossary.yml": "items: [ ]\n"})
    done = run("--project", project.root)
    assert done.exit_code == 1
    assert "content/events/salt.yml:3:13: E124" in done.stderr
    assert "changed content/glossary.yml\n" in done.stdout
    assert "1 left alone" in done.stdout
    assert (project.content / "events" / "salt.yml").read_text() == broken


def test_check_names_what_would_change_and_writes_nothing(tmp_path: Path) -> None:
    project = tiny.project(tmp_path, {"events/salt.yml": UNTIDY})
    run("--project", project.root, project.content / "quotes", project.content / "pacts")
    done = run("--project", project.root, "--check", project.content / "events")
    assert done.exit_code == 1
    assert done.stdout.startswith("would change content/events/salt.yml\n  -- text: ")
    assert done.stdout.endswith("1 of 1 file would change; `explainer format` changes them\n")
    assert (project.content / "events" / "salt.yml").read_text() == UNTIDY
    assert run("--project", project.root).exit_code == 0
    done = run("--project", project.root, "--check")
    assert (done.exit_code, done.stdout) == (0, "7 files: nothing to change\n")
    assert load(project, tiny.TODAY).problems == []


@pytest.mark.parametrize("name", ["nothing-here", "docs", "content/schema/x.json", "../other"])
def test_what_is_no_content_is_not_touched(tmp_path: Path, name: str) -> None:
    root = tmp_path / "project"
    project = tiny.project(root, {"schema/x.json": "{}"}, {"index.md": "a: 'x'\n"})
    tiny.write(tmp_path, {"other/x.yml": "a: 'x'\n"})
    done = run("--project", project.root, root / name)
    assert done.exit_code == 2
    assert done.stderr.startswith("explainer: ")
    assert (tmp_path / "other" / "x.yml").read_text() == "a: 'x'\n"


def test_where_nothing_can_be_written_nothing_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "salt.yml")

    project = tiny.project(tmp_path, {"events/salt.yml": UNTIDY})
    monkeypatch.setattr(Path, "replace", full)
    done = run("--project", project.root, project.content / "events")
    assert (done.exit_code, done.stdout) == (2, "")
    told = "No space left on device: content/events/salt.yml"
    assert done.stderr == f"explainer: nothing was changed: {told}\n"
    assert [path.name for path in (project.content / "events").iterdir()] == ["salt.yml"]


def test_each_field_that_is_moved_is_one_of_its_model() -> None:
    for model, moves in MOVED_BEFORE.items():
        names = fields_of(model)
        for field, follower in moves:
            assert names.index(field) < names.index(follower)
    for kind in COLLECTIONS.values():
        own = [field.alias or name for name, field in kind.model.model_fields.items()]
        assert sorted(fields_of(kind.model)) == sorted(own)


def records(project: Project) -> dict[str, Any]:
    found = load(project, tiny.TODAY)
    assert found.library
    return {record.id: record.model_dump() for record in found.library.records}


@pytest.mark.parametrize("pack", ["full", "minimal"])
def test_a_whole_content_says_the_same_afterwards(tmp_path: Path, pack: str) -> None:
    format_twice(ROOT / "tests" / "packs" / pack / "content", tmp_path)


def format_twice(content: Path, tmp_path: Path) -> None:
    """Format a copy of a content twice: the records stay, and the second time changes nothing."""
    shutil.copytree(content, tmp_path / "content")
    (tmp_path / "docs").mkdir()
    project = Project(tmp_path, tmp_path / "content", tmp_path / "docs")
    before = records(project)
    for _ in range(2):
        changes = [format_file(project, path) for path in content_files(project)]
        for change in changes:
            assert not change.problems
            assert not change.unsafe
            change.path.write_bytes(change.after)
    assert not any(change.changed for change in changes)
    assert records(project) == before
