"""The contents of the reading copy of a whole site, in order."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.kinds import KINDS
from explainer.kinds.door import READ
from explainer.kinds.kind import Copy, Kind
from explainer.library.library import Library
from explainer.pages.essays import in_reading_order
from explainer.pages.sections import list_pages, part_title
from explainer.site_map import HOME, docs_path
from explainer.words.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class CopyPart:
    """A part of the copy: its name in addresses, its title, its pages by address and title."""

    name: str
    title: str
    pages: list[tuple[str, str]]

    @property
    def is_one_page(self) -> bool:
        """Whether the part is a single page with the same title."""
        return len(self.pages) == 1


def copy_parts(library: Library) -> list[CopyPart]:
    """Return the parts of the copy in order."""
    language = library.site.language
    title = library.site.title.best(language)[0]
    parts = [CopyPart("home", title, [(HOME, title)])]
    first = in_reading_order(library.docs)
    others = [page for page in library.docs if page not in first]
    written = [*first, *(page for page in others if docs_path(page.path) != HOME)]
    if written:
        read = catalogue(language).gettext(READ.title)
        pages = [(docs_path(page.path), page.title) for page in written]
        parts.append(CopyPart("read", read, pages))
    titles = {page.path: page.title for page in list_pages(library)}
    for kind, copy in _printed():
        pages = [(kind.index, titles.get(kind.index, ""))]
        if listed := library.parts(kind.model):
            whole = titles[kind.index]
            pages = [(part.path, part_title(library, whole, part)) for part in listed]
        if copy.paged:
            records = library.all(kind.model)
            pages = [
                (library.address(record), record.label.best(language)[0]) for record in records
            ]
        if kind.index in titles and pages:
            name = kind.index.strip("/")
            parts.append(CopyPart(name, titles[kind.index], pages))
    return parts


def stand_ins(library: Library) -> dict[str, str]:
    """Return the anchors, in lists, of records and lists whose pages the copy leaves out."""
    found = {}
    for kind, copy in _printed():
        parts = library.parts(kind.model)
        listing = {id: part.path for part in parts for id in part.ids}
        if copy.entry:
            for record in library.all(kind.model):
                entry = copy.entry.format(id=record.id)
                found[library.address(record)] = f"{listing.get(record.id, kind.index)}#{entry}"
        if parts and not copy.paged:
            found[kind.index] = f"{parts[0].path}#"
    return found


def _printed() -> list[tuple[Kind, Copy]]:
    """Return the kinds that are part of the copy, in order."""
    found = [(kind, kind.copy) for kind in KINDS if kind.copy is not None]
    return sorted(found, key=lambda each: each[1].place)
