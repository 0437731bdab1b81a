"""A pact: its parties, its articles, and what it obliges to."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from explainer.model.depths import Depths
from explainer.model.edtf import Edtf
from explainer.model.record import Name, Record
from explainer.model.reference import Evidence, Model, PactRef, PlaceRef, QuoteRef, StakeholderRef
from explainer.model.text import NonBlank, Prose, Text
from explainer.model.wording import Wording

NOT_SEEN = "not-seen"


class Step(Model):
    """One step of a party towards being bound, or of both parties together."""

    date: Edtf
    text: Text
    sources: tuple[Evidence, ...]


class Party(Model):
    """A party, who signed for it, and since when the pact binds it."""

    party: StakeholderRef
    signed_by: StakeholderRef | None = None
    capacity: Text | None = None
    signed: Edtf | None = None
    ratified: Edtf | None = None
    in_force: Edtf | None = None
    steps: tuple[Step, ...] = ()


class Reading(Model):
    """What somebody takes a phrase to mean."""

    holder: StakeholderRef | None = None
    text: Prose
    quotes: tuple[QuoteRef, ...] = ()
    sources: tuple[Evidence, ...] = ()


class Phrase(Model):
    """A phrase of an article's text that needs explaining, letter by letter as it stands there."""

    text: NonBlank
    explained: Prose
    readings: tuple[Reading, ...] = ()


class Article(Model):
    """An article or other part of a pact, in plain words and in its own."""

    label: NonBlank = Field(description="As the text has it: `4`, `III`, `preamble`")
    title: Text
    plain: Prose
    wordings: tuple[Wording, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    number_inferred: bool = Field(
        default=False, description="The content was seen, the article's number was not"
    )
    sources: tuple[Evidence, ...] = ()


class Obligation(Model):
    """One duty, coded in the terms of ATOP.

    Source: Leeds and others, Alliance Treaty Obligations and Provisions, codebook.
    """

    type: Literal["defense", "offense", "neutrality", "nonaggression", "consultation"]
    trigger: Text
    duty: Text
    automaticity: Text
    scope: Text
    clause: NonBlank = Field(description=f"The article that says so, or `{NOT_SEEN}`")
    paraphrase: Text | None = None
    sources: tuple[Evidence, ...] = ()

    @property
    def provisional(self) -> bool:
        """Whether the coding rests on a paraphrase, since the clause's words were not seen."""
        return self.clause == NOT_SEEN


class Exit(Model):
    """How long a pact lasts and how a party may leave it."""

    text: Text
    sources: tuple[Evidence, ...]


class Pact(Record):
    """A pact between two or more parties."""

    kind: ClassVar[str] = "pact"
    plural: ClassVar[str] = "pacts"

    title: Text
    short_title: Text
    names: tuple[Name, ...] = ()
    parties: tuple[Party, ...] = Field(min_length=2)
    status: Literal["proposed", "signed", "in-force", "ended"]
    signed: Edtf | None = None
    place: PlaceRef | None = None
    in_force: Edtf | None = None
    ended: Edtf | None = None
    registration: NonBlank | None = Field(
        default=None, description="Number in the United Nations' treaty collection"
    )
    wikidata: str | None = Field(
        default=None, pattern=r"^Q\d+$", description="The number of its item, such as `Q42`"
    )
    replaces: tuple[PactRef, ...] = ()
    answer: Depths
    articles: tuple[Article, ...] = ()
    articles_not_seen: tuple[NonBlank, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    exit: Exit | None = None

    @property
    def label(self) -> Text:
        """The short title."""
        return self.short_title

    def all_names(self):  # type: ignore[no-untyped-def]
        """Titles, and names in every script."""
        yield from super().all_names()
        yield from (words for _, words in self.title.by_language)
        yield from (name.text for name in self.names)

    def article(self, label: str) -> Article | None:
        """Return the article with a label, if the record has it."""
        return next((article for article in self.articles if article.label == label), None)
