"""A pact: its parties, its articles, and its obligations."""

from __future__ import annotations

from typing import ClassVar, Literal

from explainer.dates.edtf import Edtf
from explainer.model.depths import Depths
from explainer.model.help import described
from explainer.model.record import Name, Record, Wikidata
from explainer.model.reference import (
    ArticleLabel,
    Model,
    PactRef,
    PlaceRef,
    Quotes,
    Sources,
    StakeholderRef,
)
from explainer.model.text import NonBlank, Prose, Text
from explainer.model.wording import Wording

NOT_SEEN = "not-seen"


class Step(Model):
    """One step of a party, or of all parties together, towards being bound."""

    identity: ClassVar[tuple[str, ...]] = ("title", "date")

    date: Edtf = described("When the step was taken")
    text: Text = described("What was done", "The assembly approves it", "Instruments are exchanged")
    sources: Sources


class Party(Model):
    """A party, who signed for it, and since when the pact binds it."""

    identity: ClassVar[tuple[str, ...]] = ("party",)

    party: StakeholderRef = described("The state or organisation")
    signed_by: StakeholderRef | None = described("The person who signed for it", default=None)
    capacity: Text | None = described(
        "As what that person signed, as the source gives it",
        *("Foreign minister", "For the Council of State"),
        default=None,
    )
    signed: Edtf | None = described("When it signed", default=None)
    ratified: Edtf | None = described("When it ratified", default=None)
    in_force: Edtf | None = described("Since when the pact binds it", default=None)
    steps: tuple[Step, ...] = described("Its steps towards being bound, in order", default=())


class Reading(Model):
    """A reading of a phrase: what somebody takes it to mean."""

    identity: ClassVar[tuple[str, ...]] = ("holder",)

    holder: StakeholderRef | None = described("Who reads it so", default=None)
    text: Prose = described(
        "What they take it to mean",
        *("Aid means grain, not arms.", "Each decides for itself what aid is."),
        dont="say which reading is right",
    )
    quotes: Quotes = ()
    sources: Sources = ()


class Phrase(Model):
    """A phrase that needs explaining, exactly as in the article's text."""

    identity: ClassVar[tuple[str, ...]] = ("text",)

    text: NonBlank = described(
        "The phrase, letter by letter as one of the wordings has it",
        *("at once and in full", "by all means at its disposal"),
    )
    explained: Prose = described(
        "What it means, and why it matters",
        *("No number of days is given.", "It does not say which means."),
    )
    readings: tuple[Reading, ...] = described("Who takes it to mean what", default=())


class Article(Model):
    """An article or other part of a pact, in plain words and in its original words."""

    identity: ClassVar[tuple[str, ...]] = ("label",)

    label: NonBlank = described("As the text has it: `4`, `III`, `preamble`", "4", "III", hint=True)
    title: Text = described("What it is about, in a few words", "Aid in need", "How it ends")
    plain: Prose = described(
        "The article in plain words",
        *("Each helps the other when its harvest fails.", "Either may leave after a year."),
        do="say all that it says, in words that a pupil knows",
        dont="add what it does not say",
    )
    wordings: tuple[Wording, ...] = described(
        "Its own words, in each language in which they were seen", default=()
    )
    phrases: tuple[Phrase, ...] = described("Phrases in it that need explaining", default=())
    number_inferred: bool = described(
        "The content was seen, the article's number was not", hint=True, default=False
    )
    sources: Sources = ()


class Obligation(Model):
    """One duty, coded in the terms of ATOP.

    Source: Leeds and others, Alliance Treaty Obligations and Provisions, codebook.
    """

    identity: ClassVar[tuple[str, ...]] = ("type", "clause")

    type: Literal["defense", "offense", "neutrality", "nonaggression", "consultation"] = described(
        "What kind of duty it is, in ATOP's terms",
        dont="code what the parties say outside the text",
    )
    trigger: Text = described("What sets it off", "An attack on a party", "A failed harvest")
    duty: Text = described("What is then to be done", "To send aid", "To talk at once")
    automaticity: Text = described(
        "Whether it follows by itself, or somebody decides", "At once", "After both have agreed"
    )
    scope: Text = described(
        "Where, against whom or how far it holds", "On the river", "No limit is given"
    )
    clause: ArticleLabel = described(
        f"The article that says so, or `{NOT_SEEN}`", "4", NOT_SEEN, hint=True
    )
    paraphrase: Text | None = described(
        "What a source says of the duty, where the clause's words were not seen",
        *("A newspaper tells of a duty to send grain", "An official spoke of talks"),
        default=None,
    )
    sources: Sources = ()

    @property
    def provisional(self) -> bool:
        """Whether the coding rests on a paraphrase, because the clause itself was not seen."""
        return self.clause == NOT_SEEN


class Exit(Model):
    """How long a pact lasts, and how a party may leave it."""

    text: Text = described(
        "How long it lasts, and how a party may leave it",
        *("Ten years, then from year to year", "A year after notice is given"),
    )
    sources: Sources


class Pact(Record):
    """A pact between two or more parties."""

    kind: ClassVar[str] = "pact"
    plural: ClassVar[str] = "pacts"

    title: Text = described(
        "The full title, as the text has it",
        *("Treaty of the Two Rivers", "Agreement on the Bridge between Arland and Belmar"),
    )
    short_title: Text = described("What pages call it", "Two Rivers, 1958", "Bridge agreement")
    names: tuple[Name, ...] = described("Its titles in other languages", default=())
    parties: tuple[Party, ...] = described("Who is bound by it, or is to be", min_length=2)
    status: Literal["proposed", "signed", "in-force", "ended", "political"] = described(
        "How far it has come, or `political` where it binds nobody in law"
    )
    signed: Edtf | None = described("When it was signed", default=None)
    place: PlaceRef | None = described("Where it was signed", default=None)
    in_force: Edtf | None = described("When it entered into force", default=None)
    ended: Edtf | None = described("When it ended", default=None)
    registration: NonBlank | None = described(
        "Number in the United Nations' treaty collection",
        "I-1234",
        "II-567",
        hint=True,
        default=None,
    )
    wikidata: Wikidata | None = described(
        "The number of its item, such as `Q42`", "Q42", "Q1000", hint=True, default=None
    )
    replaces: tuple[PactRef, ...] = described(
        "Earlier pacts that it takes the place of", default=()
    )
    answer: Depths = described("What the pact is, explained at three depths")
    articles: tuple[Article, ...] = described("Its articles and other parts, in order", default=())
    articles_not_seen: tuple[NonBlank, ...] = described(
        "The labels of articles of which nothing was seen", ["5"], ["5", "VI"], default=()
    )
    read_whole: bool = described(
        "Whether all of its text was read, so that a duty which is not recorded is not in it",
        hint=True,
        default=False,
    )
    obligations: tuple[Obligation, ...] = described("The duties that it lays down", default=())
    exit: Exit | None = described("How long it lasts, and how a party may leave", default=None)

    @property
    def political(self) -> bool:
        """Whether it is a political commitment, never meant to bind in law."""
        return self.status == "political"

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
        """Return the article with a label, if the record has one."""
        return next((article for article in self.articles if article.label == label), None)
