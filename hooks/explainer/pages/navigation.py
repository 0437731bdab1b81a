"""The menu of every page: home, the pact, prose, the sections, and the pages about the site."""

from __future__ import annotations

from typing import Any

from markupsafe import escape

from explainer.kinds import KINDS
from explainer.pages.sections import list_pages
from explainer.pages.view import View
from explainer.site_map import (
    ABOUT,
    ACCESSIBILITY,
    HOME,
    INDEXES,
    PRINT,
    REPLACEABLE,
    docs_path,
)


def navigation(view: View) -> list[dict[str, Any]]:
    """Return each entry with its page or its sub-entries, in the form that MkDocs reads."""
    library, site = view.library, view.site
    _, pgettext = view.ours.gettext, view.ours.pgettext
    pact = str(escape(view.text(library.by_id[site.pact].label)))
    ours = {docs_path(page.path): page.path for page in library.docs}
    written = [page for page in library.docs if docs_path(page.path) not in REPLACEABLE]
    entries: list[dict[str, Any]] = [{_("Home"): ours.get(HOME, "index.md")}]
    entries.append({pact: f"pacts/{site.pact}/index.md"})
    if written:
        # Translators: the section of pages of prose.
        read = pgettext("section", "Read")
        entries.append({read: [{str(escape(page.title)): page.path} for page in written]})
    found = {page.path: page.title for page in list_pages(library)}
    beside = {kind.index for kind in KINDS if kind.section.about_the_site}
    for path, title in found.items():
        if path in INDEXES and path not in beside:
            below = [
                {lower: f"{under}index.md"}
                for under, lower in found.items()
                if under != path and under.startswith(path)
            ]
            entries.append({title: [f"{path}index.md", *below] if below else f"{path}index.md"})
    about, access = (ours.get(path, f"{path}index.md") for path in (ABOUT, ACCESSIBILITY))
    last = [{_("About"): about}, {_("Accessibility"): access}]
    last += [{found[path]: f"{path}index.md"} for path in found if path in beside]
    entries.append({_("About"): [*last, {_("For print"): f"{PRINT}index.md"}]})
    return entries
