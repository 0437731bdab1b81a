"""The headings of a page, for the table of contents beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import lxml.html


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level (2 or 3), its anchor and its words."""

    level: int
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of levels two and three that have an anchor, and all anchors of a page."""

    headings: tuple[Heading, ...]
    anchors: frozenset[str]


# In a preview, most pages are unchanged from build to build.
@lru_cache(maxsize=2048)
def outline(html: str) -> Outline:
    """Return the outline of a page."""
    tree = lxml.html.fragment_fromstring(html, create_parent="div")
    headings = tuple(
        Heading(int(element.tag[1]), element.get("id"), _words(element))
        for element in tree.iter("h2", "h3")
        if element.get("id")
    )
    return Outline(headings, frozenset(tree.xpath("//@id[. != '']")))


def _words(heading: lxml.html.HtmlElement) -> str:
    """Return the words of a heading, without the link to it."""
    words = heading.xpath(".//text()[not(ancestor::a[contains(@class, 'headerlink')])]")
    return " ".join("".join(words).split())
