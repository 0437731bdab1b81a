"""The contents of the reading copy of a whole site, in order."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from explainer.kinds import KINDS
from explainer.kinds.kind import Copy, Kind
from explainer.library.library import Library
from explainer.pages.sections import list_pages
from explainer.site_map import HOME, address, docs_path
from explainer.words.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class CopyPart:
    """A part of the copy: its title, and the addresses and titles of its pages."""

    title: str
    pages: list[tuple[str, str]]

    @property
    def is_one_page(self) -> bool:
        """Whether the part is a single page with the same title."""
        return len(self.pages) == 1


def copy_parts(library: Library, made: Container[str]) -> Iterator[CopyPart]:
    """Yield the parts with content, from the pages that were made.

    A preview of broken content may lack a page of prose.
    """
    for part in _wanted(library):
        if pages := [page for page in part.pages if page[0] in made]:
            yield CopyPart(part.title, pages)


def _wanted(library: Library) -> list[CopyPart]:
    language = library.site.language
    title = library.site.title.best(language)[0]
    parts = [CopyPart(title, [(HOME, title)])]
    written = [page for page in library.docs if docs_path(page.path) != HOME]
    if written:
        # Translators: the section of pages of prose.
        read = catalogue(language).pgettext("section", "Read")
        parts.append(CopyPart(read, [(docs_path(page.path), page.title) for page in written]))
    titles = {page.path: page.title for page in list_pages(library)}
    for kind, copy in _printed():
        pages = [(kind.index, titles.get(kind.index, ""))]
        if copy.paged:
            records = library.all(kind.model)
            pages = [(address(record), record.label.best(language)[0]) for record in records]
        if kind.index in titles and pages:
            parts.append(CopyPart(titles[kind.index], pages))
    return parts


def stand_ins(library: Library) -> dict[str, str]:
    """Return the anchors, in lists, of records whose pages the copy leaves out."""
    return {
        address(record): f"{kind.index}#{copy.entry.format(id=record.id)}"
        for kind, copy in _printed()
        if copy.entry
        for record in library.all(kind.model)
    }


def _printed() -> list[tuple[Kind, Copy]]:
    """Return the kinds that are part of the copy, in order."""
    found = [(kind, kind.copy) for kind in KINDS if kind.copy is not None]
    return sorted(found, key=lambda each: each[1].place)
