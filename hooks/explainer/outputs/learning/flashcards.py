"""Items as flashcards: what is asked in front, and behind it the answer, the why and the links."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from explainer.outputs.learning.exported import ExportedItem, learning_templates


@dataclass(frozen=True, slots=True)
class Flashcard:
    """A card with two sides of HTML; `id` is the same in every file of a site."""

    id: str
    topic: str
    topic_name: str
    tag: str
    front: Markup
    back: Markup


def flashcards(items: Iterable[ExportedItem], pact: str, language: str) -> Iterator[Flashcard]:
    """Yield a card for each item; the id of the site's pact sets them apart from other sites'."""
    sides = learning_templates(language).get_template("flashcard.html").module
    for item in items:
        front = sides.front(item, _mixed(item))  # type: ignore[attr-defined]
        back = sides.back(item)  # type: ignore[attr-defined]
        yield Flashcard(f"{pact}/{item.id}", item.topic, item.topic_name, item.form, front, back)


def flashcards_tsv(cards: Iterable[Flashcard]) -> str:
    """Return cards as lines of text parted by tabs, with the headers that Anki reads."""
    out = io.StringIO(newline="")
    out.write("#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerows([card.id, card.front, card.back, card.tag] for card in cards)
    return out.getvalue()


def _mixed(item: ExportedItem) -> list[str]:
    """Return the right sides of pairs in an order that is not the right one."""
    right = [text for _, text in item.pairs]
    mixed = sorted(right)
    return mixed if mixed != right else mixed[::-1]
