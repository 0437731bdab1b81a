"""Reduce our Markdown to the plain words that readers see."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import cache, lru_cache

import lxml.html
from markdown import Markdown
from markdown.util import AtomicString

from explainer.markup.extension import MarkupExtension
from explainer.markup.safe import SafeMarkdown
from explainer.markup.tokens import Cited

# Possible Markdown: most passages have none, and are plain already.
_MARKS = re.compile(r"[*_`\[\]<>#\\{}&|~]|^[ ]*(?:[-+=]|\d+\.)|^ {4}|\t", re.MULTILINE)

# Around the id of a reference until it is replaced by a name: of no script.
_BEGIN, _END = "\ue000", "\ue001"
_NAMELESS = re.compile(f"{_BEGIN}([^{_END}]*){_END}")


def plain_words(text: str, name_of: Callable[[str], str] = str) -> str:
    """Return a passage on one line: references as words, without citations, addresses and marks.

    `name_of` gives the words of a reference that has none.
    """
    return " ".join((_read(text, name_of) if _MARKS.search(text) else text).split())


def plain_line(text: str, name_of: Callable[[str], str] = str) -> str:
    """Return a title, or a piece of a page, as plain words; its beginning makes no list item."""
    line = " ".join(text.split())
    return plain_words(f"# {line} #", name_of) if _MARKS.search(line) else line


class _Names:
    """Leaves the ids of references without words, and removes citations and blocks."""

    def reference(self, id: str, words: str | None) -> ET.Element:
        element = ET.Element("span")
        element.text = AtomicString(words or f"{_BEGIN}{id}{_END}")
        return element

    def citation(self, cited: list[Cited]) -> ET.Element:
        return ET.Element("span")

    def block(self, name: str, argument: str) -> str:
        return ""


@cache
def _reader() -> Markdown:
    return Markdown(extensions=["attr_list", MarkupExtension(_Names()), SafeMarkdown()])


def _read(text: str, name_of: Callable[[str], str]) -> str:
    return _NAMELESS.sub(lambda found: name_of(found[1]), _without_marks(text))


# A build reads most texts for a page and for the search, and a preview again after each edit.
@lru_cache(maxsize=1 << 14)
def _without_marks(text: str) -> str:
    """Return Markdown without its marks, with ids between signs that no text has."""
    shown = lxml.html.fragment_fromstring(_reader().reset().convert(text), create_parent="div")
    for image in shown.iter("img"):
        image.text = image.get("alt")
    return str(shown.text_content())
