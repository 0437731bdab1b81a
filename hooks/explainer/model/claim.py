"""A claim: a contested statement, who asserts, denies or answers it, and the evidence."""

from __future__ import annotations

from typing import ClassVar, Literal

from explainer.dates.edtf import Edtf
from explainer.model.help import described
from explainer.model.record import Record
from explainer.model.reference import EventRef, Model, Quotes, Sources, StakeholderRef
from explainer.model.text import Prose, Text

Certainty = Literal["established", "well-supported", "contested", "thin", "unknown", "refuted"]
CERTAINTIES = {
    "established": "Nothing speaks against it, and the evidence is of several kinds",
    "well-supported": "Much speaks for it, and little against",
    "contested": "Serious sources disagree",
    "thin": "There is too little evidence to tell",
    "unknown": "No evidence was found, for or against",
    "refuted": "The evidence speaks against it",
}


class Stand(Model):
    """What one stakeholder says about a claim."""

    identity: ClassVar[tuple[str, ...]] = ("who",)

    who: StakeholderRef = described("Who asserts, denies or answers it")
    since: Edtf | None = described("Since when, by the first words that were found", default=None)
    text: Prose = described(
        "What they say of it, in a sentence of ours",
        *("She calls the figure an invention.", "The ministry says that no ship left the port."),
        do="tell what was said, and rest it on `quotes` or `sources`",
        dont="say whether they are right",
    )
    quotes: Quotes = ()
    sources: Sources = ()


class Ground(Model):
    """A piece of evidence for or against a claim."""

    date: Edtf | None = described("When it was seen, found or published", default=None)
    text: Prose = described(
        "What was seen or found, and by whom",
        *("A photograph shows the bridge open.", "The register names no such ship."),
        do="say who saw it, and how they know",
        dont="draw the conclusion for the reader",
    )
    sources: Sources


class Claim(Record):
    """A contested statement."""

    kind: ClassVar[str] = "claim"
    plural: ClassVar[str] = "claims"

    title: Text = described(
        "The claim in a few words",
        *("The bridge was closed on purpose", "Grain was sent before the treaty"),
        dont="put it as a fact that is settled, or as a question",
    )
    statement: Prose = described(
        "The whole claim, so that one can say yes or no to it",
        *("[[belmar]] closed the bridge in May to stop trade.", "Grain went out before 1958."),
    )
    asserted_by: tuple[Stand, ...] = described("Who says that it is so")
    denied_by: tuple[Stand, ...] = described(
        "Who says that this very claim is not so",
        do="name who answered this claim itself, with a no",
        dont="name who denied something else, answered in general, or kept silent",
        default=(),
    )
    answered_by: tuple[Stand, ...] = described(
        "Who answered without denying it: in general, with a question, or without yes or no",
        default=(),
    )
    no_answer_from: tuple[StakeholderRef, ...] = described(
        "Of whom an answer to this claim was looked for, and none was found",
        do="look for one at each review",
        default=(),
    )
    evidence_for: tuple[Ground, ...] = described("What speaks for it", default=())
    evidence_against: tuple[Ground, ...] = described("What speaks against it", default=())
    certainty: Certainty = described(
        "How sure one can be, by the evidence that was seen",
        do="judge the evidence that is listed here",
        dont="count how many repeat it",
        values=CERTAINTIES,
    )
    why_so_sure: Prose = described(
        "Why one can be that sure, and no more",
        *("Both reports rest on one witness.", "Each side has seen the same ledger."),
    )
    events: tuple[EventRef, ...] = described("Events that it speaks of", default=())

    @property
    def label(self) -> Text:
        """The title."""
        return self.title
