"""Split a passage of Markdown into sentences, each with its citations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from explainer.markup.tokens import CODE_SPAN, Token, blank, tokens
from explainer.texts.sentences import sentence_spans as spans
from explainer.texts.words import is_word

# A new paragraph, or a new list item.
_GAP = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])[ \t]+")
# A heading, a table row, the edge of a block, or text that is reported as misplaced anyway:
# footnotes and Markdown quotations.
_NO_STATEMENT = re.compile(r"\s*(?:#|\||/{3,}|>|\[\^[^\]\s]+\]:)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
# Bold words at the start of a paragraph, closed by punctuation.
_LEAD = re.compile(
    r"\A\s*(?:(?:[-*+]|\d+[.)])[ \t]+)?(\*\*|__)(?:(?!\1).)+"
    r"(?:[.:?!…]\1(?=\s*\S)|\1[.:](?=\s*\S)|(?<![.!…])\1\s*$)",
    re.DOTALL,
)
_ASKS = re.compile(r"[?？؟][\s”’\"'»)*_]*$")
_STOP = re.compile(r"[)”’\"'»*_]*[.!?…。！？][”’\"'»)*_]*\s+|[)”’»]*[。！？][”’»)]*")
_IMAGE = re.compile(r"!(?=\[)")
_TARGET = re.compile(r"(?<=\])\([^()\n]*\)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage, at an offset.

    `cited` are the ids of its sources: those cited in it, or else those of the next citing sentence
    of its paragraph, since a citation at the end of several sentences serves all of them. `bare`
    means that neither it nor a later sentence of its paragraph or list item cites or refers to
    anything.
    """

    text: str
    offset: int
    cited: tuple[str, ...]
    bare: bool


def passage_sentences(passage: str) -> Iterator[Sentence]:
    """Yield the sentences of a passage, without headings, tables and bold lead-ins."""
    for start, end in _paragraphs(passage):
        for sentence in _of_paragraph(passage[start:end]):
            yield replace(sentence, offset=start + sentence.offset)


def uncited_sentences(passage: str) -> Iterator[Sentence]:
    """Yield each sentence that makes a statement without a source in it or after it.

    Questions make no statement, nor do lines that introduce a list.
    """
    for start, end in _paragraphs(passage):
        leads_to_list = end < len(passage) and bool(_ITEM.match(passage, end))
        for sentence in _of_paragraph(passage[start:end]):
            leads = leads_to_list and sentence.text.endswith(":")
            if sentence.bare and not leads and not _ASKS.search(sentence.text):
                yield replace(sentence, offset=start + sentence.offset)


def _paragraphs(passage: str) -> Iterator[tuple[int, int]]:
    """Yield the range of each paragraph or list item that may make statements."""
    ends = [0, *(gap.end() for gap in _GAP.finditer(passage)), len(passage)]
    for start, end in pairwise(ends):
        if not _NO_STATEMENT.match(passage, start):
            yield start, end


# A check, its repetition on a copy, and reports all ask of the same paragraphs.
@lru_cache(maxsize=50_000)
def _of_paragraph(text: str) -> tuple[Sentence, ...]:
    named = list(tokens(text))
    cited: tuple[str, ...] = ()
    bare = True
    found: list[Sentence] = []
    for start, end in reversed(list(_parted(text, named))):
        own = [token for token in named if start <= token.offset < end]
        cited = _cited(own) or cited
        bare = bare and not own
        found.append(Sentence(text[start:end].rstrip(), start, cited, bare))
    return tuple(reversed(found))


def _cited(named: list[Token]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for token in named if token.is_citation for id in token.ids))


def _parted(text: str, named: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield the range of each sentence in a paragraph."""
    masked = _LEAD.sub(blank, _masked(text, named))
    # A full stop right after a citation ends a sentence, whatever follows.
    stops = [stop.end() for token in named if (stop := _STOP.match(text, token.end))]
    for begin, close in pairwise([0, *stops, len(text)]):
        for start, end in spans(masked[begin:close]):
            words = masked[begin + start : begin + end]
            if is_word(words):
                yield begin + end - len(words.lstrip()), begin + end


def _masked(text: str, named: list[Token]) -> str:
    """Return a text of the same length with a name for each reference, and blanks for citations.

    Marks of images, code and targets of links do not end a sentence either.
    """
    for token in named:
        name = " " * len(token.text) if token.is_citation else "X".ljust(len(token.text), "x")
        text = text[: token.offset] + name + text[token.end :]
    text = CODE_SPAN.sub(_as_a_word, _TARGET.sub(_as_a_word, _IMAGE.sub(" ", text)))
    text = _FOOTNOTE.sub(blank, text)
    item = _ITEM.match(text)
    return " " * item.end() + text[item.end() :] if item else text


def _as_a_word(match: re.Match[str]) -> str:
    return "x" * len(match[0])
