"""A term of the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from explainer.model.help import described
from explainer.model.record import Name, Record
from explainer.model.reference import Model, Sources, StakeholderRef, TermRef
from explainer.model.text import NonBlank, Prose, Text


class Sense(Model):
    """What one community means by a word that others use differently."""

    identity: ClassVar[tuple[str, ...]] = ("by", "community")

    by: StakeholderRef | None = described("Who means it so", default=None)
    community: Text | None = described(
        "Who means it so, where that is no one stakeholder",
        *("Lawyers", "Sailors of the river"),
        default=None,
    )
    text: Prose = described(
        "What they mean by it",
        *("A bridge that ships can pass.", "Any crossing, ferries too."),
    )
    sources: Sources = Field(min_length=1)


class Term(Record):
    """A word or phrase with its meaning, first in plain words, then in depth."""

    kind: ClassVar[str] = "term"
    plural: ClassVar[str] = "glossary"

    term: Text = described("The word or phrase", "Toll", "Right of passage")
    synonyms: tuple[NonBlank, ...] = described(
        "Other words for it, which are found in text too",
        ["Bridge toll"],
        ["Free passage", "Transit"],
        dont="list plurals; English ones are found by themselves",
        default=(),
    )
    names: tuple[Name, ...] = described("The term in other languages", default=())
    not_in: tuple[NonBlank, ...] = described(
        "Longer words or phrases in which the term is not meant, and is not marked",
        ["Toll free"],
        ["Tollhouse Road", "Death toll"],
        hint=True,
        default=(),
    )
    definition: Text = described(
        "What it means, in 40 words at most",
        *("Money paid to cross a bridge.", "Leave for ships to pass without asking."),
        do="write so that it reads well on any page that uses the term",
        dont="use the term itself",
    )
    text: Prose | None = described(
        "More about it, for its own page",
        *("Tolls were lifted in 1958.", "Lawyers know three kinds."),
        default=None,
    )
    senses: tuple[Sense, ...] = described("What different people mean by it", default=())
    related: tuple[TermRef, ...] = described("Terms that help to understand it", default=())

    @property
    def label(self) -> Text:
        """The term."""
        return self.term

    def all_names(self) -> Iterator[str]:
        """The term, its synonyms, and its names in every script."""
        yield from super().all_names()
        yield from self.synonyms
        yield from (name.text for name in self.names)
