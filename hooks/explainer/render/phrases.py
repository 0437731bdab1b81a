"""An article's words with the phrases that it explains marked in them."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.pact import Article, Phrase


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording, and the phrase that it is, numbered from 1, if it is one."""

    text: str
    phrase: Phrase | None = None
    number: int = 0


def pieces(article: Article, text: str) -> list[Piece]:
    """Cut a wording of an article into phrases that are explained and what stands between them.

    The pieces join to the wording. Of phrases that overlap, the one that begins first is marked,
    and of those that begin together the longer one.
    """
    found = sorted(
        (place, -len(phrase.text), number)
        for number, phrase in enumerate(article.phrases, 1)
        if (place := text.find(phrase.text)) >= 0
    )
    cut: list[Piece] = []
    reached = 0
    for place, length, number in found:
        if place < reached:
            continue
        if place > reached:
            cut.append(Piece(text[reached:place]))
        reached = place - length
        cut.append(Piece(text[place:reached], article.phrases[number - 1], number))
    if reached < len(text):
        cut.append(Piece(text[reached:]))
    return cut
