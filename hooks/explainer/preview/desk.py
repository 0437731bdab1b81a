"""Pages for editors that stand in a preview only, never in a site that is built."""

from __future__ import annotations

from explainer.link.library import Library
from explainer.render.page import Page


def desk_pages(library: Library) -> list[Page]:
    """Return the pages that help editors find what to do next."""
    del library
    return []
