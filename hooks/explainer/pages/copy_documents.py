"""The documents of the reading copy: one, or several if a site is too long for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from explainer.cache import Cache
from explainer.kinds import KINDS
from explainer.library.even_pages import in_even_pages
from explainer.library.library import Library
from explainer.library.parts import written_length
from explainer.model.record import Record
from explainer.pages.copy_parts import CopyPart, copy_parts, stand_ins
from explainer.pages.page import Job
from explainer.pages.reading_copy import join_pages, page_id
from explainer.pages.records import reviews
from explainer.site_map import PRINT, docs_path
from explainer.words.catalogue import catalogue

# In bytes of HTML, as estimated; a document of the shipped site has two thirds.
FITS = 2_000_000
# The HTML of a list that fits on a page, and what a page has beside the text of its record.
LIST_PAGE, FRAME = 200_000, 20_000
# How much HTML comes of a character of prose or of a record, where its kind does not say.
BY_CHARACTER = 9


@dataclass(frozen=True, slots=True)
class CopyDocument:
    """A document of the copy: its address, its title, and its parts."""

    path: str
    label: str
    parts: tuple[CopyPart, ...]


def titled_documents(library: Library) -> dict[str, str]:
    """Return the title of each page of the copy by path; the first of several lists the others."""
    words = catalogue(library.site.language)
    first, named = words.gettext("For print"), words.gettext("%(list)s: %(part)s")
    documents = copy_documents(library)
    below = [document for document in documents if document.path != PRINT]
    titles = {each.path: named % {"list": first, "part": each.label} for each in below}
    return {PRINT: first} | titles


def join_documents(
    library: Library,
    pages: Mapping[str, Job],
    render: Callable[[str, str, dict[str, Any]], str],
    cache: Cache | None = None,
) -> dict[str, str]:
    """Return the pages of the copy by path, from what returns the site's pages by address.

    `render` makes a page from its path, its title and its template's context. A preview of broken
    content may lack a page of prose.
    """
    documents = copy_documents(library)
    placed = {
        path: (document.path, 1 if part.is_one_page else 2)
        for document in documents
        for part in document.parts
        for path, _ in part.pages
        if path in pages
    }
    copied = {path: (pages[path], deeper) for path, (_, deeper) in placed.items()}
    where = {path: document for path, (document, _) in placed.items()}
    context = {
        **reviews(library.records),
        "documents": documents,
        "page": join_pages(copied, PRINT, stand_ins(library), where, cache),
        "page_id": page_id,
        "here": placed,
    }
    titles = titled_documents(library)
    made = {}
    for number, document in enumerate(documents):
        near: dict[str, Any] = {
            "document": document,
            "before": documents[number - 1] if number else None,
            "after": documents[number + 1] if number + 1 < len(documents) else None,
            "trail": [] if document.path == PRINT else [(titles[PRINT], PRINT)],
        }
        made[document.path] = render(document.path, titles[document.path], {**context, **near})
    if PRINT not in made:
        contents = {**context, "document": None, "trail": []}
        made[PRINT] = render(PRINT, titles[PRINT], contents)
    return made


def copy_documents(library: Library) -> list[CopyDocument]:
    """Return the documents of the copy in order; several have one part of the copy at most."""
    words = catalogue(library.site.language)
    parts = tuple(copy_parts(library))
    weights = _weights(library)

    def weight(page: tuple[str, str]) -> int:
        return weights.get(page[0], FRAME)

    if sum(weight(page) for part in parts for page in part.pages) <= FITS:
        return [CopyDocument(PRINT, words.gettext("For print"), parts)]
    documents = []
    for part in parts:
        chunks = list(in_even_pages(part.pages, weight, FITS))
        for number, pages in enumerate(chunks, 1):
            path = f"{PRINT}{part.name}/" + (f"{number}/" if number > 1 else "")
            label = part.title
            if len(chunks) > 1:
                numbered = {"part": label, "number": number, "count": len(chunks)}
                label = words.gettext("%(part)s, %(number)s of %(count)s") % numbered
            documents.append(CopyDocument(path, label, (CopyPart(part.name, part.title, pages),)))
    return documents


def _weights(library: Library) -> dict[str, int]:
    """Return about how much HTML each page makes, by its address."""
    weights = {
        docs_path(page.path): FRAME + BY_CHARACTER * len(page.source) for page in library.docs
    }
    for kind in KINDS:
        records = library.all(kind.model)
        parted = kind.section.parted
        each = LIST_PAGE / parted.fits if parted else BY_CHARACTER
        pages: Iterable[tuple[str, Iterable[Record]]] = [
            (part.path, [library.by_id[id] for id in part.ids])
            for part in library.parts(kind.model)
        ]
        for path, listed in pages or [(kind.index, records)]:
            weights[path] = FRAME + int(each * sum(map(written_length, listed)))
        if kind.copy and kind.copy.paged:
            for record in records:
                weights[library.address(record)] = FRAME + BY_CHARACTER * written_length(record)
    return weights
