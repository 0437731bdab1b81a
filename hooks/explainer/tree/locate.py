"""Map an offset in a scalar's value back to its place in the file."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice

from explainer.tree.node import Scalar

_BLANK = frozenset(" \t\n\r")
_ESCAPED_BLANK = frozenset(" \tnrt")
_ESCAPE_DIGITS = {"x": 2, "u": 4, "U": 8}


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """A scalar with the lines of its file, compared by identity."""

    scalar: Scalar
    lines: list[str]

    def __hash__(self) -> int:
        return id(self.scalar) ^ id(self.lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Text) and (
            other.scalar is self.scalar and other.lines is self.lines
        )


@dataclass(frozen=True, slots=True)
class _Marks:
    """Line, column and width of each non-blank character in the file.

    `before` counts those before each offset of the value.
    """

    lines: array[int]
    columns: array[int]
    widths: array[int]
    before: array[int]


def locate(scalar: Scalar, source_lines: list[str], offset: int) -> tuple[int, int]:
    """Return line and column (from 1) of the character at an offset of a scalar's value.

    Folding and indentation change only white space, so the nth non-blank character is the same in
    the value and in the file: places of words are exact in every style. The place of a blank is
    directly after the word before it.
    """
    value = scalar.value
    offset = max(0, min(offset, len(value)))
    marks = _marks_of(_Text(scalar, source_lines))
    count = marks.before[offset]
    if offset < len(value) and value[offset] not in _BLANK:
        if count >= len(marks.lines):
            return scalar.line, scalar.column
        return marks.lines[count], marks.columns[count]
    if not count or count > len(marks.lines):
        return scalar.line, scalar.column
    end = offset
    while value[end - 1] in _BLANK:
        end -= 1
    after = 0 if "\n" in value[end:offset] else offset - end
    last = count - 1
    return marks.lines[last], marks.columns[last] + marks.widths[last] + after


# A text with one problem often has more; without a cache, each would count again.
@lru_cache(maxsize=4)
def _marks_of(text: _Text) -> _Marks:
    seen = (character not in _BLANK for character in text.scalar.value)
    before = array("L", accumulate(seen, initial=0))
    marks = _Marks(array("L"), array("L"), array("L"), before)
    for line, column, width in islice(_marks(text.scalar, text.lines), before[-1]):
        marks.lines.append(line)
        marks.columns.append(column)
        marks.widths.append(width)
    return marks


def _marks(scalar: Scalar, lines: list[str]) -> Iterator[tuple[int, int, int]]:
    """Yield line, column and width of each non-blank character of the source."""
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
