"""Limits for Markdown that takes too long to parse, far beyond any text written by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

# About seven pages of a book. Markdown scans a paragraph again and again.
LONGEST_PARAGRAPH = 20_000
# Nested or unclosed brackets of one kind.
MOST_OPEN = 20
# Ends before an empty line, a list item, a heading or a table row.
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![ \t>]*(?:\n|\Z|[-*+|#]|\d+[.)]))[^\n]*)*")
# Markdown pads all rows of a table to the length of the first.
MOST_CELLS = 20_000
_RULE = re.compile(r"[ \t>]*[|:-][ \t|:-]*")
_SIGNS = re.compile(r"[\[\]()]")


def out_of_bounds(text: str) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Yield the offset, and the code, message and hint, of text that is too long or too nested.

    Each paragraph is reported at most once.
    """
    yield from _too_many_cells(text)
    for paragraph in _PARAGRAPH.finditer(text):
        begin, length = paragraph.start(), paragraph.end() - paragraph.start()
        if length > LONGEST_PARAGRAPH:
            message = f"this paragraph has {length:,} characters, {LONGEST_PARAGRAPH:,} at most"
            yield begin, ("E343", message, "part it by empty lines")
        elif (at := _too_nested(paragraph[0])) is not None:
            sign = paragraph[0][at]
            message = f"more than {MOST_OPEN} brackets `{sign}` are open here"
            hint = f"close them, or write `\\{sign}` for a mere bracket"
            yield begin + at, ("E344", message, hint)


def _too_many_cells(text: str) -> Iterator[tuple[int, tuple[str, str, str]]]:
    begin = 0
    for is_block, group in groupby(text.split("\n"), lambda line: bool(line.strip(" \t>"))):
        lines = list(group)
        if is_block and len(lines) > 1 and _RULE.fullmatch(lines[1]):
            cells = len(lines) * len(lines[1].strip(" \t>|").split("|"))
            if cells > MOST_CELLS:
                message = f"this table has {cells:,} cells, {MOST_CELLS:,} at most"
                yield begin, ("E345", message, "make several tables of it")
        begin += sum(len(line) + 1 for line in lines)


def _too_nested(text: str) -> int | None:
    opened = {"[": 0, "(": 0}
    for match in _SIGNS.finditer(text):
        sign = match[0]
        if sign in opened:
            opened[sign] += 1
            if opened[sign] > MOST_OPEN:
                return match.start()
        else:
            pair = "[" if sign == "]" else "("
            opened[pair] = max(0, opened[pair] - 1)
    return None
