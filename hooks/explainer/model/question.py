"""A question on which stakeholders differ, its possible answers, and who holds which."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from explainer.model.depths import Depths
from explainer.model.edtf import Edtf
from explainer.model.record import Record
from explainer.model.reference import Evidence, Id, Model, QuoteRef, StakeholderRef
from explainer.model.text import Prose, Text

UNDECIDED = "undecided"


class Option(Model):
    """A possible answer."""

    id: Id
    title: Text
    short_title: Text | None = Field(
        default=None, description="Two or three words that stand for it in tables and drawings"
    )
    text: Prose | None = None

    @property
    def brief(self) -> Text:
        """What narrow places call it: the short title, or else the title."""
        return self.short_title or self.title


class Position(Model):
    """Where one stakeholder stands, on what evidence; the option is the editors' reading."""

    holder: StakeholderRef
    option: str | None = Field(default=None, description=f"An option's id, or `{UNDECIDED}`")
    between: tuple[str, str] | None = Field(default=None, description="Two options' ids")
    since: Edtf | None = None
    text: Prose
    quotes: tuple[QuoteRef, ...] = ()
    sources: tuple[Evidence, ...] = ()
    certainty: Literal["own-words", "reported", "inferred"]


class Question(Record):
    """A question on which stakeholders differ."""

    kind: ClassVar[str] = "question"
    plural: ClassVar[str] = "questions"

    title: Text
    short_title: Text
    answer: Depths
    options: tuple[Option, ...] = Field(min_length=2)
    positions: tuple[Position, ...] = ()
    settled_by: Prose | None = Field(default=None, description="What would settle it")

    @property
    def label(self) -> Text:
        """The question itself."""
        return self.title

    def option(self, id: str) -> Option | None:
        """Return the option with an id, if there is one."""
        return next((option for option in self.options if option.id == id), None)
