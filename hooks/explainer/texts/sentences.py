"""Find the sentences of running text."""

from __future__ import annotations

from collections.abc import Iterator

import regex

# Abbreviations that do not end a sentence: initials, and short forms before a name or number.
_SHORT = regex.compile(
    r"(?:\b\p{L}\.|\b(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Brig|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Cpl|Adm"
    r"|Amb|Pres|Sen|Rep|Gov|Hon|Rev|St|Mt|Ft|No|Nos|Art|Arts|Ch|Sec|para|paras|p|pp|[Vv]ol|vs|v|cf|ca|c"
    r"|approx|al|ed|eds|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Bros"
    r"|Jr|Sr)\.)\s*$"
)
# ICU ends a sentence at line and paragraph separators; running text does not.
_ENDS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x85\u2028\u2029", " "))
_OPEN, _CLOSED = "“„«‹「『（(", "”»›」』）)"


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence, with the white space after it.

    Sentences do not end after abbreviations or within brackets or quotation marks (source: UAX 29,
    as tailored by ICU).
    """
    start = end = 0
    for segment in _segments(text.translate(_ENDS)):
        end += len(segment)
        piece = text[start:end]
        if piece.strip() and not (
            _SHORT.search(piece) or _is_open(piece) or text[end:][:1].islower()
        ):
            yield start, end
            start = end
    if text[start:].strip():
        yield start, len(text)


def _segments(line: str) -> list[str]:
    """Return the sentences of a line as split by ICU, each with the white space after it."""
    # Imported late: some commands have no text to split.
    from icu4py.breakers import SentenceBreaker

    plain = [*map(str, SentenceBreaker(line, "en"))]
    # The iterator with abbreviations joins some of these, and takes fifty times as long to create.
    if not any(segment.rstrip().endswith(".") for segment in plain[:-1]):
        return plain
    return [*map(str, SentenceBreaker(line, "en-u-ss-standard"))]


def _is_open(piece: str) -> bool:
    """Return whether brackets or quotation marks opened in a piece are not closed in it."""
    opened = sum(map(piece.count, _OPEN)) > sum(map(piece.count, _CLOSED))
    return opened or piece.count('"') % 2 == 1
