"""The sentences of a passage of Markdown, each with what it is cited to or refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.markup.tokens import Token, tokens
from explainer.texts.sentences import sentences as spans

# What stands between paragraphs and between the items of a list; a heading is one by itself.
_GAP = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+\.|#+)[ \t])")
_BULLET = re.compile(r"\s*(?:(?:[-*+]|\d+\.)[ \t]+)?")
_HEADING = re.compile(r"\s*#+[ \t]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage, at an offset of it.

    `cited` are the ids of the sources that it rests on: those cited in it, or, where there are
    none, those of the next sentence of its paragraph that cites some, since what is cited at the
    end of several sentences stands for all of them. `bare` tells that neither it nor a later
    sentence of its paragraph cites or refers to anything.
    """

    text: str
    offset: int
    cited: tuple[str, ...]
    bare: bool


def sentences(passage: str) -> Iterator[Sentence]:
    """Yield the sentences of a passage, its headings left out.

    Sentences end as texts/sentences.py says, and at the end of paragraphs and items of lists.
    """
    start = 0
    for gap in (*_GAP.finditer(passage), None):
        end = gap.start() if gap else len(passage)
        paragraph = passage[start:end]
        if not _HEADING.match(paragraph):
            bullet = _BULLET.match(paragraph)
            begins = bullet.end() if bullet else 0
            yield from _of_paragraph(paragraph[begins:], start + begins)
        start = gap.end() if gap else end


def _of_paragraph(text: str, offset: int) -> Iterator[Sentence]:
    named = list(tokens(text))
    parts = [part for part in _parted(text, named) if text[part.start : part.stop].strip()]
    cited: tuple[str, ...] = ()
    bare = True
    found: list[Sentence] = []
    for part in reversed(parts):
        own = [token for token in named if part.start <= token.offset < part.stop]
        cited = _cited(own) or cited
        bare = bare and not own
        words = text[part.start : part.stop]
        if _says_something(words, own):
            begins = offset + part.start + len(words) - len(words.lstrip())
            found.append(Sentence(words.strip(), begins, cited, bare))
    yield from reversed(found)


def _cited(named: list[Token]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for token in named if token.is_citation for id in token.ids))


def _says_something(words: str, named: list[Token]) -> bool:
    """Tell whether a piece is more than citations and marks."""
    for token in named:
        if token.is_citation:
            words = words.replace(token.text, " ")
    return re.search(r"[^\W_]", words) is not None


def _parted(text: str, named: list[Token]) -> Iterator[range]:
    """Yield where each sentence stands; what is within a citation, such as `p. 3`, ends none."""
    for token in named:
        shown = " " if token.is_citation else "X"
        text = text[: token.offset] + shown * len(token.text) + text[token.end :]
    for start, end in spans(text):
        yield range(start, end)
