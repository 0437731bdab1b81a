"""Find mistakes that parse, but lose text or change its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.problems.file_text import FileText
from explainer.problems.problem import Problem
from explainer.tree.lookalike import lookalike

_CUT = re.compile(r"[ \t]+#(?=[^\s#])")
_ITEM_INSIDE = re.compile(r"[\r\n][ \t]*-(?=\s)")
_BLANKS = frozenset(" \t")
# A block scalar's indicator in reversed order, before lines that continue it.
_TURNED = re.compile(r"-([>|])(?=[ \t]*[\r\n])")
# A line whose colon is part of a sentence rather than after the name of a field.
_SENTENCE = re.compile(r"\s*(?!- |#)[^\s:]+[ \t]+[^:]*:(?=\s|$)")


def swallowed(
    source: FileText, start: int, end: int, line: int, column: int, *, in_brackets: bool
) -> Iterator[Problem]:
    """Refuse plain scalars that unintentionally include or drop text between two indexes.

    Text that runs on inside brackets is reported with the unclosed bracket.
    """
    text, first = source.text, source.lines[line - 1]
    if text[end : end + 1] in _BLANKS and (cut := _CUT.match(text, end)):
        hint = "put quotes around the whole text, or write a space after `#` for a comment"
        message = "the text ends before this `#`, which begins a comment"
        if end == start:
            message = "this `#` begins a comment, so that no text stands here"
        yield source.problem(cut.end() - 1, "E132", message, hint)
    if text[start : start + 1] == "-" and (turned := _TURNED.match(text, start, end)):
        message = f"`{turned[0]}` does not say that text of several lines follows"
        yield source.problem(start, "E129", message, f"write `{turned[1]}-`", 2)
    is_long = len(first) < column - 1 + end - start
    for match in _ITEM_INSIDE.finditer(text, start, end) if is_long and not in_brackets else ():
        message = "wrong indentation: this list item stands inside the text above it"
        hint = "give its `-` as many spaces as the other items' of the list"
        yield source.problem(match.end() - 1, "E126", message, hint)
    if end > start and not first[: column - 1].strip():
        yield from filter(None, [lookalike(source, [line], dashes_alone=True)])


def not_indented(source: FileText, header: int, length: int) -> Problem | None:
    """Refuse a sentence below a block scalar's indicator that is not indented."""
    line = source.place(header)[0]
    below = next((text for text in source.lines[line:] if text.strip()), "")
    if not _SENTENCE.match(below):
        return None
    sign = source.text[header : header + length]
    message = f"wrong indentation: the text of this `{sign}` stands as far out as its field"
    hint = "put two more spaces before each of its lines than before its field"
    return source.problem(header, "E126", message, hint, length)
