"""A term of the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from explainer.model.record import Name, Record
from explainer.model.reference import Evidence, Model, StakeholderRef, TermRef
from explainer.model.text import NonBlank, Prose, Text


class Sense(Model):
    """What one community means by a word that others use differently."""

    by: StakeholderRef | None = None
    community: Text | None = None
    text: Prose
    sources: tuple[Evidence, ...] = Field(min_length=1)


class Term(Record):
    """A word or phrase with its meaning, first in plain words, then in depth."""

    kind: ClassVar[str] = "term"
    plural: ClassVar[str] = "glossary"

    term: Text
    synonyms: tuple[NonBlank, ...] = ()
    names: tuple[Name, ...] = ()
    definition: Text
    text: Prose | None = None
    senses: tuple[Sense, ...] = ()
    related: tuple[TermRef, ...] = ()

    @property
    def label(self) -> Text:
        """The term."""
        return self.term

    def all_names(self) -> Iterator[str]:
        """The term, its synonyms, and its names in every script."""
        yield from super().all_names()
        yield from self.synonyms
        yield from (name.text for name in self.names)
