"""From a content folder to the pages of a site: start reading here."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from explainer.check.context import Context
from explainer.check.folders import missing_folders
from explainer.check.misplaced import recogniser
from explainer.check.rules import check
from explainer.check.shape import shape_all
from explainer.kinds import BLOCKS, COLLECTIONS
from explainer.library.index import RecordIndex
from explainer.library.library import Library
from explainer.load.docs import Docs, read_docs
from explainer.load.files import shown_path
from explainer.load.folder import read_folder
from explainer.load.project import Project
from explainer.problems.guard import guarded
from explainer.problems.problem import Problem, refusing

if TYPE_CHECKING:
    from explainer.pages.page import Page


@dataclass(frozen=True, slots=True)
class Checked:
    """The linked records, if site.yml exists; every problem; the contents of the docs folder."""

    library: Library | None
    problems: list[Problem]
    docs: Docs = field(default_factory=Docs)

    @property
    def refused(self) -> bool:
        """Whether errors prevent publishing."""
        return self.library is None or refusing(self.problems)


def load(project: Project, today: datetime.date) -> Checked:
    """Read, link and check the content and the prose of a project; raises nothing."""
    if problems := list(missing_folders(project)):
        return Checked(None, problems)
    with guarded(problems, "the check", shown_path(project.content, project.root)):
        content = read_folder(project.content, project.root, COLLECTIONS, recogniser(project))
        docs = read_docs(project.docs, project.root, BLOCKS)
        shaped = shape_all(content, project)
        problems += [*content.problems, *docs.problems, *shaped.problems]
        index = RecordIndex(shaped.site, shaped.records, tuple(docs.pages), shaped.unread)
        library = Library(index)
        problems += check(Context(library, today, shaped.faulty, docs))
        return Checked(library if shaped.has_site else None, problems, docs)
    return Checked(None, problems)


def render(library: Library, *, directory_urls: bool = True) -> Iterator[Page]:
    """Yield every page made from records."""
    # Imported late: a check draws nothing, and would wait for drawing libraries.
    from explainer.pages.site import SiteRenderer

    return SiteRenderer(library, directory_urls=directory_urls).pages()
