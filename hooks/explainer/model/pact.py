"""A pact: its parties, its articles, and what it obliges to."""

from __future__ import annotations

from typing import ClassVar, Literal

from explainer.dates.edtf import Edtf
from explainer.model.depths import Depths
from explainer.model.help import told
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
    """One step of a party towards being bound, or of both parties together."""

    date: Edtf = told("When the step was taken")
    text: Text = told("What was done", "The assembly approves it", "Instruments are exchanged")
    sources: Sources


class Party(Model):
    """A party, who signed for it, and since when the pact binds it."""

    party: StakeholderRef = told("The state or organisation")
    signed_by: StakeholderRef | None = told("The person who signed for it", default=None)
    capacity: Text | None = told(
        "As what that person signed, as the source gives it",
        *("Foreign minister", "For the Council of State"),
        default=None,
    )
    signed: Edtf | None = told("When it signed", default=None)
    ratified: Edtf | None = told("When it ratified", default=None)
    in_force: Edtf | None = told("Since when the pact binds it", default=None)
    steps: tuple[Step, ...] = told("Its steps towards being bound, in order", default=())


class Reading(Model):
    """What somebody takes a phrase to mean."""

    holder: StakeholderRef | None = told("Who reads it so", default=None)
    text: Prose = told(
        "What they take it to mean",
        *("Aid means grain, not arms.", "Each decides for itself what aid is."),
        dont="say which reading is right",
    )
    quotes: Quotes = ()
    sources: Sources = ()


class Phrase(Model):
    """A phrase of an article's text that needs explaining, letter by letter as it stands there."""

    text: NonBlank = told(
        "The phrase, letter by letter as one of the wordings has it",
        *("at once and in full", "by all means at its disposal"),
    )
    explained: Prose = told(
        "What it means, and why it matters",
        *("No number of days is given.", "It does not say which means."),
    )
    readings: tuple[Reading, ...] = told("Who takes it to mean what", default=())


class Article(Model):
    """An article or other part of a pact, in plain words and in its own."""

    label: NonBlank = told("As the text has it: `4`, `III`, `preamble`", "4", "III", hint=True)
    title: Text = told("What it is about, in a few words", "Aid in need", "How it ends")
    plain: Prose = told(
        "The article in plain words",
        *("Each helps the other when its harvest fails.", "Either may leave after a year."),
        do="say all that it says, in words that a pupil knows",
        dont="add what it does not say",
    )
    wordings: tuple[Wording, ...] = told(
        "Its own words, in each language in which they were seen", default=()
    )
    phrases: tuple[Phrase, ...] = told("Phrases in it that need explaining", default=())
    number_inferred: bool = told(
        "The content was seen, the article's number was not", hint=True, default=False
    )
    sources: Sources = ()


class Obligation(Model):
    """One duty, coded in the terms of ATOP.

    Source: Leeds and others, Alliance Treaty Obligations and Provisions, codebook.
    """

    type: Literal["defense", "offense", "neutrality", "nonaggression", "consultation"] = told(
        "What kind of duty it is, in ATOP's terms",
        dont="code what the parties say outside the text",
    )
    trigger: Text = told("What sets it off", "An attack on a party", "A failed harvest")
    duty: Text = told("What is then to be done", "To send aid", "To talk at once")
    automaticity: Text = told(
        "Whether it follows by itself, or somebody decides", "At once", "After both have agreed"
    )
    scope: Text = told(
        "Where, against whom or how far it holds", "On the river", "No limit is given"
    )
    clause: ArticleLabel = told(
        f"The article that says so, or `{NOT_SEEN}`", "4", NOT_SEEN, hint=True
    )
    paraphrase: Text | None = told(
        "What a source says of the duty, where the clause's words were not seen",
        *("A newspaper tells of a duty to send grain", "An official spoke of talks"),
        default=None,
    )
    sources: Sources = ()

    @property
    def provisional(self) -> bool:
        """Whether the coding rests on a paraphrase, since the clause's words were not seen."""
        return self.clause == NOT_SEEN


class Exit(Model):
    """How long a pact lasts and how a party may leave it."""

    text: Text = told(
        "How long it lasts, and how a party may leave it",
        *("Ten years, then from year to year", "A year after notice is given"),
    )
    sources: Sources


class Pact(Record):
    """A pact between two or more parties."""

    kind: ClassVar[str] = "pact"
    plural: ClassVar[str] = "pacts"

    title: Text = told(
        "The full title, as the text has it",
        *("Treaty of the Two Rivers", "Agreement on the Bridge between Arland and Belmar"),
    )
    short_title: Text = told("What pages call it", "Two Rivers, 1958", "Bridge agreement")
    names: tuple[Name, ...] = told("Its titles in other languages", default=())
    parties: tuple[Party, ...] = told("Who is bound by it, or is to be", min_length=2)
    status: Literal["proposed", "signed", "in-force", "ended", "political"] = told(
        "How far it has come, or `political` where it binds nobody in law"
    )
    signed: Edtf | None = told("When it was signed", default=None)
    place: PlaceRef | None = told("Where it was signed", default=None)
    in_force: Edtf | None = told("When it entered into force", default=None)
    ended: Edtf | None = told("When it ended", default=None)
    registration: NonBlank | None = told(
        "Number in the United Nations' treaty collection",
        "I-1234",
        "II-567",
        hint=True,
        default=None,
    )
    wikidata: Wikidata | None = told(
        "The number of its item, such as `Q42`", "Q42", "Q1000", hint=True, default=None
    )
    replaces: tuple[PactRef, ...] = told("Earlier pacts that it takes the place of", default=())
    answer: Depths = told("What the pact is, told at three depths")
    articles: tuple[Article, ...] = told("Its articles and other parts, in order", default=())
    articles_not_seen: tuple[NonBlank, ...] = told(
        "The labels of articles of which nothing was seen", ["5"], ["5", "VI"], default=()
    )
    read_whole: bool = told(
        "Whether all of its text was read, so that a duty which is not recorded is not in it",
        hint=True,
        default=False,
    )
    obligations: tuple[Obligation, ...] = told("The duties that it lays down", default=())
    exit: Exit | None = told("How long it lasts, and how a party may leave", default=None)

    @property
    def political(self) -> bool:
        """Whether it is a promise of governments that was never meant to bind them in law."""
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
        """Return the article with a label, if the record has it."""
        return next((article for article in self.articles if article.label == label), None)
