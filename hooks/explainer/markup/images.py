"""What an image shows, in words: plain ones, whatever marks they were written with."""

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

# As Python-Markdown has its own two, which these take the place of.
LINK, REFERENCE = ("image_link", 150), ("image_reference", 140)
# Below its inline processor (20), which reads the words; above attribute lists (8).
READ = 14

PatternMatch = tuple[ET.Element | None, int | None, int | None]


class _Image(ImageInlineProcessor):
    def handleMatch(self, m: Any, data: str) -> PatternMatch:  # type: ignore[override]  # noqa: N802
        return _with_words(*super().handleMatch(m, data))


class _ImageByReference(ImageReferenceInlineProcessor):
    def handleMatch(self, m: Any, data: str) -> PatternMatch:  # type: ignore[override]  # noqa: N802
        return _with_words(*super().handleMatch(m, data))


def _with_words(element: Any, start: int | None, end: int | None) -> PatternMatch:
    """Put the words into the image for a while, so that they are read as other words are."""
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
    """Have Markdown give its images words without marks."""
    md.inlinePatterns.register(_Image(IMAGE_LINK_RE, md), *LINK)
    md.inlinePatterns.register(_ImageByReference(IMAGE_REFERENCE_RE, md), *REFERENCE)
    md.treeprocessors.register(_PlainWords(md), "image_words", READ)
