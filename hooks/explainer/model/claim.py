"""A claim: a contested statement, who asserts it, who denies it, and what speaks for it."""

from __future__ import annotations

from typing import ClassVar, Literal

from explainer.model.edtf import Edtf
from explainer.model.record import Record
from explainer.model.reference import EventRef, Evidence, Model, QuoteRef, StakeholderRef
from explainer.model.text import Prose, Text

Certainty = Literal["established", "well-supported", "contested", "thin", "unknown", "refuted"]


class Stand(Model):
    """What one stakeholder says of a claim."""

    who: StakeholderRef
    since: Edtf | None = None
    text: Prose
    quotes: tuple[QuoteRef, ...] = ()
    sources: tuple[Evidence, ...] = ()


class Ground(Model):
    """A piece of evidence for or against a claim."""

    date: Edtf | None = None
    text: Prose
    sources: tuple[Evidence, ...]


class Claim(Record):
    """A contested statement."""

    kind: ClassVar[str] = "claim"
    plural: ClassVar[str] = "claims"

    title: Text
    statement: Prose
    asserted_by: tuple[Stand, ...]
    denied_by: tuple[Stand, ...] = ()
    evidence_for: tuple[Ground, ...] = ()
    evidence_against: tuple[Ground, ...] = ()
    certainty: Certainty
    why_so_sure: Prose
    events: tuple[EventRef, ...] = ()

    @property
    def label(self) -> Text:
        """The title."""
        return self.title
