"""Reread the content if somebody else changes it while an editor answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from explainer.check.checked import Checked
from explainer.commands.options import read_project
from explainer.edit.format import content_files
from explainer.load.project import Project
from explainer.new.draft import Draft

Stamp = dict[Path, tuple[int, int]]


@dataclass(slots=True)
class Rereading:
    """The drafts that depend on the content, and the content as of the last reading."""

    known: Checked
    stamp: Stamp
    drafts: list[Draft] = field(default_factory=list)

    def renewed(self) -> bool:
        """Reread the content for every draft if a file has changed; return whether one had."""
        first = self.drafts[0]
        now = stamp_of(first.project)
        if now == self.stamp:
            return False
        checked = read_project(first.project, first.today, self.known)
        if checked.library is None:
            return False
        self.stamp, self.known = now, checked
        for draft in self.drafts:
            draft.library = checked.library
        return True


def stamp_of(project: Project) -> Stamp:
    """Return a stamp that changes whenever the content's files change."""
    found: Stamp = {}
    for path in content_files(project):
        try:
            there = path.stat()
        except OSError:
            continue
        found[path] = there.st_mtime_ns, there.st_size
    return found
