"""What editors say of the quiz: its seed, and the items to pin, to reword or to leave out."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from explainer.model.help import described
from explainer.model.reference import Model
from explainer.model.text import NonBlank, Text


class Rewording(Model):
    """Other words for an item of the quiz."""

    identity: ClassVar[tuple[str, ...]] = ("item",)

    item: NonBlank = described(
        "The item's id, as `explainer report quiz` gives it",
        *("who-said-arvo-on-salt", "order-bridge-opens"),
    )
    stem: Text | None = described(
        "The question, in place of the one that was made",
        *("Who promised this?", "Which of these came first?"),
        dont="give the answer away",
        hint=True,
        default=None,
    )
    why: Text | None = described(
        "Why the right answer is right, in place of what was made",
        *("The ferry's own log has it.", "He said so in the assembly."),
        do="rest it on the record that the item leads to",
        hint=True,
        default=None,
    )


class QuizSettings(Model):
    """How the quiz is made from the records."""

    seed: int = Field(
        default=1,
        ge=0,
        description="A number; another one gives other options, in another order",
        examples=[1, 20240619],
    )
    exclude: tuple[NonBlank, ...] = described(
        "Items that are left out, by id",
        *(["who-said-arvo-on-salt"], ["term-salt-pact", "office-ada-on-tolls"]),
        hint=True,
        default=(),
    )
    pin: tuple[NonBlank, ...] = described(
        "Items that are kept where only some of a form and a topic are asked, by id",
        *(["order-bridge-opens"], ["position-the-bridge-arland", "figure-ships"]),
        hint=True,
        default=(),
    )
    reword: tuple[Rewording, ...] = described("Other words for items", hint=True, default=())
    downloads: bool = described(
        "Whether the quiz is offered as files for learning platforms and flashcards",
        *(True, False),
        hint=True,
        default=True,
    )
