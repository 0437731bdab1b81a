"""Files of a site that are not pages: the search index, and data for download."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explainer.library.library import Library
from explainer.model.figure import Figure
from explainer.outputs.figure_csv import figure_csv
from explainer.outputs.search import search_index
from explainer.pages.sections import list_pages
from explainer.pages.view import View
from explainer.site_map import ABOUT, ACCESSIBILITY, address, docs_path, figure_file
from explainer.words.catalogue import catalogue


def site_files(library: Library, view_of: Callable[[str], View]) -> dict[str, str]:
    """Return the text of each file beside the pages, by its path."""
    listed = [(page.title, page.path) for page in list_pages(library)]
    _ = catalogue(library.site.language).gettext
    always = ((_("About"), ABOUT), (_("Accessibility"), ACCESSIBILITY))
    written = {docs_path(page.path) for page in library.docs}
    listed += [(title, path) for title, path in always if path not in written]
    index = search_index(library, listed, directory_urls=view_of("").directory_urls)
    return {"search/index.js": index, **dict(_values(library, view_of))}


def _values(library: Library, view_of: Callable[[str], View]) -> Iterator[tuple[str, str]]:
    for figure in library.all(Figure):
        view = view_of(address(figure))
        frame = {
            "caveat": view.plain(figure.caveat),
            "checked": figure.checked.text,
            "page": view.permalink(),
            "rights": view.text(view.site.notice),
        }
        yield figure_file(figure), figure_csv(figure, view.language, frame)
