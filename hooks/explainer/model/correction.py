"""A correction: what this site had wrong, what it says now, why, and since when."""

from __future__ import annotations

from typing import ClassVar

from explainer.model.edtf import Edtf
from explainer.model.record import Record
from explainer.model.reference import AnyRef
from explainer.model.text import Prose, Text


class Correction(Record):
    """An error of ours that was mended."""

    kind: ClassVar[str] = "correction"
    plural: ClassVar[str] = "corrections"

    title: Text
    date: Edtf
    record: AnyRef | None = None
    was: Text
    now: Text
    why: Prose

    @property
    def label(self) -> Text:
        """The title."""
        return self.title
