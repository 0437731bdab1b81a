"""The parts of the frame that many pages share, each rendered once."""

from __future__ import annotations

import posixpath
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context


class FrameParts:
    """Renders templates of the frame once for all pages in a folder that are not in the menu.

    On those, the same section is marked as the current one, and every address is the same.
    """

    def __init__(self) -> None:
        """Start with none rendered."""
        self._rendered: dict[tuple[str, str, str | None], str] = {}
        self._in_menu: set[str] | None = None

    @pass_context
    def once(self, context: Context, name: str) -> str:
        """Return a template as it is on the page of a context."""
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
