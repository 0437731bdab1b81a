"""Any words that an editor gives are written as YAML that is read back as exactly these words."""

from __future__ import annotations

from collections.abc import Mapping as Fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from explainer.build import load
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.new.nodes import group
from explainer.problems.file_text import REFUSED, FileText
from explainer.problems.problem import refusing
from explainer.tree.insert import insert_item
from explainer.tree.node import Mapping, plain
from explainer.tree.node import find as node_at
from explainer.tree.reader import read
from explainer.tree.splice import apply_splices
from explainer.tree.write import in_brackets, item_lines, lines_of
from tests import tiny
from tests.needs import ROOT
from tests.new.adding import find, new, written
from tests.texts.unseen import sound

# What editors type, and what YAML might take for something else.
ODD = st.sampled_from(
    [
        *(
            "no",
            "yes",
            "null",
            "~",
            "true",
            "2024",
            "0123",
            "3.10",
            "1e3",
            "12:30:45",
            "2024-02-30",
        ),
        *("[x]", "{x: y}", "@x", "`x`", "&x", "*x", "!x", ">x", "|x", "%x", "- x", "? x", ": x"),
        *(
            "a: b",
            "a #b",
            "a # b",
            "#",
            '"',
            "'",
            "''",
            '""',
            "\\",
            "\\n",
            ",",
            "a, b",
            "<<",
            "---",
        ),
        *(
            "...",
            "tab\there",
            "one\ntwo",
            "one\n\n  two\n# three",
            "한국어",
            "عربي",
            "עברית",
            "\u200f",
        ),
        *(
            "\u00a0",
            "\u3000",
            "e\u0301",
            "🏳️‍🌈",
            "a\u00a0: b",
            "–",
            "：",
            "trailing:",
            'it\'s: "so"',
        ),
    ]
)
ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
WORDS = st.lists(ODD | ANY, min_size=1, max_size=30).map(" ".join)
TEXTS = (ODD | ANY | WORDS).map(lambda text: sound(REFUSED.sub("", text)).strip()).filter(bool)
VALUES = st.recursive(
    TEXTS | st.booleans(),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "lang", "title"]), inner, min_size=1)
    ),
    max_leaves=6,
)
RECORDS = st.dictionaries(st.sampled_from(["title", "text", "of", "x-y"]), VALUES, min_size=1)


def as_read(value: Any) -> Any:
    """Return a value as the reader has it, to which all is text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Fields):
        return {key: as_read(each) for key, each in value.items()}
    return [as_read(each) for each in value] if isinstance(value, list) else value


def loaded(project: Project) -> Library:
    library = load(project, tiny.TODAY).library
    assert library is not None
    return library


def reread(text: str) -> Any:
    node, problems = read(text.encode(), "file.yml")
    assert not refusing(problems)
    assert node is not None
    return plain(node)


@given(RECORDS)
@example({"text": "one\n\n" + "two " * 60 + "three"})
@example({"text": "word  " * 60 + "end"})
@example({"title": "2024 : x"})
def test_values_are_read_back_as_they_were(data: dict[str, Any]) -> None:
    assert reread("\n".join(lines_of(group(data))) + "\n") == as_read(data)
    listed = "\n".join(["items:", *item_lines(group(data), 2), "  - {id: other}"])
    assert reread(listed)["items"] == [as_read(data), {"id": "other"}]
    assert reread(f"x: {in_brackets(group(data))}\n") == {"x": as_read(data)}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, TEXTS)
def test_words_given_to_the_command_are_those_of_the_record(
    tmp_path: Path, title: str, text: str
) -> None:
    folder = tmp_path / "project"
    project = tiny.project(folder)
    before = (project.content / "quotes" / "arvo.yml").read_bytes()
    done = new(
        project,
        "quote",
        *("--speaker", "arvo", "--said", "2030", "--occasion", title, f"--title={title}"),
        *("--verification", "primary-text", f"--wordings-text={text}", "--wordings-lang", "en"),
        *("--wordings-fidelity", "verbatim", "--wordings-source", "text", "--id", "odd"),
        *(f"--context={text}", "--today", "2031-05-01"),
    )
    if done.exit_code == 1:
        # The content's own rules may refuse what the words say; nothing is left behind then.
        assert (project.content / "quotes" / "arvo.yml").read_bytes() == before
        return
    assert done.exit_code == 0, done.output
    record = find(loaded(project), written(done)[0])
    assert (str(record.title), str(record.occasion)) == (title, title)
    assert (record.wordings[0].text, str(record.context)) == (text, text)


LISTS = sorted(
    path
    for folder in (ROOT / "tests" / "packs").glob("*/content")
    for path in folder.rglob("*.yml")
    if "\nitems:" in f"\n{path.read_text(encoding='utf-8')}"
)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_an_item_more_leaves_every_byte_around_it_as_it_was(path: Path) -> None:
    add_an_item(path)


def add_an_item(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    root, _ = read(text.encode(), "file.yml")
    assert isinstance(root, Mapping)
    items = reread(text)["items"]
    more = {"id": "one-more", "text": "Words: more\nof them."}
    for before in {0, len(items) // 2, len(items) - 1, None}:
        splices = insert_item(FileText("", text), root.entries["items"], group(more), before)
        after = apply_splices(text.encode(), splices).decode()
        place = len(items) if before is None else before
        line = node_at(read(after.encode(), "file.yml")[0] or root, ("items", place)).line
        assert reread(after)["items"] == [*items[:place], more, *items[place:]]
        # An empty list gives up its brackets.
        was = text.replace("items: []", "items:").split("\n")
        rows = after.split("\n")
        added = len(rows) - len(was)
        assert rows[line - 1].strip().startswith("- id: one-more")
        assert any(
            rows[:at] + rows[at + added :] == was for at in range(max(0, line - 2), line + 1)
        )
