"""Find the sentences of running text."""

from __future__ import annotations

from collections.abc import Iterator

import regex

# Abbreviations that do not end a sentence: short forms before a name or number, and those of CLDR
# for English.
_SHORT_FORMS = (
    "Messrs|Dr|Brig|Gen|Cmdr|Lt|Cpl|Adm|Amb|Pres|Sen|Gov|Hon|St|Ft|No|Nos|Art|Arts|Ch|Sec|para|"
    "paras|cf|ca|approx|al|ed|eds|Fig|Apr|Jul|Oct|Inc|Ltd|Co|Corp|Bros|Jr|Sr|Vol|vol|AA|AB|AD|"
    "Abs|Act|Adj|Adv|All|Alt|Approx|As|Aug|By|Cap|Capt|Card|Col|Comm|Conn|Cont|DC|Dec|Def|Dept|"
    "Diff|Do|Ed|Est|Etc|Ex|Exec|Feb|Fn|Fri|Gb|Go|Hat|Hz|Id|In|Is|Jam|Jan|Job|Joe|Jun|Kb|Lev|Lib|"
    "Link|Long|MR|Maj|Mar|Mart|Mb|Md|Mgr|Min|Misc|Mr|Mrs|Ms|Mt|Nov|Nr|Num|OK|Ok|On|Op|Or|Org|PC|"
    "PP|Phys|Pro|Prof|Pvt|Rep|Rev|Sep|Sept|Sgt|Sq|To|Up|VS|Var|Yr|exec|pp|vs"
)
_LONGEST = max(map(len, _SHORT_FORMS.split("|"))) + 1
# Initials too.
_SHORT = regex.compile(rf"\b(?:\p{{L}}|{_SHORT_FORMS})\.\Z")
# A sign that ends a sentence, unless the whole line ends with it (UAX 29: SATerm, Close, Sp).
_SPLITS = regex.compile(
    r"[\p{Sentence_Break=STerm}\p{Sentence_Break=ATerm}]++(?!\p{Sentence_Break=Close}*+\s*+\Z)"
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
        if piece.strip() and not (_is_short(piece) or _is_open(piece) or text[end:][:1].islower()):
            yield start, end
            start = end
    if text[start:].strip():
        yield start, len(text)


def _segments(line: str) -> list[str]:
    """Return the sentences of a line as split by ICU, each with the white space after it."""
    if not _SPLITS.search(line):
        return [line]
    # Imported late: some commands have no text to split.
    from icu4py.breakers import SentenceBreaker

    # ICU's own list of abbreviations takes it fifty times as long to set up as to split a line.
    return [*map(str, SentenceBreaker(line, "en"))]


def _is_short(piece: str) -> bool:
    """Return whether a piece ends with an abbreviation."""
    piece = piece.rstrip()
    return piece.endswith(".") and bool(_SHORT.search(piece, max(0, len(piece) - _LONGEST)))


def _is_open(piece: str) -> bool:
    """Return whether brackets or quotation marks opened in a piece are not closed in it."""
    opened = sum(map(piece.count, _OPEN)) > sum(map(piece.count, _CLOSED))
    return opened or piece.count('"') % 2 == 1
