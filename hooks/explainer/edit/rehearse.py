"""Changes tried on a copy of a project before they are made, so that nothing broken is written."""

from __future__ import annotations

import datetime
import shutil
import stat
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from explainer.build import Checked, load
from explainer.check.problem import Problem
from explainer.check.show import show
from explainer.edit.files import Change
from explainer.project import Project


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A project as changes would leave it, the problems that they would bring, and these shown."""

    checked: Checked
    problems: tuple[Problem, ...]
    shown: str


def rehearse(
    project: Project, changes: Sequence[Change], known: Iterable[Problem], today: datetime.date
) -> Rehearsed:
    """Return what changes would make of a project; `known` are the problems that it has."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        folders = (project.content, "content"), (project.docs, "docs")
        copy = Project(root, *(root / _within(project, *folder) for folder in folders))
        for there, here in ((project.content, copy.content), (project.docs, copy.docs)):
            if there.is_dir():
                hidden = shutil.ignore_patterns(".*")
                shutil.copytree(there, here, ignore=hidden, ignore_dangling_symlinks=True)
                # What may not be written is told by the folder itself, not by its copy.
                for path in (here, *here.rglob("*")):
                    path.chmod(path.stat().st_mode | stat.S_IWUSR)
        for change in changes:
            _make(_moved(project, copy, change.path), change)
        checked = load(copy, today)
        problems = tuple(_brought(known, checked.problems))
        return Rehearsed(checked, problems, show(problems, root))


def _within(project: Project, folder: Path, otherwise: str) -> Path:
    """Return where a folder stands in the project, so that problems name its files alike."""
    inside = folder.is_relative_to(project.root) and folder != project.root
    return folder.relative_to(project.root) if inside else Path(otherwise)


def _moved(project: Project, copy: Project, path: Path) -> Path:
    for there, here in ((project.content, copy.content), (project.docs, copy.docs)):
        if path.is_relative_to(there):
            return here / path.relative_to(there)
    raise ValueError(f"{path} is neither in the content nor in the docs folder")


def _make(path: Path, change: Change) -> None:
    if change.after is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(change.after)


def _brought(known: Iterable[Problem], found: Iterable[Problem]) -> Iterable[Problem]:
    """Yield the problems of whose code there are more than before, all of that code."""
    before = Counter(problem.code for problem in known)
    after = Counter(problem.code for problem in found)
    return [problem for problem in found if after[problem.code] > before[problem.code]]
