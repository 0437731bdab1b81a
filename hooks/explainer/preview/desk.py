"""The editors' desk, a page in previews only: possible tasks and their places."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, PackageLoader

from explainer.kinds import HEADINGS, PAGE
from explainer.library.library import Library
from explainer.pages.environment import environment
from explainer.pages.page import Page
from explainer.pages.toc import outline
from explainer.pages.view import View
from explainer.preview.banner import OWN_PREFIX
from explainer.report.listing import ListedRecord, RecordList, Worklist
from explainer.report.stale import STALE
from explainer.report.worklists import worklists
from explainer.site_map import DESK, docs_path

DESK_TITLE = "Desk"
DESCRIPTION = "What the editors of this site might do next."


@dataclass(frozen=True, slots=True)
class DeskRow:
    """An entry of a list: its page's address, and the link that opens its line in an editor."""

    entry: ListedRecord
    href: str | None
    opens: str


@dataclass(frozen=True, slots=True)
class DeskPart:
    """The rows of one list, or of one kind within it."""

    title: str
    rows: tuple[DeskRow, ...]


@dataclass(frozen=True, slots=True)
class DeskTask:
    """A task: what to do, how, and for which records, in parts if there are several kinds."""

    name: str
    title: str
    advice: str
    parts: tuple[DeskPart, ...]

    @property
    def count(self) -> int:
        """The number of records to look at."""
        return sum(len(part.rows) for part in self.parts)


def desk_page(library: Library, root: Path, today: datetime.date, view: View) -> Page:
    """Return the desk; links to lines use absolute paths of files below `root`."""
    listing = worklists(library, today)
    context = {
        "view": view,
        "own": OWN_PREFIX,
        "title": DESK_TITLE,
        "trail": [],
        "record": None,
        "sections": list(_sections(listing, library, root, view)),
        "notes": listing.notes,
    }
    html = _environment(view.language).get_template("desk.html").render(**context)
    return Page(DESK, DESK_TITLE, DESCRIPTION, html, outline(html), view.library.reads)


@cache
def _environment(language: str) -> Environment:
    site = environment(language)
    assert site.loader is not None
    return site.overlay(loader=ChoiceLoader([PackageLoader("explainer.preview"), site.loader]))


def _sections(listing: RecordList, library: Library, root: Path, view: View) -> Iterator[DeskTask]:
    due = [each for each in listing.lists if each.name.startswith(STALE)]
    if due:
        parts = [_part(each, library, root, view, _kind(each)) for each in due]
        yield _section(STALE.rstrip("-"), "Due for review", due[0].advice, parts)
    for each in listing.lists:
        if each not in due:
            part = _part(each, library, root, view, "")
            yield _section(each.name, each.title, each.advice, [part])


def _section(name: str, title: str, advice: str, parts: list[DeskPart]) -> DeskTask:
    return DeskTask(name, title, advice, tuple(part for part in parts if part.rows))


def _kind(stale: Worklist) -> str:
    return HEADINGS[stale.name.removeprefix(STALE)]


def _part(each: Worklist, library: Library, root: Path, view: View, title: str) -> DeskPart:
    return DeskPart(title, tuple(_row(entry, library, root, view) for entry in each.entries))


def _row(entry: ListedRecord, library: Library, root: Path, view: View) -> DeskRow:
    record = library.get(entry.id)
    if entry.kind == PAGE:
        href: str | None = view.href_to(docs_path(entry.id))
    else:
        href = view.href(record) if record else None
    path = quote((root / entry.file).as_posix())
    return DeskRow(entry, href, f"vscode://file/{path.lstrip('/')}:{entry.line}:{entry.column}")
