"""Try changes on a copy of a project first, so that nothing broken is written."""

from __future__ import annotations

import datetime
import shutil
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

from explainer.build import load
from explainer.check.checked import Checked
from explainer.edit.change import FileChange
from explainer.edit.new_problems import ContentSide, new_problems
from explainer.load.files import shown_path
from explainer.load.project import Project
from explainer.problems.problem import Problem
from explainer.problems.show import show
from explainer.scratch import scratch


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A project after changes, the problems that these cause, and their text for a terminal.

    `copy` exists until the trial ends.
    """

    copy: Project
    checked: Checked
    problems: tuple[Problem, ...]
    shown: str


@contextmanager
def rehearse(
    project: Project,
    changes: Sequence[FileChange],
    known: Checked,
    today: datetime.date,
    ids: Sequence[str],
) -> Iterator[Rehearsal]:
    """Try changes on a copy of a project, which is `known` as it is.

    `ids` are the old and the new id of a renamed record.
    """
    with scratch() as root:
        folders = (project.content, "content"), (project.docs, "docs")
        copy = Project(root, *(root / _within(project, *folder) for folder in folders))
        for there, here in ((project.content, copy.content), (project.docs, copy.docs)):
            if there.is_dir():
                hidden = shutil.ignore_patterns(".*")
                shutil.copytree(there, here, ignore=hidden, ignore_dangling_symlinks=True)
                # The real folder shows what cannot be written; its copy does not.
                for path in (here, *here.rglob("*")):
                    path.chmod(path.stat().st_mode | stat.S_IWUSR)
        for change in changes:
            _make(_moved(project, copy, change.path), change)
        checked = load(copy, today, known)
        before, after = (
            ContentSide(
                {shown_path(_moved(project, copy, c.path), root): held(c) for c in changes}, ids
            )
            for held in (attrgetter("before"), attrgetter("after"))
        )
        # A folder outside the project has another path in the copy.
        earlier = [replace(p, file=_shown(project, copy, p.file)) for p in known.problems]
        problems = tuple(new_problems(before, earlier, after, checked.problems))
        yield Rehearsal(copy, checked, problems, show(problems, root))


def _within(project: Project, folder: Path, otherwise: str) -> Path:
    """Return the relative path of a folder in the copy, so that problems name its files alike."""
    inside = folder.is_relative_to(project.root) and folder != project.root
    return folder.relative_to(project.root) if inside else Path(otherwise)


def _shown(project: Project, copy: Project, file: str) -> str:
    """Return a file of the project as the problems of the copy name it."""
    path = project.root / file
    if not any(path.is_relative_to(folder) for folder in (project.content, project.docs)):
        return file
    return shown_path(_moved(project, copy, path), copy.root)


def _moved(project: Project, copy: Project, path: Path) -> Path:
    for there, here in ((project.content, copy.content), (project.docs, copy.docs)):
        if path.is_relative_to(there):
            return here / path.relative_to(there)
    raise ValueError(f"{path} is neither in the content nor in the docs folder")


def _make(path: Path, change: FileChange) -> None:
    if change.after is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(change.after)
