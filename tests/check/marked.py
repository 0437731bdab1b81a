"""Small projects in which ⟦ and ⟧ mark where a test expects a problem."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from explainer.build import load
from explainer.load.project import Project
from explainer.problems.catalogue.entry import File, shown_name
from explainer.problems.problem import Problem

MINIMAL = Path(__file__).resolve().parent.parent / "packs" / "minimal" / "content"
Case = tuple[str, dict[str, str], str]
TODAY = datetime.date(2025, 5, 1)
# A second stakeholder, to be continued by a test.
BARE_STATE = """\
type: state
name: Ister
group: parties
side: parties
sources: [board-statement]
checked: 2025-04-30
"""


@dataclass(frozen=True, slots=True, order=True)
class Shown:
    """Where a problem is shown, with its code and hint."""

    file: str
    line: int
    column: int
    length: int
    code: str
    hint: str


def make_project(root: Path, files: Mapping[str, str | File]) -> Project:
    """Write the minimal pack with the files of a test; names are relative to the content folder.

    Names below `docs/` are relative to the project. Marks are removed.
    """
    project = Project(root, root / "content", root / "docs")
    shutil.copytree(MINIMAL, project.content)
    project.docs.mkdir(parents=True)
    for name, given in files.items():
        file = File(text=given) if isinstance(given, str) else given
        path = root / shown_name(name)
        if file.absent:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        if file.link is not None:
            path.symlink_to(file.link)
        else:
            path.write_bytes(file.data)
    return project


def marks(files: dict[str, str]) -> list[tuple[str, int, int, int]]:
    """Return file, line, column and length of each mark."""
    return sorted(
        (shown_name(name), *mark) for name, text in files.items() for mark in File(text=text).marks
    )


def problems(root: Path, files: dict[str, str], today: datetime.date = TODAY) -> list[Problem]:
    """Return the problems of a project, in order."""
    return sorted(load(make_project(root, files), today).problems)


def shown(root: Path, files: dict[str, str]) -> list[Shown]:
    """Return the problems of a project with the places shown to an editor."""
    return [
        Shown(p.file, p.line, p.column, p.length, p.code, p.hint) for p in problems(root, files)
    ]


def expected(code: str, files: dict[str, str], hint: str) -> list[Shown]:
    """Return the expected problem for each mark."""
    return [Shown(*place, code, hint) for place in marks(files)]


def replaced(text: str, old: str, new: str) -> str:
    """Return a text with words that occur in it exactly once replaced."""
    assert text.count(old) == 1
    return text.replace(old, new)
