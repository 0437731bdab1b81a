"""Insert a field or an item into the text of a file."""

from __future__ import annotations

import re
from itertools import pairwise

from explainer.problems.file_text import FileText
from explainer.tree.node import Entry, Mapping, Node, Scalar, Sequence
from explainer.tree.splice import Splice
from explainer.tree.style import STEP
from explainer.tree.write import entry_in_brackets, in_brackets, item_lines, lines_of

_BLANKS = re.compile(r"[ \t]+")
# A line up to its dash.
_DASHES = re.compile(r"[ -]*-\Z")


def insert_field(
    source: FileText, mapping: Mapping, before: Entry, name: str, value: Node
) -> Splice:
    """Return the edit that adds a field below another."""
    key = Scalar(name)
    if mapping.flow:
        return Splice(before.end, before.end, f", {entry_in_brackets(key, value)}")
    lines = lines_of(Mapping({name: Entry(key, value)}), mapping.column - 1)
    said = len(source.text[: before.end].rstrip())
    return _lines_at(source, source.after(said), lines)


def set_value(source: FileText, entry: Entry, value: Node) -> Splice:
    """Return the edit that sets the value of a field, on one line."""
    words = in_brackets(value)
    if entry.value.end > entry.value.start:
        return Splice(entry.value.start, entry.value.end, words)
    colon = source.text.index(":", entry.key.end) + 1
    return Splice(colon, colon, f" {words}")


def insert_item(
    source: FileText, entry: Entry, item: Node, before: int | None = None
) -> list[Splice]:
    """Return the edits that add an item to the list of a field, at an index or at the end.

    It replaces an omitted value or an empty list.
    """
    found = entry.value
    if not isinstance(found, Sequence) or not found.items:
        return _first_item(source, entry, item)
    if not found.flow:
        return [_among_items(source, found, item, before)]
    words = in_brackets(item)
    if before is None:
        at = found.items[-1].end
        return [Splice(at, at, f", {words}")]
    at = found.items[before].start
    return [Splice(at, at, f"{words}, ")]


def _first_item(source: FileText, entry: Entry, item: Node) -> list[Splice]:
    """Return the edits that put the first item below the name of a field, in place of its value."""
    value = entry.value
    start = end = source.text.index(":", entry.key.end) + 1
    if value.end > value.start:
        start, end = value.start, value.end
    begin = len(source.text[:start].rstrip())
    lines = item_lines(item, entry.key.column - 1 + STEP)
    return [Splice(begin, end, ""), _lines_at(source, source.after(end), lines)]


def _among_items(source: FileText, found: Sequence, item: Node, before: int | None) -> Splice:
    items = found.items
    indent, step = found.column - 1, STEP
    if blanks := _BLANKS.match(source.text, found.start + 1):
        step = max(STEP, 1 + len(blanks[0]))
    lines = item_lines(item, indent, step)
    if before is None:
        at = _line_below(source, items[-1])
    else:
        top = source.start(found.line)
        least = _line_below(source, items[before - 1]) if before else top
        at = _above_comments(source, _dash_line(source, items[before], indent), least)
    if not isinstance(item, Mapping) or not _are_parted(source, found):
        return _lines_at(source, at, lines)
    if source.text[at:].strip():
        return _lines_at(source, at, [*lines, ""])
    is_blank = not source.lines[source.place(at)[0] - 1 - _begins_line(source, at)].strip()
    return _lines_at(source, at, lines if is_blank else ["", *lines])


def _are_parted(source: FileText, found: Sequence) -> bool:
    """Return whether blank lines separate records; a single one is separated from a second."""
    if len(found.items) == 1:
        return True
    for above, item in pairwise(found.items):
        dash = _dash_line(source, item, found.column - 1)
        at = _above_comments(source, dash, _line_below(source, above))
        if not source.lines[source.place(at)[0] - 2].strip():
            return True
    return False


def _lines_at(source: FileText, at: int, lines: list[str]) -> Splice:
    """Return the edit that puts lines before the one at an index, or at the end of the file."""
    words = "".join(f"{line}\n" for line in lines)
    return Splice(at, at, words if _begins_line(source, at) else f"\n{words}")


def _begins_line(source: FileText, index: int) -> bool:
    return source.place(index)[1] == 1


def _line_below(source: FileText, item: Node) -> int:
    """Return the index after the last line of an item."""
    return item.end if _begins_line(source, item.end) else source.after(item.end)


def _dash_line(source: FileText, item: Node, indent: int) -> int:
    """Return the index of the line with an item's dash, which may be above the item."""
    line = item.line
    while line > 1 and not _DASHES.match(source.lines[line - 1][: indent + 1]):
        line -= 1
    return source.start(line)


def _above_comments(source: FileText, at: int, least: int) -> int:
    """Return the index at which the comments directly above a line begin."""
    line = source.place(at)[0]
    while line > 1 and source.start(line - 1) >= least:
        if not source.lines[line - 2].lstrip().startswith("#"):
            break
        line -= 1
    return source.start(line)
