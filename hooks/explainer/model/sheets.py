"""Sets of source sheets: quotations and claims that a class reads together."""

from __future__ import annotations

from explainer.model.help import described
from explainer.model.reference import AnyRef, Id, Model
from explainer.model.text import Prose, Text


class SheetSet(Model):
    """Quotations and claims with a printed sheet each, and what they teach together."""

    id: Id = described("What the address of its page is made of", "one-promise", "two-copies")
    title: Text = described("What pages call it", "One promise in seven copies", "Two words lost")
    teaches: Prose = described(
        "What the set teaches, in a sentence with its evidence",
        *(
            "A copy can lose a reason [[ada-on-tolls]].",
            "Two counts are not one [[boats-counted]].",
        ),
        dont="give the answer away to pupils: only the teacher's page has it",
    )
    records: tuple[AnyRef, ...] = described(
        "Quotations and claims, in the order of the sheets; others are named as further reading",
        min_length=1,
    )
