"""The frame around pages: what many share is rendered once, what was kept is not rendered."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from explainer.cache import Cache, digest
from explainer.pages.page import Job

# What differs from build to build, and is in no page.
_NOT_READ = frozenset({"site_dir"})


class FrameParts:
    """Renders templates of the frame, and keeps pages with their frame for later builds."""

    def __init__(self, pages: Mapping[str, Job], cache: Cache | None) -> None:
        """Start with none rendered; a preview keeps none."""
        self._pages, self._cache = pages, cache
        self._rendered: dict[tuple[str, str, str | None], str] = {}
        self._in_menu: set[str] | None = None
        self._read: str | None = None

    @pass_context
    def whole(self, context: Context, name: str) -> str:
        """Return a page with its frame, by the name of the frame's template.

        The site's tool holds the content of pages of prose and of the copy for print alone.
        """
        page = context["page"]

        def framed() -> str:
            return context.environment.get_template(name).render(context.get_all())

        if page.content:
            return framed()
        path = page.file.src_uri.removesuffix("index.md")

        def filled() -> str:
            page.content = self._pages[path]().html
            try:
                return framed()
            finally:
                page.content = ""

        if self._cache is None or not page.meta["digest"]:
            return filled()
        key = digest(page.meta["digest"], self._of_all(context))
        return self._cache.of(f"whole/{path}", key, filled)

    def _of_all(self, context: Context) -> str:
        """Return a digest of what every frame reads beside its page: settings and menu."""
        if self._read is None:
            settings = {
                name: value for name, value in context["config"].items() if name not in _NOT_READ
            }
            # Objects of the tool itself are none that a template prints.
            written = json.dumps(settings, default=lambda object: type(object).__name__)
            self._read = digest(written, str(context["nav"]))
        return self._read

    @pass_context
    def once(self, context: Context, name: str) -> str:
        """Return a template as it is on all pages in a folder that are not in the menu.

        On those, the same section is marked as the current one, and every address is the same.
        """
        key = name, context["base_url"], self._place(context["page"], context["nav"])
        if key not in self._rendered:
            template = context.environment.get_template(name)
            self._rendered[key] = template.render(context.get_all())
        return self._rendered[key]

    def _place(self, page: Any, nav: Any) -> str | None:
        if page is None:
            return None
        if self._in_menu is None:
            self._in_menu = {each.url for each in nav.pages}
        url: str = page.url
        folder = url.removesuffix("index.html").rstrip("/")
        return url if url in self._in_menu else f"{posixpath.dirname(folder)}/*"
