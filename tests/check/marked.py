"""Small projects in which a test marks, between ⟦ and ⟧, where a problem should be shown."""

from __future__ import annotations

import datetime
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from explainer.build import load
from explainer.check.problem import Problem
from explainer.project import Project

MINIMAL = Path(__file__).resolve().parent.parent / "packs" / "minimal" / "content"
Case = tuple[str, dict[str, str], str]
TODAY = datetime.date(2025, 5, 1)
# A second stakeholder, for a test to go on writing.
BARE_STATE = """\
type: state
name: Ister
group: parties
side: parties
checked: 2025-04-30
"""
MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)


@dataclass(frozen=True, slots=True, order=True)
class Shown:
    """Where a problem is shown, with its code and hint."""

    file: str
    line: int
    column: int
    length: int
    code: str
    hint: str


def make_project(root: Path, files: dict[str, str]) -> Project:
    """Write the minimal pack and what a test adds to it; names count from the content folder.

    Names below `docs/` count from the project. Marks are left out.
    """
    project = Project(root, root / "content", root / "docs")
    shutil.copytree(MINIMAL, project.content)
    project.docs.mkdir(parents=True)
    for name, text in files.items():
        path = root / shown_name(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MARKED.sub(r"\1", text), encoding="utf-8")
    return project


def shown_name(name: str) -> str:
    """Return a file's name as problems show it."""
    return name if name.startswith("docs/") else f"content/{name}"


def marks(files: dict[str, str]) -> list[tuple[str, int, int, int]]:
    """Return file, line, column and length of each mark."""
    places = []
    for name, text in files.items():
        bare = ""
        end = 0
        for match in MARKED.finditer(text):
            bare += text[end : match.start()]
            line, column = bare.count("\n") + 1, len(bare) - (bare.rfind("\n") + 1) + 1
            places.append((shown_name(name), line, column, len(match.group(1))))
            bare += match.group(1)
            end = match.end()
    return sorted(places)


def problems(root: Path, files: dict[str, str], today: datetime.date = TODAY) -> list[Problem]:
    """Return what is wrong with a project, in order."""
    return sorted(load(make_project(root, files), today).problems)


def shown(root: Path, files: dict[str, str]) -> list[Shown]:
    """Return what is wrong with a project as an editor is shown it."""
    return [
        Shown(p.file, p.line, p.column, p.length, p.code, p.hint) for p in problems(root, files)
    ]


def expected(code: str, files: dict[str, str], hint: str) -> list[Shown]:
    """Return a problem for each mark."""
    return [Shown(*place, code, hint) for place in marks(files)]


def replaced(text: str, old: str, new: str) -> str:
    """Return a text with words that stand in it once exchanged for others."""
    assert text.count(old) == 1
    return text.replace(old, new)
