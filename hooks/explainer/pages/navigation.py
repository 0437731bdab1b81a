"""The menu of every page: where to start, the doors, and the pages about the site."""

from __future__ import annotations

from typing import Any

from markupsafe import escape

from explainer.kinds.door import READ
from explainer.pages.essays import in_reading_order
from explainer.pages.sections import doors, list_pages
from explainer.pages.view import View
from explainer.site_map import ABOUT, ACCESSIBILITY, HOME, PRINT, REPLACEABLE, docs_path


def navigation(view: View) -> list[dict[str, Any]]:
    """Return each entry with its page or its sub-entries, in the form that MkDocs reads.

    The first entry and the doors are in the top bar; the last is about the site.
    """
    library, site = view.library, view.site
    _ = view.ours.gettext
    pact = str(escape(view.text(library.by_id[site.pact].label)))
    ours = {docs_path(page.path): page.path for page in library.docs}
    entries: list[dict[str, Any]] = [{_("Home"): ours.get(HOME, "index.md")}]
    for door, pages in doors(library):
        inside: list[dict[str, str]] = [{_("Overview"): f"{door.path}index.md"}]
        if door is READ:
            written = in_reading_order(library.docs)
            inside.append({pact: f"pacts/{site.pact}/index.md"})
            inside += [{str(escape(page.title)): page.path} for page in written]
        inside += [{page.title: f"{page.path}index.md"} for page in pages]
        entries.append({_(door.title): inside})
    about, access = (ours.get(path, f"{path}index.md") for path in (ABOUT, ACCESSIBILITY))
    last = [{_("About"): about}, {_("Accessibility"): access}]
    others = [page for page in library.docs if docs_path(page.path) not in REPLACEABLE]
    last += [{str(escape(page.title)): page.path} for page in others if page.about_the_site]
    beside = [page for page in list_pages(library) if page.kind.section.about_the_site]
    last += [{page.title: f"{page.path}index.md"} for page in beside]
    entries.append({_("About"): [*last, {_("For print"): f"{PRINT}index.md"}]})
    return entries
