"""What a rule examines: the linked records, their texts, and today's date."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from explainer.check.parts import FaultyRecord
from explainer.kinds.site import Site
from explainer.library.library import Library
from explainer.load.docs import Docs, DocsPage
from explainer.load.memo import Memo
from explainer.markup.collect import Located
from explainer.model.record import Record, walk_values
from explainer.model.text import Localised, Prose
from explainer.problems.problem import Problem
from explainer.tree.origin import Path

_R = TypeVar("_R", bound=Record)


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


Owner = Record | Site | FaultyRecord | DocsPage


@dataclass(frozen=True)
class Context:
    """What a rule judges, with today's date: all that there is, or one record or page alone.

    `library` and `docs` have everything in either case, `faulty` the sound parts of faulty records.
    `memo` is what was made of records before.
    """

    library: Library
    today: datetime.date
    faulty: tuple[FaultyRecord, ...] = ()
    docs: Docs = field(default_factory=Docs)
    memo: Memo = field(default_factory=Memo)
    one: Owner | None = None

    def of(self, owner: Owner) -> Context:
        """Return what a rule judges if it judges one record or page; reads are noted for it."""
        library = self.library.fresh()
        return Context(library, self.today, self.faulty, self.docs, self.memo, owner)

    @cached_property
    def owners(self) -> tuple[Owner, ...]:
        """Everything to judge: site.yml, records, faulty records, and pages of prose."""
        if self.one is not None:
            return (self.one,)
        index = self.library.index
        return (index.site, *index.records, *self.faulty, *index.docs)

    @property
    def records(self) -> Iterator[Record]:
        """The records to judge."""
        return (owner for owner in self.owners if isinstance(owner, Record))

    @property
    def pages(self) -> Iterator[DocsPage]:
        """The pages of prose to judge."""
        return (owner for owner in self.owners if isinstance(owner, DocsPage))

    def all(self, kind: type[_R]) -> Iterator[_R]:
        """Yield the records of a kind to judge, without retired ones."""
        for owner in self.owners:
            if isinstance(owner, kind) and owner.retired is None:
                yield owner

    @cached_property
    def values(self) -> tuple[tuple[Record | Site | FaultyRecord, Path, Any], ...]:
        """Every value of everything but pages, with its record and path."""
        return tuple(
            (owner, path, value)
            for owner in self.owners
            if not isinstance(owner, DocsPage)
            for path, value in _values_of(owner)
        )

    def words(self, kind: type[Localised] = Prose) -> Iterator[RecordText]:
        """Yield every text of a type in everything but pages, in each language."""
        for of, words in self._texts:
            if issubclass(of, kind):
                yield words

    @cached_property
    def _texts(self) -> list[tuple[type[Localised], RecordText]]:
        """Every text, with its type."""
        return [
            (type(value), RecordText(owner, (*path, tag) if tag else path, text))
            for owner, path, value in self.values
            if isinstance(value, Localised)
            for tag, text in value.by_language
        ]

    def all_words(self, kind: type[Localised] = Prose) -> Iterator[RecordText | DocsWords]:
        """Yield every text of a type in every record, and every piece of every page of prose."""
        yield from self.words(kind)
        yield from self.docs_words()

    def docs_words(self) -> Iterator[DocsWords]:
        """Yield every piece of text of every page of prose."""
        for page in self.pages:
            for located, _ in page.collected.paragraphs + page.collected.others:
                yield DocsWords(page, located)


def _values_of(owner: Record | Site | FaultyRecord) -> Iterable[tuple[Path, Any]]:
    return owner.values if isinstance(owner, FaultyRecord) else walk_values(owner)


Rule = Callable[[Context], Iterator[Problem]]
