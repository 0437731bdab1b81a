"""Sentences that name nothing that they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from explainer.markup.tokens import CODE_SPAN, Token, blank, tokens
from explainer.texts.sentences import sentences

# A new paragraph, or a new item of a list.
_GAP = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])[ \t]+")
# A heading, a row of a table, the edge of a block, or what is told of as out of place anyway: a
# footnote, and words set apart.
_NO_STATEMENT = re.compile(r"\s*(?:#|\||/{3,}|>|\[\^[^\]\s]+\]:)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
# Bold words that head a paragraph, closed by a sign.
_LEAD = re.compile(
    r"\A\s*(?:(?:[-*+]|\d+[.)])[ \t]+)?(\*\*|__)(?:(?!\1).)+"
    r"(?:[.:?!…]\1(?=\s*\S)|\1[.:](?=\s*\S)|(?<![.!…])\1\s*$)",
    re.DOTALL,
)
_ASKS = re.compile(r"[?？؟][\s”’\"'»)*_]*$")
_STOP = re.compile(r"[)”’\"'»*_]*[.!?…。！？][”’\"'»)*_]*\s+|[)”’»]*[。！？][”’»)]*")
_IMAGE = re.compile(r"!(?=\[)")
_TARGET = re.compile(r"(?<=\])\([^()\n]*\)")


def uncited(text: str) -> Iterator[tuple[str, int]]:
    """Yield each sentence of Markdown with no citation or reference in it or behind it.

    With its offset. What stands behind it counts within its paragraph or item of a list alone. A
    question states nothing, nor does a heading, or a line that leads to the list below it.
    """
    ends = [0, *(gap.end() for gap in _GAP.finditer(text)), len(text)]
    for start, end in pairwise(ends):
        if not _NO_STATEMENT.match(text, start):
            leads = end < len(text) and bool(_ITEM.match(text, end))
            for words, offset in _uncited(text[start:end], leads_to_list=leads):
                yield words, start + offset


def _uncited(text: str, *, leads_to_list: bool) -> Iterator[tuple[str, int]]:
    found = list(tokens(text))
    reached = max((token.offset for token in found), default=-1)
    masked = _LEAD.sub(blank, _masked(text, found))
    # A stop right behind a citation ends a sentence, whatever the next one begins with.
    stop = _STOP.match(text, found[-1].end) if found else None
    rest = stop.end() if stop else 0
    for start, end in ((rest + start, rest + end) for start, end in sentences(masked[rest:])):
        begins = end - len(masked[start:end].lstrip())
        words = text[begins:end].rstrip()
        leads = leads_to_list and words.endswith(":")
        if begins > reached and any(map(str.isalnum, words)) and not (leads or _ASKS.search(words)):
            yield words, begins


def _masked(text: str, found: list[Token]) -> str:
    """Return a text of the same length with a name for each reference, nothing for citations.

    Nor do the signs of an image, code and what a link leads to end a sentence.
    """
    for token in found:
        name = " " * len(token.text) if token.is_citation else "X".ljust(len(token.text), "x")
        text = text[: token.offset] + name + text[token.end :]
    text = CODE_SPAN.sub(_as_a_word, _TARGET.sub(_as_a_word, _IMAGE.sub(" ", text)))
    text = _FOOTNOTE.sub(blank, text)
    item = _ITEM.match(text)
    return " " * item.end() + text[item.end() :] if item else text


def _as_a_word(match: re.Match[str]) -> str:
    return "x" * len(match[0])
