"""The handbook shows what is there: its links and pictures, and the commands that it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer.__main__ import NAMES
from tests.needs import ROOT
from tests.pictures import PICTURES

GUIDE = ROOT / "handbook" / "for-editors.md"
LINK = re.compile(r"(!?)\[([^\]]*)\]\((?!https?:|#)([^)#]+)[^)]*\)")
DOCUMENTS = [
    *("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "ENGINEERING.md", "LICENSE-content.md"),
    "handbook/for-editors.md",
    *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "decisions").glob("*.md"))),
]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_linked_and_shown_is_there(name: str) -> None:
    page = ROOT / name
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert links or name.startswith("decisions/")
    for picture, words, target in links:
        if "…" not in target and not target.startswith(("boat", "[[")):
            assert (page.parent / target).exists(), target
        if picture and words:
            assert len(words) > 20, f"{target}: what does it show to those who do not see it?"


def test_every_picture_that_is_taken_is_shown() -> None:
    shown = {Path(target).name for picture, _, target in LINK.findall(GUIDE.read_text()) if picture}
    assert shown == {path.name for path in PICTURES.iterdir()}


def test_every_command_named_is_one_and_those_for_editors_are_named() -> None:
    named = set(re.findall(r"explainer ([a-z]+)", GUIDE.read_text()))
    assert named <= set(NAMES)
    assert {"new", "rename", "retire", "format", "report", "diff", "explain"} <= named
