"""A quotation: what one stakeholder said, in every wording that we have of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from explainer.model.edtf import Edtf
from explainer.model.record import Record
from explainer.model.reference import About, EventRef, PlaceRef, QuestionRef, StakeholderRef
from explainer.model.text import Prose, Text
from explainer.model.wording import Wording, best_wording


class Quote(Record):
    """What somebody said, when, in what capacity, and how the words came to us."""

    kind: ClassVar[str] = "quote"
    plural: ClassVar[str] = "quotes"

    speaker: StakeholderRef
    said: Edtf
    title: Text = Field(description="A few words of ours that tell what it is about")
    capacity: Text | None = None
    occasion: Text
    place: PlaceRef | None = None
    event: EventRef | None = None
    about: About | None = None
    questions: tuple[QuestionRef, ...] = ()
    verification: Literal[
        "primary-text",
        "recording",
        "several-reports",
        "single-report",
        "unrecovered",
        "disputed",
        "misattributed",
        "withdrawn",
    ]
    wordings: tuple[Wording, ...]
    context: Prose | None = None
    reported: Prose | None = Field(
        default=None,
        description="The same in reported speech, where no wording is the speaker's own",
    )

    @property
    def label(self) -> Text:
        """The title."""
        return self.title

    @property
    def when(self) -> Edtf:
        """The date on which it was said."""
        return self.said

    @property
    def quotable(self) -> bool:
        """Whether any wording may be shown as the speaker's."""
        return any(wording.quotable for wording in self.wordings)

    def shown(self, language: str) -> Wording | None:
        """Return the wording that a page in one language shows first, if any is quotable."""
        return best_wording(self.wordings, language)

    def all_names(self) -> Iterator[str]:
        """The title, and each wording that may be shown as the speaker's."""
        yield from super().all_names()
        yield from (wording.text for wording in self.wordings if wording.quotable)
