"""What every form of item asks of the library: names, dates and texts in the site's language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from gettext import NullTranslations
from typing import TypeVar

from explainer.dates.display import format_date
from explainer.dates.edtf import Edtf
from explainer.library.belonging import belongs_to
from explainer.library.library import Library
from explainer.markup.plain import plain_words
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.reference import About
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Localised
from explainer.model.wording import Wording
from explainer.quiz.seeded import drawn
from explainer.texts.comparing import same_words
from explainer.texts.folding import fold
from explainer.texts.languages import same_language
from explainer.texts.sentences import sentence_spans
from explainer.texts.words import is_word
from explainer.words.catalogue import catalogue
from explainer.words.vocabulary import Vocabulary, vocabulary

_T = TypeVar("_T")
# Quotations of which it is sure that the speaker said them so.
SURE = frozenset({"primary-text", "recording", "several-reports", "single-report"})


@dataclass(frozen=True)
class QuizContext:
    """The library, with what the forms of items share."""

    library: Library

    @property
    def language(self) -> str:
        """The language of the site."""
        return self.library.site.language

    @property
    def words(self) -> NullTranslations:
        """The catalogue of the interface."""
        return catalogue(self.language)

    @property
    def vocabulary(self) -> Vocabulary:
        """The names of values in the site's language."""
        return vocabulary(self.language)

    def drawn(self, lot: str, things: Iterable[_T], name: Callable[[_T], str] = str) -> list[_T]:
        """Return things in the order of a lot."""
        return drawn(self.library.site.quiz.seed, lot, things, name)

    def name(self, id: str) -> str:
        """Return the name of a record."""
        return self.library.name_of(id)

    def text(self, words: Localised) -> str:
        """Return plain text in the site's language, on one line."""
        return " ".join(words.best(self.language)[0].split())

    def plain(self, words: Localised, most: int | None = None) -> str:
        """Return prose as plain text, or its first sentences."""
        text = plain_words(words.best(self.language)[0], self.library.name_of)
        if most is None:
            return text
        spans = list(sentence_spans(text))[:most]
        return text[: spans[-1][1]].strip() if spans else text

    def date(self, date: Edtf) -> str:
        """Return a date in the site's language."""
        return format_date(date, self.language)

    def ended(self, text: str) -> str:
        """Return a text that ends as a sentence does."""
        return self.vocabulary.ended(text)

    def find(self, id: str, kind: type[_T]) -> _T | None:
        """Return a record of a kind that is in use."""
        record = self.library.get(id)
        return record if isinstance(record, kind) and not _is_retired(record) else None

    def shown(self, quote: Quote) -> Wording | None:
        """Return the speaker's words in the site's language, if they may be shown as such."""
        if quote.verification not in SURE:
            return None
        wording = quote.shown(self.language)
        return wording if wording and same_language(wording.lang, self.language) else None

    def topic(self, quote: Quote) -> str:
        """Return the question that a quotation answers, or its pact, or that of the site."""
        found = (self.find(id, Question) for id in quote.questions)
        return next((each.id for each in found if each), self.pact_of(quote.about))

    def pact_of(self, about: About | None) -> str:
        """Return the pact in use that a record is about, or else that of the site."""
        pact = self.find(about.pact, Pact) if about else None
        return pact.id if pact else self.library.expect(self.library.site.pact, Pact).id

    def belong_together(self, one: str, other: str) -> bool:
        """Return whether one is the other, or belongs to it at any remove."""
        return one == other or one in self._above(other) or other in self._above(one)

    def share_a_state(self, one: str, other: str) -> bool:
        """Return whether two belong together, or to the same third at any remove."""
        return self.belong_together(one, other) or not self._above(one).isdisjoint(
            self._above(other)
        )

    def _above(self, id: str) -> frozenset[str]:
        if id not in self._all_above:
            record = self.find(id, Stakeholder)
            above = belongs_to(self.library, record) if record else ()
            self._all_above[id] = frozenset(each.id for each in above)
        return self._all_above[id]

    def names(self, who: str) -> frozenset[str]:
        """Return the names of a stakeholder, folded, and the longest part of each."""
        if who not in self._all_names:
            record = self.find(who, Stakeholder)
            names = [fold(name) for name in record.all_names()] if record else []
            parts = (max(name.split(), key=len, default="") for name in names)
            self._all_names[who] = frozenset((*names, *(p for p in parts if len(p) > 3)))
        return self._all_names[who]

    @cached_property
    def _all_above(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _all_names(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def speakers_by_words(self) -> dict[tuple[str, ...], set[str]]:
        """Who said something in these very words, in whatever wording."""
        speakers: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for quote in self.library.all(Quote):
            for wording in quote.wordings:
                speakers[key_words(wording.text)].add(str(quote.speaker))
        return speakers


@lru_cache(maxsize=1 << 14)
def key_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they compare, without case and signs."""
    return tuple(word for word in same_words(fold(text)) if is_word(word))


def telling_words(text: str) -> set[str]:
    """Return the words of a text that tell what it is about: the longer ones, and numbers."""
    return {word for word in key_words(text) if len(word) > 3 or word.isdigit()}


def _is_retired(record: object) -> bool:
    return isinstance(record, Record) and record.retired is not None
