"""A load that takes over what has not changed finds exactly what a load from nothing does."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.build import load
from explainer.check.checked import Checked
from explainer.check.context import Context
from explainer.load.project import Project
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.problems.problem import Problem
from tests import tiny
from tests.fewer import in_each_run
from tests.needs import ROOT
from tests.tiny import TODAY

FULL = ROOT / "tests" / "packs" / "full"
DOCS = {
    "index.md": "# Salt\n\nSalt travels [@text]. It goes far, as [[arvo]] says.\n\n"
    "/// quote | arvo-on-salt\n///\n",
    "weighing.md": "---\nchecked: 2031-04-01\n---\n# Weighing\n\nSee [salt](index.md#salt).\n",
    "boat.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    "river.css": "a { color: red }",
}
# What is typed in place of a word, or in a line of its own: sound, doubtful or broken.
TYPED = st.sampled_from(
    [
        *("salt", "arvo", "brin", "nobody", "text", "[[arvo]]", "[[nobody]]", "[@text]", "[@arvo]"),
        *("2029-01-02", "2931-01-01", "verbatim", "{a: [", "\t- x", "id: arvo", "- id: brin"),
        *("https://salt.example/", "# Salt", "Соль.", "/// quote | nobody", "", "items:", "“salt”"),
        *("retired: Twice", "aliases: [brin-y]", "title: {en: Salt, ru: Соль}", "…", "](gone.md)"),
    ]
)
NAMES = st.sampled_from(
    [
        *("content/quotes/more.yml", "content/quote/more.yml", "content/sources/arvo.yml"),
        *("content/glossary.yml", "content/quotes/more.yaml", "docs/more.md", "docs/more/index.md"),
        *(
            "docs/more.css",
            "docs/more.svg",
            "docs/more.html",
            "docs/about.md",
            "content/events/e.yml",
        ),
    ]
)
PLACE = st.floats(0, 1, exclude_max=True)
Edit = Callable[[Path, dict[str, str]], None]


def files_of(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())


def some(root: Path, place: float) -> Path:
    there = files_of(root)
    return there[int(place * len(there))]


def written(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def in_place_of_a_word(which: float, where: float, typed: str) -> Edit:
    def edit(root: Path, _: dict[str, str]) -> None:
        path = some(root, which)
        pieces = path.read_text(encoding="utf-8").split(" ")
        pieces[int(where * len(pieces))] = typed
        path.write_text(" ".join(pieces), encoding="utf-8")

    return edit


def as_a_line(which: float, where: float, typed: str) -> Edit:
    def edit(root: Path, _: dict[str, str]) -> None:
        path = some(root, which)
        lines = path.read_text(encoding="utf-8").split("\n")
        lines.insert(int(where * len(lines)), typed)
        path.write_text("\n".join(lines), encoding="utf-8")

    return edit


def without_a_line(which: float, where: float) -> Edit:
    def edit(root: Path, _: dict[str, str]) -> None:
        path = some(root, which)
        lines = path.read_text(encoding="utf-8").split("\n")
        del lines[int(where * len(lines))]
        path.write_text("\n".join(lines), encoding="utf-8")

    return edit


def moved(which: float, name: str) -> Edit:
    def edit(root: Path, _: dict[str, str]) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        some(root, which).replace(root / name)

    return edit


def copied(which: float, name: str) -> Edit:
    return lambda root, _: written(root / name, some(root, which).read_text(encoding="utf-8"))


def deleted(which: float) -> Edit:
    return lambda root, _: some(root, which).unlink()


def mended(which: float) -> Edit:
    def edit(root: Path, first: dict[str, str]) -> None:
        name = sorted(first)[int(which * len(first))]
        written(root / name, first[name])

    return edit


EDITS = st.one_of(
    st.builds(in_place_of_a_word, PLACE, PLACE, TYPED),
    st.builds(as_a_line, PLACE, PLACE, TYPED),
    st.builds(without_a_line, PLACE, PLACE),
    st.builds(moved, PLACE, NAMES),
    st.builds(copied, PLACE, NAMES),
    st.builds(deleted, PLACE),
    st.builds(mended, PLACE),
)


def found(checked: Checked) -> tuple[object, ...]:
    """Return all that a load found."""
    docs = checked.docs
    pages = [replace(page, name_of=str) for page in docs.pages]
    rest = (pages, docs.files, docs.unread, docs.resources, docs.problems)
    if checked.library is None:
        return checked.problems, rest
    index = checked.library.index
    return checked.problems, rest, index.site, index.records, index.by_id, index.unread


def same_after(edits: list[Edit], root: Path) -> None:
    project = Project(root, root / "content", root / "docs")
    first = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in files_of(root)
    }
    checked = load(project, TODAY)
    for edit in edits:
        if files_of(root):
            edit(root, first)
        checked = load(project, TODAY, checked)
        assert found(checked) == found(load(project, TODAY))


@in_each_run(25, deep=500)
@given(st.lists(EDITS, min_size=1, max_size=5))
def test_a_small_project_edited_at_random(edits: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        tiny.project(root, docs=DOCS)
        same_after(edits, root)


@in_each_run(2, deep=100)
@given(st.lists(EDITS, min_size=4, max_size=8))
def test_a_project_of_every_kind_edited_at_random(edits: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        shutil.copytree(FULL / "content", root / "content")
        shutil.copytree(FULL / "docs", root / "docs", ignore=shutil.ignore_patterns("*.png"))
        same_after(edits, root)


def test_only_the_file_that_changed_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tiny.project(tmp_path, docs=DOCS)
    for path in files_of(tmp_path):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    before = load(project, TODAY)
    assert read_in(monkeypatch, lambda: load(project, TODAY, before)) == []
    quotes = tmp_path / "content" / "quotes" / "arvo.yml"
    quotes.write_bytes(quotes.read_bytes().replace(b"Salt travels", b"Bread stays"))
    assert read_in(monkeypatch, lambda: load(project, TODAY, before)) == ["arvo.yml"]
    after = load(project, TODAY, before)
    assert before.library is not None and after.library is not None
    same = {new.id for new in after.library.records if new is before.library.by_id[new.id]}
    assert same == {"salt-pact", "arvo", "brin", "text"}


def test_only_what_has_read_a_changed_record_is_judged_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []

    def looking_up_the_speaker(context: Context) -> Iterator[Problem]:
        [record] = context.records
        judged.append(record.id)
        for quote in context.all(Quote):
            speaker = context.library.expect(quote.speaker, Stakeholder)
            yield quote.origin.problem((), "W999", str(speaker.name))

    rules = ((Record, (looking_up_the_speaker,)),)
    monkeypatch.setattr("explainer.check.rules.RULES_OF_ONE", rules)
    project = tiny.project(tmp_path)
    before = load(project, TODAY)
    assert sorted(judged) == ["arvo", "arvo-on-salt", "brin", "salt-pact", "text"]
    for changed, again in (("brin", ["brin"]), ("arvo", ["arvo", "arvo-on-salt"])):
        judged.clear()
        path = tmp_path / "content" / "stakeholders" / f"{changed}.yml"
        path.write_text(path.read_text().replace("name: ", "name: New "))
        before = load(project, TODAY, before)
        assert sorted(judged) == again
    assert [problem.message for problem in before.problems] == ["New Arvo"]


def read_in(monkeypatch: pytest.MonkeyPatch, step: Callable[[], object]) -> list[str]:
    """Return the names of the files that a step reads."""
    read: list[str] = []
    real = Path.open

    def opened(path: Path, mode: str) -> object:
        read.append(path.name)
        return real(path, mode)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", opened)
        step()
    return read
