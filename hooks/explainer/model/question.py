"""A question on which stakeholders differ, its possible answers, and who holds which."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from explainer.dates.edtf import Edtf
from explainer.model.depths import Depths
from explainer.model.help import described
from explainer.model.record import Record
from explainer.model.reference import Id, Model, OptionId, Quotes, Sources, StakeholderRef
from explainer.model.text import Prose, Text

UNDECIDED = "undecided"


class Option(Model):
    """A possible answer."""

    id: Id = described("What positions call it", "open", "closed-for-good")
    title: Text = described("The answer", "The bridge stays open", "It closes for good")
    short_title: Text | None = described(
        "Two or three words that stand for it in tables and drawings",
        *("Stays open", "Closes"),
        hint=True,
        default=None,
    )
    text: Prose | None = described(
        "What the answer means, where its title does not say it all",
        *("At least for ships of the two states.", "With no way back."),
        default=None,
    )

    @property
    def brief(self) -> Text:
        """A short name for narrow places: the short title, or else the title."""
        return self.short_title or self.title


class Position(Model):
    """The position of one stakeholder, and its evidence; the option is the editors' reading."""

    identity: ClassVar[tuple[str, ...]] = ("holder", "since")

    holder: StakeholderRef = described(
        "Who holds it", dont="infer it from an employer, a country or a party"
    )
    option: OptionId | None = described(
        f"An option's id, or `{UNDECIDED}`",
        *("open", UNDECIDED),
        do="give `between` instead where the words lie between two options",
        hint=True,
        default=None,
    )
    between: tuple[OptionId, OptionId] | None = described(
        "Two options' ids",
        ["open", "closed-for-good"],
        ["closed-for-good", "open"],
        hint=True,
        default=None,
    )
    since: Edtf | None = described(
        "Since when, by the words that show it",
        do="add a later position where somebody changed, and leave the earlier one",
        default=None,
    )
    text: Prose = described(
        "What they say, in a sentence of ours",
        *("She wants it open to all.", "He has called it a question of price."),
        dont="go further than the words that show it",
    )
    quotes: Quotes = ()
    sources: Sources = ()
    certainty: Literal["own-words", "reported"] = described(
        "What the position rests on",
        dont="infer it from what the holder did, or said of other things: leave such a holder out",
        values={
            "own-words": "The holder's own words, which are quoted",
            "reported": "A report of what the holder said",
        },
    )

    @field_validator("certainty", mode="before")
    @classmethod
    def _not_inferred(cls, value: object) -> object:
        if value == "inferred":
            hint = "leave the position out, or rest it on the holder's words or a report of them"
            raise PydanticCustomError("literal_error", "", {"hint": hint})
        return value


class Question(Record):
    """A question on which stakeholders differ."""

    kind: ClassVar[str] = "question"
    plural: ClassVar[str] = "questions"

    title: Text = described(
        "The question, with its question mark",
        *("Will the bridge stay open?", "Who pays for the grain?"),
        dont="ask what only one side asks",
    )
    short_title: Text = described("The question in two or three words", "The bridge", "The price")
    answer: Depths = described("What can be said to it, explained at up to three depths")
    options: tuple[Option, ...] = described(
        "The possible answers",
        do="word each so that those who hold it would accept it",
        min_length=2,
    )
    positions: tuple[Position, ...] = described(
        "Who holds which answer, on what evidence", default=()
    )
    settled_by: Prose | None = described(
        "What would settle it",
        *("The ledger of the bridge.", "A vote of the assembly."),
        hint=True,
        default=None,
    )

    @property
    def label(self) -> Text:
        """The question itself."""
        return self.title

    def option(self, id: str) -> Option | None:
        """Return the option with an id, if there is one."""
        return next((option for option in self.options if option.id == id), None)
