"""The alternative text of images as plain words, whatever marks it has."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor

# Python-Markdown's processors, which these replace.
_LINK, _REFERENCE = ("image_link", 150), ("image_reference", 140)
# After the inline processor (20), which reads the words; before attribute lists (8).
_READ = 14

PatternMatch = tuple[ET.Element | None, int | None, int | None]


class _Image(ImageInlineProcessor):
    def handleMatch(self, m: Any, data: str) -> PatternMatch:  # type: ignore[override]  # noqa: N802
        return _with_words(*super().handleMatch(m, data))


class _ImageByReference(ImageReferenceInlineProcessor):
    def handleMatch(self, m: Any, data: str) -> PatternMatch:  # type: ignore[override]  # noqa: N802
        return _with_words(*super().handleMatch(m, data))


def _with_words(element: Any, start: int | None, end: int | None) -> PatternMatch:
    """Put the words inside the image temporarily, so that they are processed like other text."""
    if element is not None:
        element.text = element.attrib.pop("alt")
    return element, start, end


class _PlainWords(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for image in root.iter("img"):
            image.set("alt", "".join(image.itertext()))
            image.text = None
            del image[:]


def register_images(md: Markdown) -> None:
    """Make Markdown use alternative text without marks."""
    md.inlinePatterns.register(_Image(IMAGE_LINK_RE, md), *_LINK)
    md.inlinePatterns.register(_ImageByReference(IMAGE_REFERENCE_RE, md), *_REFERENCE)
    md.treeprocessors.register(_PlainWords(md), "image_words", _READ)
