"""Changes tried on a copy of a project before they are made, so that nothing broken is written."""

from __future__ import annotations

import datetime
import shutil
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

from explainer.build import Checked, load
from explainer.edit.brought import ContentSide, brought
from explainer.edit.change import FileChange
from explainer.load.files import shown_path
from explainer.load.project import Project
from explainer.problems.problem import Problem
from explainer.problems.show import show
from explainer.scratch import scratch


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A project as changes would leave it, the problems that they would bring, and these shown.

    `copy` is there for as long as the trial.
    """

    copy: Project
    checked: Checked
    problems: tuple[Problem, ...]
    shown: str


@contextmanager
def rehearsal(
    project: Project,
    changes: Sequence[FileChange],
    known: Iterable[Problem],
    today: datetime.date,
    ids: Sequence[str] = (),
) -> Iterator[Rehearsed]:
    """Try what changes would make of a project; `known` are the problems that it has.

    `ids` are the earlier and the later id of a record that is renamed.
    """
    with scratch() as root:
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
        before, after = (
            ContentSide(
                {shown_path(_moved(project, copy, c.path), root): held(c) for c in changes}, ids
            )
            for held in (attrgetter("before"), attrgetter("after"))
        )
        # A folder outside the project stands elsewhere in the copy, under another name.
        known = [replace(p, file=_shown(project, copy, p.file)) for p in known]
        problems = tuple(brought(before, known, after, checked.problems))
        yield Rehearsed(copy, checked, problems, show(problems, root))


def _within(project: Project, folder: Path, otherwise: str) -> Path:
    """Return where a folder is in the project, so that problems name its files alike."""
    inside = folder.is_relative_to(project.root) and folder != project.root
    return folder.relative_to(project.root) if inside else Path(otherwise)


def _shown(project: Project, copy: Project, file: str) -> str:
    """Return the name by which the copy's problems show a file of the project."""
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
