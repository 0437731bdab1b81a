"""Mark the first use of each term on a page, with a link to its explanation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from explainer.library.terms import TermFinder, TermMatch
from explainer.texts.languages import same_language

_UNMARKED = frozenset(
    [
        *("h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "summary", "button", "select"),
        *("a", "blockquote", "q", "cite", "dfn", "code", "pre", "kbd", "samp", "var", "math"),
        *("script", "style", "svg", "textarea"),
    ]
)
_UNMARKED_CLASSES = frozenset({"verbatim", "no-terms"})
# Python-Markdown's placeholders, which are not words of the page.
_PLACEHOLDER = re.compile(f"({STX}[^{STX}{ETX}]*{ETX})")


@dataclass(slots=True)
class PageTerms:
    """The state of term marks that all prose of a page shares.

    `seen` grows with each marked term; what it has from the start is never marked. `languages`
    gives the language of forms in other languages than the page's.
    """

    language: str
    seen: set[str] = field(default_factory=set)
    languages: Mapping[str, str] = field(default_factory=dict)


def mark_terms(
    root: Element,
    finder: TermFinder,
    url_of: Callable[[str], str],
    page: PageTerms,
    meaning_of: Callable[[str], str] = lambda term_id: "",
) -> None:
    """Wrap the first use of each term below an element as `<a class="term" data-term="id">`.

    `url_of` gives the link's address, `meaning_of` its title. Headings, links, code, quotations,
    text in other languages than the page's, and anything with `translate="no"`, `verbatim` or `no-
    terms` are left alone.
    """
    _Marker(finder, url_of, page, meaning_of).mark_inside(root)


class TermMarks(Extension):
    """Marks terms in Markdown; set `page` before the first piece of each page."""

    def __init__(
        self,
        finder: TermFinder,
        url_of: Callable[[str], str],
        page: PageTerms,
        meaning_of: Callable[[str], str] = lambda term_id: "",
    ) -> None:
        """Mark the terms of a finder, as `mark_terms` does."""
        super().__init__()
        self.finder = finder
        self.url_of = url_of
        self.meaning_of = meaning_of
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Run last, when escapes are resolved and addresses are protected."""
        md.treeprocessors.register(_TermMarksProcessor(md, self), "term_marks", -10)


class _TermMarksProcessor(Treeprocessor):
    def __init__(self, md: Markdown, marks: TermMarks) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, root: Element) -> None:
        marks = self._marks
        mark_terms(root, marks.finder, marks.url_of, marks.page, marks.meaning_of)


class _Marker:
    """Walks a tree in reading order, skipping elements that get no marks."""

    def __init__(
        self,
        finder: TermFinder,
        url_of: Callable[[str], str],
        page: PageTerms,
        meaning_of: Callable[[str], str],
    ) -> None:
        self._finder = finder
        self._url_of = url_of
        self._meaning_of = meaning_of
        self._page = page

    def mark_inside(self, parent: Element) -> None:
        if self._is_unmarked(parent.tag, parent.attrib):
            return
        children = list(parent)
        parent.text, links = self._linked(parent.text)
        parent[0:0] = links
        place = len(links)
        for child in children:
            self.mark_inside(child)
            child.tail, links = self._linked(child.tail)
            place += 1
            parent[place:place] = links
            place += len(links)

    def _linked(self, text: str | None) -> tuple[str | None, list[Element]]:
        """Return the text before the first link, and the links with the text after each."""
        if not text or isinstance(text, AtomicString):
            return text, []
        links: list[Element] = []
        ends: list[tuple[int, int]] = []
        for begin, end, term_id in self._first_uses(text):
            link = Element("a", {"class": "term", "href": self._url_of(term_id)})
            link.set("data-term", term_id)
            if meaning := self._meaning_of(term_id):
                link.set("title", meaning)
            link.text = text[begin:end]
            if language := self._page.languages.get(link.text):
                link.set("lang", language)
            links.append(link)
            ends.append((begin, end))
        begins = [begin for begin, _ in ends] + [len(text)]
        for link, (_, end), following in zip(links, ends, begins[1:], strict=True):
            link.tail = text[end:following]
        return text[: begins[0]], links

    def _first_uses(self, text: str) -> Iterator[TermMatch]:
        for offset, piece in self._markable(text):
            for start, end, term_id in self._finder.find(piece):
                if term_id not in self._page.seen:
                    self._page.seen.add(term_id)
                    yield TermMatch(offset + start, offset + end, term_id)

    def _markable(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the pieces between placeholders, each with its offset."""
        offset = 0
        for piece in _PLACEHOLDER.split(text):
            if not piece.startswith(STX):
                yield offset, piece
            offset += len(piece)

    def _is_unmarked(self, tag: object, attributes: Mapping[str, str]) -> bool:
        language = attributes.get("lang", self._page.language)
        return (
            not isinstance(tag, str)
            or tag in _UNMARKED
            or attributes.get("translate") == "no"
            or not _UNMARKED_CLASSES.isdisjoint(attributes.get("class", "").split())
            or not same_language(language, self._page.language)
        )
