"""Every kind of record, by the name of its collection in the content folder."""

from __future__ import annotations

from explainer.model.claim import Claim
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term

KINDS: tuple[type[Record], ...] = (
    Pact,
    Stakeholder,
    Quote,
    Claim,
    Question,
    Event,
    Term,
    Source,
    Place,
    Figure,
    Correction,
)

COLLECTIONS: dict[str, type[Record]] = {kind.plural: kind for kind in KINDS}

REQUIRED = ("pacts", "stakeholders", "quotes", "sources")
