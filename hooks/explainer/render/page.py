"""A finished page, before any tool puts a site around it."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.site_map import COMPARE, HOME, MAP, PRINT, TIES

WIDE = (HOME, COMPARE, MAP, TIES, PRINT, "questions/")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the site's root, its plain title and description, its HTML.

    `redirect` is where a former id leads, relative to the page.
    """

    path: str
    title: str
    description: str
    html: str
    redirect: str | None = None

    @property
    def hide(self) -> list[str]:
        """The parts of the theme's frame that the page does without."""
        return hidden_parts(self.path)


def hidden_parts(path: str) -> list[str]:
    """Return the parts of the theme's frame that a page does without, to have their room."""
    return ["toc", "navigation"] if path in WIDE else ["navigation"]
