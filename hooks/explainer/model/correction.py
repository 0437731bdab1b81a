"""A correction: what this site had wrong, what it says now, why, and since when."""

from __future__ import annotations

from typing import ClassVar

from explainer.dates.edtf import Edtf
from explainer.model.help import described
from explainer.model.record import Record
from explainer.model.reference import AnyRef
from explainer.model.text import Prose, Text


class Correction(Record):
    """An error of ours that was corrected."""

    kind: ClassVar[str] = "correction"
    plural: ClassVar[str] = "corrections"

    title: Text = described(
        "What was wrong, in a few words", "A wrong day of signing", "A name spelt in two ways"
    )
    date: Edtf = described("When this site was corrected")
    record: AnyRef | None = described("The record that was wrong", default=None)
    was: Text = described(
        "What this site had",
        "Signed on 3 May 1958",
        "Ada Ven",
        do="keep the wrong words as they were",
    )
    now: Text = described("What it says now", "Signed on 4 May 1958", "Ada Venn")
    why: Prose = described(
        "How the error came about, or what showed it",
        *("The signature page has the 4th.", "A newspaper had dropped a letter."),
        dont="blame a person",
    )

    @property
    def label(self) -> Text:
        """The title."""
        return self.title
