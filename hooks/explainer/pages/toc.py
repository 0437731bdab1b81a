"""The headings of a page, for the table of contents beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import lxml.html
from markupsafe import escape


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level (2 or 3), its anchor and its words."""

    level: int
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of levels two and three that have an anchor, and all anchors of a page."""

    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()

    @property
    def contents(self) -> list[Any]:
        """The headings, nested as in Python-Markdown's table of contents."""
        nested: list[Any] = []
        for heading in self.headings:
            name = str(escape(heading.words))
            token = {"level": heading.level, "id": heading.anchor, "name": name, "children": []}
            below = nested[-1]["children"] if nested and heading.level > 2 else nested
            below.append(token)
        return nested


def outline(html: str) -> Outline:
    """Return the outline of a page; questions of a quiz, asked one at a time, are no headings."""
    tree = lxml.html.fragment_fromstring(html, create_parent="div")
    headings = tuple(
        Heading(int(element.tag[1]), element.get("id"), _words(element))
        for element in tree.iter("h2", "h3")
        if element.get("id") and element.getparent().get("class") != "quiz-item"
    )
    return Outline(headings, frozenset(tree.xpath("//@id[. != '']")))


def _words(heading: lxml.html.HtmlElement) -> str:
    """Return the words of a heading, without the link to it."""
    words = heading.xpath(".//text()[not(ancestor::a[contains(@class, 'headerlink')])]")
    return " ".join("".join(words).split())
