"""What a rule examines: the linked records, their texts, and today's date."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from explainer.check.parts import FaultyRecord
from explainer.kinds.site import Site
from explainer.library.library import Library
from explainer.load.docs import Docs, DocsPage
from explainer.markup.collect import Located
from explainer.model.record import Record, walk_values
from explainer.model.text import Localised, Prose
from explainer.problems.problem import Problem
from explainer.tree.origin import Path


@dataclass(frozen=True, slots=True)
class RecordText:
    """A text of a record, in one language."""

    owner: Record | Site | FaultyRecord
    path: Path
    text: str

    def problem(self, words: str, offset: int, code: str, message: str, hint: str = "") -> Problem:
        """Make a problem at words at an offset of this text."""
        return self.owner.origin.problem_at_words(self.path, words, code, message, hint, offset)


@dataclass(frozen=True, slots=True)
class DocsWords:
    """A paragraph, a heading, a cell or the like of a page of prose."""

    page: DocsPage
    located: Located

    @property
    def text(self) -> str:
        """Its Markdown."""
        return self.located.text

    def problem(self, words: str, offset: int, code: str, message: str, hint: str = "") -> Problem:
        """Make a problem at words at an offset of this text."""
        place = self.page.place(self.located, offset)
        length = len(words.split("\n", 1)[0])
        return Problem(self.page.file, *place, code, message, hint, length)


@dataclass(frozen=True)
class Context:
    """The records to judge, today's date, and the sound parts of faulty records.

    `docs` is the rest of the docs folder; the library has its pages.
    """

    library: Library
    today: datetime.date
    faulty: tuple[FaultyRecord, ...] = ()
    docs: Docs = field(default_factory=Docs)

    def values(self) -> Iterator[tuple[Record | Site | FaultyRecord, Path, Any]]:
        """Yield every value of every record, including faulty records, with its record and path."""
        owners: tuple[Record | Site, ...] = (self.library.site, *self.library.records)
        for owner in owners:
            for path, value in walk_values(owner):
                yield owner, path, value
        for faulty in self.faulty:
            for path, value in faulty.values:
                yield faulty, path, value

    def words(self, kind: type[Localised] = Prose) -> Iterator[RecordText]:
        """Yield every text of a type in every record, in each language."""
        for of, words in self._texts:
            if issubclass(of, kind):
                yield words

    @cached_property
    def _texts(self) -> list[tuple[type[Localised], RecordText]]:
        """Every text of every record, with its type."""
        return [
            (type(value), RecordText(owner, (*path, tag) if tag else path, text))
            for owner, path, value in self.values()
            if isinstance(value, Localised)
            for tag, text in value.by_language
        ]

    def all_words(self, kind: type[Localised] = Prose) -> Iterator[RecordText | DocsWords]:
        """Yield every text of a type in every record, and every piece of every page of prose."""
        yield from self.words(kind)
        yield from self.docs_words()

    def docs_words(self) -> Iterator[DocsWords]:
        """Yield every piece of text of every page of prose."""
        for page in self.library.docs:
            for located, _ in page.collected.paragraphs + page.collected.others:
                yield DocsWords(page, located)


Rule = Callable[[Context], Iterator[Problem]]
