"""What editors, programs and merges leave behind is neither read nor published, and told once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer.kinds import BLOCKS, COLLECTIONS
from explainer.load.docs import read_docs
from explainer.load.folder import read_folder
from explainer.load.leftovers import EXACTLY, LEFTOVERS, is_hidden, is_leftover
from explainer.problems.problem import MOST_CHOICES
from tests.needs import ROOT
from tests.tiny import write

LEFT = (
    *("index.md~", "#page.md#", ".#page.md", "page.md.bak", "page.md.BAK", "~$notes.docx", "~lock"),
    *("Thumbs.db", "thumbs.db", "desktop.ini", "Desktop.ini", ".DS_Store", "page.md.orig"),
    *("page.md.rej", ".page.md.swp", "page.md.swp", ".page.md.swo", "page.md.save", "x.md.save.1"),
    *(
        "Kopie von page.md",
        "page - Kopie.md",
        "page - Copy (2).md",
        "Copy of page.md",
        "page copy.md",
    ),
    *("page_BACKUP_1234.md", "page_LOCAL_1234.md", "page_REMOTE_77.md", "page_BASE_1.md"),
    *("page.BACKUP.1234.md", "page.LOCAL.1.md", "page.tmp", "._page.md", "4913", "page.md.mine"),
    *("page.md.r41", "page (conflicted copy 2025-01-02).md", "page.sync-conflict-20250102-1.md"),
    *("page.md.sb-1a2b-xyz", "old.md.old", "film.mp4.part", ".nfs0001", "페이지 - 복사본.md"),
)
KEPT = (
    *("index.md", "copy.md", "copy-of-the-treaty.md", "back-up.md", "a_base_2.md", "temp.md"),
    *("page (2).md", "old.md", "r41.md", "n#1.md", "a~b.md", "swap.md", "orig.md", "local.md"),
)


@pytest.mark.parametrize("name", LEFT)
def test_what_is_left_behind_is_known_by_its_name(name: str) -> None:
    assert is_leftover(name)
    assert is_hidden(name)


@pytest.mark.parametrize("name", KEPT)
def test_a_page_may_have_a_name_that_is_only_near(name: str) -> None:
    assert not is_leftover(name)


def test_all_that_is_left_in_docs_is_told_of_once(tmp_path: Path) -> None:
    write(tmp_path / "docs", dict.fromkeys(LEFT, "[[x") | {"__MACOSX/a.md": "[[x"})
    write(tmp_path / "docs", {"a.md": "Words.\n", ".gitkeep": "", "templates/a.html": "<p>"})
    docs = read_docs(tmp_path / "docs", tmp_path, BLOCKS)
    assert [page.path for page in docs.pages] == ["a.md"]
    assert docs.files == []
    [problem] = docs.problems
    assert (problem.code, problem.file) == ("W318", "docs/#page.md#")
    named = re.findall(r"`docs/([^`]+)`", problem.message)
    assert len(named) == MOST_CHOICES
    assert set(named) < {*LEFT, "__MACOSX"}
    assert f" and {len(LEFT) + 1 - MOST_CHOICES} more: " in problem.message


def test_what_is_left_in_the_content_is_told_of_once_in_the_same_words(tmp_path: Path) -> None:
    files = {f"claims/{name}": "[" for name in LEFT} | {"claims/a.yml": "title: A\n"}
    write(tmp_path / "content", {**files, "claims/a_LOCAL_12.yml": "[", "claims/.a.yml.x1~": "["})
    content = read_folder(tmp_path / "content", tmp_path, COLLECTIONS)
    assert [raw.origin.file for raw in content.records] == ["content/claims/a.yml"]
    [problem] = content.problems
    assert (problem.code, problem.file) == ("W318", "content/claims/#page.md#")
    assert f" and {len(LEFT) + 1 - MOST_CHOICES} more: " in problem.message


@pytest.mark.parametrize("name", ["places.yml", "notes/Claims.YAML"])
def test_records_among_pages_are_told_where_they_go(tmp_path: Path, name: str) -> None:
    write(tmp_path / "docs", {name: "items: [}\n", "a.md": "Words.\n"})
    docs = read_docs(tmp_path / "docs", tmp_path, BLOCKS)
    [problem] = docs.problems
    assert (problem.code, problem.file) == ("W319", f"docs/{name}")
    assert problem.hint == "records go into the content folder"
    assert docs.files == []


def test_the_rule_is_written_down() -> None:
    written = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = {name.replace("\r", "") for name in (*LEFTOVERS, *EXACTLY)}
    assert told <= set(re.findall(r"(?<!`)`([^`\n]+)`(?!`)", written))
