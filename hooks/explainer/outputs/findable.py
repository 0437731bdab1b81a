"""The search entries of records and pages: names, summary and text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass
from typing import Any

from explainer.dates.display import format_date
from explainer.kinds import PAGE, kind_of
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.markup.plain import plain_line, plain_words
from explainer.model.author_names import authors
from explainer.model.event import Event
from explainer.model.pact import Article, Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Name, Record, walk_values
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Localised, Prose
from explainer.model.wording import Wording
from explainer.site_map import article_anchor, docs_path
from explainer.words.catalogue import catalogue
from explainer.words.languages import territory_names
from explainer.words.vocabulary import vocabulary

SUMMARY_LENGTH = 150
LanguageName = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Findable:
    """A search entry for a record, a part of a pact or a page.

    `names` has the other names with their languages. Neither names nor text include a wording that
    is not the speaker's own.
    """

    kind: str
    title: LanguageName
    address: str
    names: tuple[LanguageName, ...]
    short: str
    text: str


def findables(library: Library, sections: Iterable[tuple[str, str]]) -> Iterator[Findable]:
    """Yield all search entries; sections come by title and path.

    Records that site.yml puts first come before the others, which are in the order of the content.
    """
    reader = _Reader(library)
    first: dict[str, int] = {id: place for place, id in enumerate(library.site.first)}
    for record in sorted(library.records, key=lambda record: first.get(record.id, len(first))):
        if record.retired is None:
            place = library.address(record)
            yield reader.record(record, place)
            if isinstance(record, Pact):
                yield from (reader.article(record, article, place) for article in record.articles)
    for title, path in sections:
        yield Findable(PAGE, (title, library.site.language), path, (), "", "")
    for page in library.docs:
        yield reader.page(page)


def count_findables(library: Library, sections: Sized) -> int:
    """Return the number of all search entries, without making one."""
    records = [record for record in library.records if record.retired is None]
    articles = sum(len(record.articles) for record in records if isinstance(record, Pact))
    return len(records) + articles + len(sections) + len(library.docs)


class _Reader:
    def __init__(self, library: Library) -> None:
        self.library = library
        self.language = library.site.language
        self.ours = catalogue(self.language)
        # Readers search in the languages that a site's sources are in.
        sources = (source.language for source in library.all(Source))
        self.languages = sorted({self.language, *sources})

    def record(self, record: Record, place: str) -> Findable:
        title = record.label.best(self.language)
        names = dict.fromkeys(self._names(record))
        names.pop(title, None)
        short = _cut(" ".join(filter(None, self._short(record))))
        return Findable(record.kind, title, place, tuple(names), short, self._text(record))

    def article(self, pact: Pact, article: Article, place: str) -> Findable:
        part = vocabulary(self.language).part_name(article.label)
        # Translators: a part of a pact, such as "Article 4", and what it is about.
        title = self.ours.gettext("%(part)s: %(title)s") % {
            "part": part,
            "title": self._words(article.title),
        }
        anchor = f"{place}#{article_anchor(article.label)}"
        names = [(w.text, w.lang) for w in article.wordings if w.quotable]
        if pact.id == self.library.site.pact:
            # Readers of a site call the parts of its own pact by nothing else.
            names.append((part, self.language))
            # Translators: how a part of a pact, such as "Article 4", is cited in short.
            short = self.ours.pgettext("part of a pact, in short", "Art. %(label)s")
            names.append((short % {"label": article.label}, self.language))
        short = self.ours.gettext("%(title)s. %(text)s") % {
            "title": self._words(pact.label),
            "text": self._words(article.plain),
        }
        text = self._text(article)
        return Findable(pact.kind, (title, self.language), anchor, tuple(names), _cut(short), text)

    def page(self, page: DocsPage) -> Findable:
        found = page.collected
        paragraphs = [plain_line(piece.text, self.library.name_of) for piece, _ in found.paragraphs]
        others = [plain_line(piece.text, self.library.name_of) for piece, _ in found.others]
        short = page.summary
        text = "\n".join([*paragraphs, *others])
        title = (page.title, self.language)
        return Findable(PAGE, title, docs_path(page.path), (), _cut(short), text)

    def _names(self, record: Record) -> Iterator[LanguageName]:
        """Yield each name of a record with its language, if known."""
        tags: dict[str, str] = {}
        for _, value in walk_values(record):
            if isinstance(value, Name) or (isinstance(value, Wording) and value.quotable):
                tags[value.text] = value.lang
        for tag, words in record.label.by_language:
            yield words, tag or self.language
        for name in record.all_names():
            yield name, tags.get(name, self.language)
        if isinstance(record, Question) and record.short_title:
            yield record.short_title.best(self.language)[0], self.language
        yield from ((alias.replace("-", " "), self.language) for alias in record.aliases)
        if isinstance(record, Stakeholder) and record.iso:
            yield from territory_names(record.iso, self.languages)
        if isinstance(record, Event):
            yield format_date(record.date, self.language), self.language

    def _text(self, owner: Record | Article) -> str:
        """Return all of our text in a record; the parts of a pact have entries of their own."""
        label = owner.label if isinstance(owner, Record) else owner.title
        without = kind_of(owner).search.without if isinstance(owner, Record) else ()
        return "\n".join(
            plain_words(words, self.library.name_of) if isinstance(value, Prose) else words
            for path, value in walk_values(owner)
            if isinstance(value, Localised) and value != label and path[0] not in without
            # An era would repeat in each of its events.
            if path[0] != "era" and not (path[0] == "articles" and isinstance(owner, Pact))
            for _, words in value.by_language
        )

    def _short(self, record: Record) -> Iterator[str | None]:
        if record.kind in IN_SHORT:
            yield from IN_SHORT[record.kind](self, record)
        elif summary := kind_of(record).summary_of(record):
            yield self._words(summary)

    def quote(self, quote: Quote) -> Iterator[str]:
        """Yield speaker and date, the kind of wording, and the occasion."""
        said = format_date(quote.said, self.language)
        by = {"speaker": self.library.name_of(quote.speaker), "date": said}
        yield self.ours.gettext("%(speaker)s, %(date)s.") % by
        if not quote.quotable:
            yield self.ours.gettext("Reported, not quoted.")
        yield self._words(quote.occasion)

    def event(self, event: Event) -> Iterator[str]:
        """Yield the date and what happened."""
        yield self.ours.gettext("%(date)s.") % {"date": format_date(event.date, self.language)}
        yield self._words(event.text)

    def source(self, source: Source) -> Iterator[str]:
        """Yield the authors, the publication and the date."""
        issued = format_date(source.issued, self.language) if source.issued else None
        parts = (authors(source), source.container_title or source.publisher, issued)
        yield vocabulary(self.language).listed(parts)

    def _words(self, words: Localised) -> str:
        text = words.best(self.language)[0]
        return plain_words(text, self.library.name_of) if isinstance(words, Prose) else text


# Summaries of kinds that have no field for one.
IN_SHORT: dict[str, Callable[[_Reader, Any], Iterator[str]]] = {
    Quote.kind: _Reader.quote,
    Event.kind: _Reader.event,
    Source.kind: _Reader.source,
}


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SUMMARY_LENGTH else text[:SUMMARY_LENGTH].rsplit(" ", 1)[0] + "…"
