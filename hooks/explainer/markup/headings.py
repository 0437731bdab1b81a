"""Anchors of headings in prose, set before Python-Markdown's table of contents adds its own."""

from __future__ import annotations

import html
import xml.etree.ElementTree as ET
from collections.abc import Callable
from copy import deepcopy

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

from explainer.page_ids import APART, is_frame
from explainer.texts.anchors import anchor_of, free_anchor
from explainer.texts.folding import composed

HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# The class of citation marks, which are not part of a heading's words.
MARKS = "cite-group"
# After attribute lists (8), which may give an id; before the table of contents (5).
BEFORE_CONTENTS = 6


class HeadingAnchors(Extension):
    """Gives each heading an anchor made of its words.

    `taken` are the anchors of the page so far; `is_ours` returns whether the page's frame uses one.
    """

    def __init__(self, is_ours: Callable[[str], bool] = is_frame) -> None:
        """Take a function that knows the anchors of the frame."""
        super().__init__()
        self.is_ours = is_ours
        self.taken: set[str] | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the tree processor."""
        md.treeprocessors.register(_Headings(md, self), "heading_anchors", BEFORE_CONTENTS)


class _Headings(Treeprocessor):
    def __init__(self, md: Markdown, given: HeadingAnchors) -> None:
        super().__init__(md)
        self.given = given

    def run(self, root: ET.Element) -> None:
        taken = set() if self.given.taken is None else self.given.taken
        found = [element for element in root.iter() if element.tag in HEADING_TAGS]
        headings = set(found)
        for element in root.iter():
            if "id" in element.attrib:
                element.set("id", composed(element.attrib["id"]))
                if element not in headings:
                    taken.add(element.attrib["id"])
        above: list[tuple[int, str]] = []
        # Anchors chosen by editors come first, even those further down.
        for heading in sorted(found, key=lambda heading: "id" not in heading.attrib):
            if "id" in heading.attrib:
                heading.set("id", free_anchor(self._apart(heading.attrib["id"]), "", taken))
                taken.add(heading.attrib["id"])
        for heading in found:
            level = int(heading.tag[1])
            above = [pair for pair in above if pair[0] < level]
            if "id" not in heading.attrib:
                wanted = self._apart(anchor_of(self._words(heading)))
                heading.set("id", free_anchor(wanted, above[-1][1] if above else "", taken))
                taken.add(heading.attrib["id"])
            if level > 1:
                above.append((level, heading.attrib["id"]))

    def _apart(self, anchor: str) -> str:
        return APART + anchor if self.given.is_ours(anchor) else anchor

    def _words(self, heading: ET.Element) -> str:
        said = deepcopy(heading)
        for parent in list(said.iter()):
            for mark in [child for child in parent if child.get("class") == MARKS]:
                # Removing the element would remove the text after it, too.
                mark.attrib.clear()
                mark[:] = []
                mark.text = ""
        return html.unescape(strip_tags(render_inner_html(said, self.md)))
