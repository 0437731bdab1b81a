"""Mark in an article's text the phrases that it explains."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from explainer.model.pact import Article, Phrase

# The end of a line or a paragraph (source: Unicode Standard, section 5.8).
_LINE_END = r"(?>\r\n|[\n\r\v\f\x85\u2028\u2029])"
_BREAK = re.compile(rf"([^\S\n\r]*(?:{_LINE_END}\s*)+)")
_PARAGRAPH = re.compile(rf"\u2029|{_LINE_END}[^\S\n\r\v\f\x85\u2028\u2029]*{_LINE_END}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a wording, and the number of its phrase, from 1, if it is one."""

    text: str
    phrase: Phrase | None = None
    number: int = 0


def paragraphs(cut: list[Piece]) -> list[list[list[Piece]]]:
    """Return pieces by paragraph and line, as typed.

    A phrase that continues on the next line is a piece on each.
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
    """Return the range of a phrase's first occurrence in a wording, whatever the white space."""
    words = map(re.escape, phrase.text.split())
    found = re.search(r"\s+".join(words), text)
    return found.span() if found else None


def pieces(article: Article, text: str) -> list[Piece]:
    """Split a wording of an article into explained phrases and the text between them.

    The pieces join to the wording. Of overlapping phrases, the one that begins first is marked, or
    the longer one if both begin together.
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
