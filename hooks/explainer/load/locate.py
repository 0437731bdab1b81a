"""From a place in a text's value back to its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from explainer.load.node import Scalar

_BLANK = frozenset(" \t\n\r")
_ESCAPED_BLANK = frozenset(" \tnrt")
_ESCAPE_DIGITS = {"x": 2, "u": 4, "U": 8}


def locate(scalar: Scalar, source_lines: list[str], offset: int) -> tuple[int, int]:
    """Return line and column (from 1) of the character at an offset of a scalar's value.

    Folding and indentation change only the blanks of a text, so the nth character that is not
    blank is the same one in the value and in the file: places of words are exact in every style.
    The place of a blank is that after the word before it.
    """
    offset = max(0, min(offset, len(scalar.value)))
    before = scalar.value[:offset]
    words = before.rstrip(" \t\n\r")
    count = sum(character not in _BLANK for character in words)
    marks = _marks(scalar, source_lines)
    if offset < len(scalar.value) and scalar.value[offset] not in _BLANK:
        line, column, _ = next(islice(marks, count, None), (scalar.line, scalar.column, 1))
        return line, column
    if not count:
        return scalar.line, scalar.column
    line, column, width = next(islice(marks, count - 1, None), (scalar.line, scalar.column, 1))
    return line, column + width + (offset - len(words) if "\n" not in before[len(words) :] else 0)


def _marks(scalar: Scalar, lines: list[str]) -> Iterator[tuple[int, int, int]]:
    """Yield line, column and width of each character of the source that is not blank."""
    block = scalar.style in ("literal", "folded")
    quote = {"single": "'", "double": '"'}.get(scalar.style, "")
    line = scalar.line + block
    at = 0 if block else scalar.column - 1 + len(quote)
    while 1 <= line <= len(lines):
        source = lines[line - 1]
        while at < len(source):
            width, blank = _unit(source, at, quote)
            if not blank:
                yield line, at + 1, width
            at += width
        line, at = line + 1, 0


def _unit(source: str, at: int, quote: str) -> tuple[int, bool]:
    character = source[at]
    if quote == "'" and source.startswith("''", at):
        return 2, False
    if quote == '"' and character == "\\":
        escape = source[at + 1 : at + 2]
        width = 2 + _ESCAPE_DIGITS.get(escape, 0)
        if width == 2:
            return 2, not escape or escape in _ESCAPED_BLANK
        return width, _code(source[at + 2 : at + width]) in (9, 10, 13, 32)
    return 1, character in _BLANK


def _code(digits: str) -> int:
    try:
        return int(digits, 16)
    except ValueError:
        return -1
