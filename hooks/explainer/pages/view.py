"""The view of the site that templates and prose use while one page is rendered."""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field
from gettext import NullTranslations

from markdown.util import AtomicString
from markupsafe import Markup

from explainer.dates.display import datetime_attribute, format_date
from explainer.dates.edtf import Edtf
from explainer.kinds.site import Site
from explainer.library.library import Library
from explainer.library.terms import TermFinder
from explainer.markup.extension import PENDING_HREF
from explainer.markup.plain import plain_words
from explainer.markup.tokens import Cited, citing
from explainer.model.forge import RepositoryLinks, repository_links
from explainer.model.number import Number
from explainer.model.record import Record
from explainer.model.reference import Evidence
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.text import Localised
from explainer.pages.numbered_sources import NumberedSources
from explainer.pages.side_notes import side_note
from explainer.prose.prose import ProseRenderer, unwrapped
from explainer.prose.term_marks import PageTerms
from explainer.site_map import INDEXES, LISTS, way
from explainer.texts.addresses import shown_address
from explainer.words.catalogue import catalogue
from explainer.words.languages import direction, language_name
from explainer.words.numbers import format_number
from explainer.words.vocabulary import Vocabulary, vocabulary

LanguageWords = tuple[str, str | None]


@dataclass(eq=False)
class View(NumberedSources):
    """One page while it is rendered: its address, and the sources and terms used so far.

    `clause_shown` is set once the highlighted clause is on it.
    """

    library: Library
    path: str
    prose_renderer: ProseRenderer
    place_block: Callable[[View, str, str], str]
    directory_urls: bool = True
    terms: PageTerms = field(init=False)
    anchors: set[str] = field(init=False)
    clause_shown: bool = False
    _has_margin: bool = field(default=True, init=False)

    def __post_init__(self) -> None:
        """Start the page with no terms marked, and with the anchors that lists give to records."""
        self.terms = PageTerms(self.language, languages=self.library.term_languages)
        lists = self.path in INDEXES or self.path.startswith(LISTS)
        self.anchors = set(self.library.by_id) if lists else set()

    @property
    def site(self) -> Site:
        """The settings in site.yml."""
        return self.library.site

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.site.language

    @property
    def finder(self) -> TermFinder:
        """The finder of terms in prose."""
        return self.library.terms

    @property
    def ours(self) -> NullTranslations:
        """The catalogue of the page's language, for all words that are not in records."""
        return catalogue(self.language)

    @property
    def vocabulary(self) -> Vocabulary:
        """The names of values in the page's language."""
        return vocabulary(self.language)

    def href_to(self, target: str) -> str:
        """Return the address of a page of this site, relative to this one."""
        path, hash, anchor = target.partition("#")
        if path == self.path and hash:
            return hash + anchor
        index = "" if self.directory_urls else "index.html"
        return (way(self.path, path) + index or "./") + hash + anchor

    def file_href(self, target: str) -> str:
        """Return the address of a file of this site that is not a page, relative to this page."""
        return posixpath.relpath(target, self.path or ".")

    def href(self, record: Record) -> str:
        """Return the address of a record from this page."""
        return self.href_to(self.library.address(record))

    def term_href(self, id: str) -> str:
        """Return the address of a term from this page."""
        return self.href(self.library.by_id[id])

    def term_meaning(self, id: str) -> str:
        """Return the meaning of a term, in one plain sentence."""
        return self.text(self.library.expect(id, Term).definition)

    def permalink(self, target: str | None = None) -> str:
        """Return the full address of a page of this site, by default this one."""
        return posixpath.join(str(self.site.url), self.path if target is None else target)

    def address(self, url: object) -> str:
        """Return an address in readable form."""
        return shown_address(str(url))

    def words(self, words: Localised) -> LanguageWords:
        """Return text in the page's language, or with its own language if that differs."""
        text, tag = words.best(self.language)
        return text, None if tag == self.language else tag

    def text(self, words: Localised) -> str:
        """Return text in the page's language, or in the nearest one available."""
        return self.words(words)[0]

    def plain(self, words: Localised) -> str:
        """Return prose as plain text on one line, for places without Markdown."""
        return plain_words(self.text(words), self.library.name_of)

    def prose(self, words: Localised, *, noted: bool = True) -> Markup:
        """Return prose as HTML for this page; `noted` passages have a margin that names sources."""
        self._noted.clear()
        self._has_margin = noted
        html = self.prose_renderer.render(self.text(words), self)
        self._has_margin = True
        return html

    def inline_prose(self, words: Localised, further: tuple[Evidence, ...] = ()) -> Markup:
        """Return one paragraph of prose without its element, with marks of further sources."""
        text = citing(self.text(words), [item.source for item in further])
        html = unwrapped(self.prose_renderer.render(text, self))
        self.cite_all(further)
        return html

    def cite_all(self, evidence: tuple[Evidence, ...]) -> list[tuple[int, Evidence]]:
        """Cite several sources, and return each with its number."""
        return [(self.cite(item.source, self._place(item)), item) for item in evidence]

    def _place(self, item: Evidence) -> str | None:
        """Return the place of a passage in a source, and what it says there."""
        said = self.text(item.says) if item.says else None
        if item.locator and said:
            both = {"place": item.locator, "said": said}
            return self.ours.gettext("%(place)s: %(said)s") % both
        return item.locator or said

    def side_note(self, number: int, source: Source) -> str:
        """Return what the margin says of a source, or nothing if it did just before."""
        named = not self._has_margin or self.is_noted(number)
        return "" if named else side_note(number, source, self.language)

    def mark_label(self, number: int) -> str:
        """Return the accessible name of a source's mark: short, since it interrupts a sentence."""
        return self.ours.gettext("Source %(number)s") % {"number": number}

    def cited(self) -> list[tuple[int, Source, list[str]]]:
        """Return the sources cited so far, by number, with the places in them."""
        return [
            (number, self.library.expect(id, Source), places)
            for id, (number, places) in self.citations.items()
        ]

    def number(self, number: Number) -> str:
        """Return a number in the page's language, including a typed sign."""
        return format_number(number.value, self.language, "+" * number.text.startswith("+"))

    def date(self, date: Edtf) -> str:
        """Return a date in the page's language."""
        return format_date(date, self.language)

    def datetime(self, date: Edtf) -> str | None:
        """Return the machine-readable form of a date, if HTML has one."""
        return datetime_attribute(date)

    def language_name(self, tag: str) -> str:
        """Return the name of a language in the page's language, or its tag."""
        return language_name(tag, self.language)

    def direction(self, tag: str) -> str:
        """Return `rtl` or `ltr`, the direction of a language."""
        return direction(tag)

    @property
    def files(self) -> RepositoryLinks | None:
        """The addresses of files in the repository, if site.yml names one on a known forge."""
        return repository_links(self.site.repository, self.site.built_from)

    def reference(self, id: str, words: str | None) -> ET.Element:
        """Return the link to a record, for Markdown."""
        record = self.library.get(id)
        if record is None:
            return _element("span", words or id)
        label, tag = self.words(record.label)
        element = _element("span", words or label)
        element.set(PENDING_HREF, self.href(record))
        if tag and not words:
            element.set("lang", tag)
            element.set("dir", direction(tag))
        if record.kind == "term":
            self.terms.seen.add(record.id)
            element.set("class", "term")
            element.set("data-term", record.id)
            element.set("title", self.term_meaning(record.id))
        return element

    def citation(self, cited: list[Cited]) -> ET.Element:
        """Return the marks that link to the cited sources, for Markdown."""
        group = ET.Element("span", {"class": "cite-group"})
        for item in cited:
            source = self.library.get(item.source)
            # A preview also shows prose with errors.
            if not isinstance(source, Source):
                continue
            number = self.cite(source.id, item.locator)
            described = {
                "class": "cite-ref",
                "id": self.place_mark(number),
                PENDING_HREF: f"#source-{number}",
                "aria-label": self.mark_label(number),
            }
            described |= {"data-by": by} if (by := self.side_note(number, source)) else {}
            mark = ET.SubElement(group, "span", described)
            mark.text = AtomicString(str(number))
        return group

    def block(self, name: str, argument: str) -> str:
        """Return the HTML of a block that places a record."""
        return self.place_block(self, name, argument)


def _element(tag: str, text: str) -> ET.Element:
    element = ET.Element(tag)
    element.text = AtomicString(text)
    return element
