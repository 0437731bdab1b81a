"""Files of a site that are not pages: the search index, and data for download."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from explainer.cache import Cache
from explainer.kinds import KINDS
from explainer.kinds.kind import Kind
from explainer.library.library import Library
from explainer.model.figure import Figure
from explainer.model.stakeholder import Stakeholder
from explainer.outputs.figure_csv import figure_csv
from explainer.outputs.learning.downloads import download_files
from explainer.outputs.search import SearchIndex
from explainer.pages.entries import are_named, entries_file, entries_script
from explainer.pages.sections import list_pages
from explainer.pages.starters import starters
from explainer.pages.two_stakeholders import compared_file, compared_script
from explainer.pages.view import View
from explainer.site_map import ABOUT, ACCESSIBILITY, COMPARE_TWO, docs_path, figure_file
from explainer.words.catalogue import catalogue

# Makes the text of a file, or its bytes, which a preview asks for when somebody reads it.
Make = Callable[[], str | bytes]


def site_files(
    library: Library,
    view_of: Callable[[str], View],
    cache: Cache | None = None,
    *,
    drafted: bool = False,
) -> dict[str, Make]:
    """Return what makes each file beside the pages, by its path; `drafted` is for a preview."""
    figures = {
        figure_file(figure): partial(_values, library, figure, view_of)
        for figure in library.all(Figure)
    }
    entries = {
        entries_file(kind): partial(_entries, kind, view_of)
        for kind in KINDS
        if not are_named(library.parts(kind.model))
    }
    compared = (
        {compared_file(each): partial(_compared, library, each.id, view_of) for each in people}
        if len(people := library.all(Stakeholder)) > 1
        else {}
    )
    search = _search(library, view_of, cache)
    searched = {path: partial(search.text, path) for path in search.paths}
    taken_away = download_files(library, drafted=drafted)
    return {**searched, **figures, **entries, **compared, **taken_away}


def _entries(kind: Kind, view_of: Callable[[str], View]) -> str:
    return entries_script(view_of(kind.index), kind)


def _compared(library: Library, id: str, view_of: Callable[[str], View]) -> str:
    return compared_script(view_of(COMPARE_TWO), library.expect(id, Stakeholder))


def _search(library: Library, view_of: Callable[[str], View], cache: Cache | None) -> SearchIndex:
    listed = [(page.title, page.path) for page in list_pages(library)]
    _ = catalogue(library.site.language).gettext
    always = ((_("About"), ABOUT), (_("Accessibility"), ACCESSIBILITY))
    written = {docs_path(page.path) for page in library.docs}
    listed += [(title, path) for title, path in always if path not in written]
    how: dict[str, Any] = {"directory_urls": view_of("").directory_urls, "cache": cache}
    return SearchIndex(library, listed, starters(library), **how)


def _values(library: Library, figure: Figure, view_of: Callable[[str], View]) -> str:
    view = view_of(library.address(figure))
    frame = {
        "caveat": view.plain(figure.caveat),
        "checked": figure.checked.text,
        "page": view.permalink(),
        "rights": view.text(view.site.notice),
    }
    return figure_csv(figure, view.language, frame)
