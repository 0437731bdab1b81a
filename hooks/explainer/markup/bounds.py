"""What Markdown takes too long to read: bounds that no text by hand comes near."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

# About seven pages of a book. What stands within one paragraph is looked through again and again.
LONGEST_PARAGRAPH = 20_000
# Brackets of one kind within each other, or not closed.
MOST_OPEN = 20
# It ends before an empty line, an item of a list, a heading or a row of a table.
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![ \t>]*(?:\n|\Z|[-*+|#]|\d+[.)]))[^\n]*)*")
# Rows of a table are filled up to the length of the first, however little was written.
MOST_CELLS = 20_000
_RULE = re.compile(r"[ \t>]*[|:-][ \t|:-]*")
_SIGNS = re.compile(r"[\[\]()]")


def out_of_bounds(text: str) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Yield the offset, and the code, the message and the hint, of what is too long or too nested.

    One of each paragraph is reported.
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
