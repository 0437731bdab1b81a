"""An article's words with the phrases that it explains marked in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from explainer.model.pact import Article, Phrase

# What ends a line or a paragraph (source: Unicode Standard, section 5.8).
_LINE_END = r"(?>\r\n|[\n\r\v\f\x85\u2028\u2029])"
_BREAK = re.compile(rf"([^\S\n\r]*(?:{_LINE_END}\s*)+)")
_PARAGRAPH = re.compile(rf"\u2029|{_LINE_END}[^\S\n\r\v\f\x85\u2028\u2029]*{_LINE_END}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording, and the phrase that it is, numbered from 1, if it is one."""

    text: str
    phrase: Phrase | None = None
    number: int = 0


def paragraphs(cut: list[Piece]) -> list[list[list[Piece]]]:
    """Return pieces by paragraph and line, as their words were typed.

    A phrase that goes on in the next line is a piece in each.
    """
    found: list[list[list[Piece]]] = [[[]]]
    for piece in cut:
        for number, text in enumerate(_BREAK.split(piece.text)):
            if number % 2 == 0:
                if text:
                    found[-1][-1].append(replace(piece, text=text))
            elif _PARAGRAPH.search(text):
                found.append([[]])
            else:
                found[-1].append([])
    return found


def as_typed(text: str) -> list[list[list[Piece]]]:
    """Return a text by paragraph and line."""
    return paragraphs([Piece(text)])


def span_of(phrase: Phrase, text: str) -> tuple[int, int] | None:
    """Return where a phrase first is in a wording, whichever spaces part its words."""
    words = map(re.escape, phrase.text.split())
    found = re.search(r"\s+".join(words), text)
    return found.span() if found else None


def pieces(article: Article, text: str) -> list[Piece]:
    """Cut a wording of an article into phrases that are explained and what is between them.

    The pieces join to the wording. Of phrases that overlap, the one that begins first is marked,
    and of those that begin together the longer one.
    """
    found = sorted(
        (span[0], -span[1], number)
        for number, phrase in enumerate(article.phrases, 1)
        if (span := span_of(phrase, text))
    )
    cut: list[Piece] = []
    reached = 0
    for place, end, number in found:
        if place < reached:
            continue
        if place > reached:
            cut.append(Piece(text[reached:place]))
        reached = -end
        cut.append(Piece(text[place:reached], article.phrases[number - 1], number))
    if reached < len(text):
        cut.append(Piece(text[reached:]))
    return cut
