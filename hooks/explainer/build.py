"""From a content folder to the pages of a site: start reading here."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from explainer.check.checked import Checked
from explainer.check.context import Context
from explainer.check.folders import missing_folders
from explainer.check.judge import check
from explainer.check.misplaced import recogniser
from explainer.check.shaped import shape_all
from explainer.kinds import BLOCKS, COLLECTIONS
from explainer.library.index import RecordIndex
from explainer.library.library import Library
from explainer.load.docs import read_docs
from explainer.load.files import shown_path
from explainer.load.folder import read_folder
from explainer.load.memo import Memo
from explainer.load.project import Project
from explainer.problems.guard import guarded

if TYPE_CHECKING:
    from explainer.pages.page import Page


def load(project: Project, today: datetime.date, before: Checked | None = None) -> Checked:
    """Read, link and check a project, taking over what `before` has already; raises nothing."""
    *_, checked = loading(project, today, before)
    return checked


def loading(
    project: Project,
    today: datetime.date,
    before: Checked | None = None,
    held: Collection[str] = (),
) -> Iterator[Checked]:
    """Yield a project once it is read and linked, and again with the problems of all rules.

    The files that are held count as `before` read them, whatever is in them now.
    """
    if problems := list(missing_folders(project)):
        yield Checked(None, problems)
        return
    with guarded(problems, "the check", shown_path(project.content, project.root)):
        before = before or Checked(None, [])
        memo = Memo(before.memo, held)
        content = read_folder(project.content, project.root, COLLECTIONS, recogniser(project), memo)
        docs = read_docs(project.docs, project.root, BLOCKS, memo)
        shaped = shape_all(content, project, memo)
        problems += [*content.problems, *docs.problems, *shaped.problems]
        index = RecordIndex(shaped.site, shaped.records, tuple(docs.pages), shaped.unread, memo)
        library = Library(index)
        read = Checked(library if shaped.has_site else None, problems, docs, memo)
        yield read
        context = Context(library, today, shaped.faulty, docs, memo)
        found, findings = check(context, before.findings)
        yield replace(read, problems=[*problems, *found], findings=findings)
        return
    yield Checked(None, problems)


def render(library: Library, *, directory_urls: bool = True) -> Iterator[Page]:
    """Yield every page made from records."""
    # Imported late: a check draws nothing, and would wait for drawing libraries.
    from explainer.pages.site import SiteRenderer

    return SiteRenderer(library, directory_urls=directory_urls).pages()
