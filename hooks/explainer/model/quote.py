"""A quotation: what one stakeholder said, in every known wording."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from explainer.dates.edtf import Edtf
from explainer.model.help import described
from explainer.model.record import Record
from explainer.model.reference import About, EventRef, PlaceRef, QuestionRef, StakeholderRef
from explainer.model.text import Prose, Text
from explainer.model.wording import Wording, best_wording

VERIFICATIONS = {
    "primary-text": "The text itself was seen, not a report that quotes it",
    "recording": "Somebody heard the recording",
    "several-reports": "Reports that do not copy each other agree",
    "single-report": "One report has it",
    "unrecovered": "Something like it was said, but the speaker's own words were not found",
    "disputed": "It is disputed that it was said",
    "misattributed": "Somebody else said it",
    "withdrawn": "The speaker took it back",
}


class Quote(Record):
    """What somebody said, when, in what capacity, and how the words reached us."""

    kind: ClassVar[str] = "quote"
    plural: ClassVar[str] = "quotes"

    speaker: StakeholderRef = described(
        "Who said or wrote it",
        do="name the person where one spoke, the ministry or outlet where none is named",
        dont="name whoever reports it",
    )
    said: Edtf = described(
        "The day on which it was said",
        do="leave open what is not known: `1958-05` for some day in May",
        dont="take the day of the report for it",
    )
    title: Text = described(
        "A few words of ours that tell what it is about",
        *("On who may cross", "The promise of grain"),
        dont="use the speaker's words here, or judge them",
        hint=True,
    )
    capacity: Text | None = described(
        "As what the person spoke, as the source gives it",
        *("Foreign minister", "Head of the harbour office"),
        dont="write what the person became later",
        default=None,
    )
    occasion: Text = described(
        "Where or to whom it was said",
        *("Speech in the assembly", "Interview with the Arland Post"),
    )
    place: PlaceRef | None = described("Where it was said", default=None)
    event: EventRef | None = described("The event at which it was said", default=None)
    about: About | None = described(
        "The pact, and articles of it, that the words speak to", default=None
    )
    questions: tuple[QuestionRef, ...] = described(
        "The questions that the words answer", default=()
    )
    verification: Literal[
        "primary-text",
        "recording",
        "several-reports",
        "single-report",
        "unrecovered",
        "disputed",
        "misattributed",
        "withdrawn",
    ] = described(
        "How sure it is that this was said",
        dont="count reports that copy each other as several",
        values=VERIFICATIONS,
    )
    wordings: tuple[Wording, ...] = described(
        "The words, once for each language and source in which they were seen",
        do="put the original beside a translation where it was seen",
    )
    context: Prose | None = described(
        "What one needs to know to understand the words",
        *("She had been asked about tolls.", "What is left out names the ships."),
        do="say what is left out, where a wording has `…`",
        default=None,
    )
    reported: Prose | None = described(
        "The same in reported speech, where no wording is the speaker's own",
        *("A copy has her say that it stays open.", "He is said to have refused."),
        hint=True,
        default=None,
    )

    @property
    def label(self) -> Text:
        """The title."""
        return self.title

    @property
    def when(self) -> Edtf:
        """The date of the statement."""
        return self.said

    @property
    def quotable(self) -> bool:
        """Whether any wording may be shown as the speaker's own words."""
        return any(wording.quotable for wording in self.wordings)

    def shown(self, language: str) -> Wording | None:
        """Return the wording that a page in a language shows first, if any is quotable."""
        return best_wording(self.wordings, language)

    def all_names(self) -> Iterator[str]:
        """The title, and each wording that may be shown as the speaker's own words."""
        yield from super().all_names()
        yield from (wording.text for wording in self.wordings if wording.quotable)
