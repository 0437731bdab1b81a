"""Render prose as HTML: limited Markdown with our own syntax, sanitised."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Protocol

import nh3
from markdown import Markdown
from markupsafe import Markup

from explainer.library.terms import TermFinder
from explainer.markup.extension import MarkupExtension
from explainer.markup.headings import HeadingAnchors
from explainer.markup.safe import SCHEMES, SafeMarkdown
from explainer.markup.tokens import Cited
from explainer.page_ids import is_of_records
from explainer.prose.term_marks import PageTerms, TermMarks
from explainer.site_map import is_mark

TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "sup", "span", "br", "h3", "h4"}
_ATTRIBUTES = {
    "a": {
        "id",
        "href",
        "class",
        "data-term",
        "data-address",
        "data-by",
        "aria-label",
        "lang",
        "dir",
        "title",
    },
    "em": {"lang", "dir"},
    "strong": {"lang", "dir"},
    "span": {"class", "lang", "dir"},
    "sup": {"class"},
    "h3": {"id"},
    "h4": {"id"},
}


class PageView(Protocol):
    """What prose needs of the page that it is on."""

    @property
    def terms(self) -> PageTerms:
        """The terms that the page has explained so far."""

    @property
    def finder(self) -> TermFinder:
        """The finder of terms in text."""

    @property
    def anchors(self) -> set[str]:
        """The anchors of the headings in the page's prose so far."""

    def reference(self, id: str, words: str | None) -> ET.Element:
        """Return the link to a record."""

    def citation(self, cited: list[Cited]) -> ET.Element:
        """Return the marks that link to the cited sources."""

    def block(self, name: str, argument: str) -> str:
        """Return the HTML of a block that places a record."""

    def term_href(self, id: str) -> str:
        """Return the address of a term from this page."""

    def term_meaning(self, id: str) -> str:
        """Return the meaning of a term, in one plain sentence."""


class CurrentPage:
    """Delegates calls from Markdown to the page being rendered."""

    view: PageView

    def reference(self, id: str, words: str | None) -> ET.Element:
        """Return the link to a record from the current page."""
        return self.view.reference(id, words)

    def citation(self, cited: list[Cited]) -> ET.Element:
        """Return the marks that link to the cited sources on the current page."""
        return self.view.citation(cited)

    def block(self, name: str, argument: str) -> str:
        """Return the HTML of a block on the current page."""
        return self.view.block(name, argument)

    def term_href(self, id: str) -> str:
        """Return the address of a term from the current page."""
        return self.view.term_href(id)

    def term_meaning(self, id: str) -> str:
        """Return the meaning of a term."""
        return self.view.term_meaning(id)


class ProseRenderer:
    """Renders the prose of records as HTML, page after page."""

    def __init__(self) -> None:
        """Prepare one Markdown converter for all pages."""
        self._page = CurrentPage()
        self._marks = TermMarks(
            TermFinder([]), self._page.term_href, PageTerms(""), self._page.term_meaning
        )
        self._headings = HeadingAnchors(is_of_records)
        ours = (MarkupExtension(self._page), SafeMarkdown(), self._headings, self._marks)
        self._markdown = Markdown(extensions=["attr_list", *ours])

    def render(self, text: str, view: PageView) -> Markup:
        """Return a passage as safe HTML for one page."""
        self._page.view = view
        self._marks.page = view.terms
        self._marks.finder = view.finder
        self._headings.taken = view.anchors
        html = self._markdown.reset().convert(text)
        clean = nh3.clean(
            html,
            tags=TAGS,
            attributes=_ATTRIBUTES,
            attribute_filter=_kept,
            url_schemes=SCHEMES,
            link_rel="noopener",
        )
        return Markup(clean)


def _kept(tag: str, name: str, value: str) -> str | None:
    """Return the value of an attribute, or None to remove it: the id of a link, unless a mark."""
    return None if (tag, name) == ("a", "id") and not is_mark(value) else value


def unwrapped(html: Markup) -> Markup:
    """Return prose without the surrounding paragraph, if there is a single one."""
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        return Markup(html[3:-4])
    return html
