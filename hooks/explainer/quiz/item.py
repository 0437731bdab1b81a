"""An item of the quiz: a question, its options, which of them is right, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ItemForm = Literal[
    "who-said",
    "office",
    "order",
    "article",
    "own-words",
    "changed-word",
    "claim",
    "denial",
    "position",
    "condition",
    "term",
    "figure",
    "written",
]


@dataclass(frozen=True, slots=True)
class Choice:
    """One option, with what a learner is to know who chose it; `evidence` is a record's id."""

    text: str
    right: bool = False
    why: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One question, all in plain text of the site's language.

    `id` is the form and the id of the record that the item is made of, and stays when the record's
    words change. `lead` is a text to look at, always one that may be shown as its author's own
    words or a text of the site; `lead_source` is a line on where it is from that does not give the
    answer away. Of kind `one` exactly one choice is right; of kind `order` the choices are in the
    right order; of kind `match` each pair belongs together, and there are no choices. `topic` is
    the id of a question, a claim or a pact, or empty. `date` is the day of the last review.
    """

    id: str
    form: ItemForm
    topic: str
    stem: str
    why: str
    evidence: tuple[str, ...]
    date: str
    kind: Literal["one", "order", "match"] = "one"
    choices: tuple[Choice, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    lead: str = ""
    lead_lang: str = ""
    lead_source: str = ""

    @property
    def right(self) -> Choice:
        """The right choice of an item of kind `one`."""
        return next(choice for choice in self.choices if choice.right)


@dataclass(frozen=True, slots=True)
class Left:
    """A record of which no item of a form was made, and the reason, for editors."""

    record: str
    form: ItemForm
    reason: str
