"""Common mistakes in YAML: tabs, missing spaces, and lines that are no field."""

from __future__ import annotations

import re

from explainer.problems.file_text import FileText
from explainer.problems.problem import Problem
from explainer.tree.node import Scalar

NO_SPACE = re.compile(r"\s*(?:- +)*[\w-]+(:)[^\s/:]")
# Braces that end inside a text, which should have been quoted.
_TEXT_AFTER = re.compile(r"}[ \t]*[^\s,}\]#]")
_REST = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")
_OPEN_QUOTE = re.compile(r"\s*([\"'])(?:(?!\1).)*$")


def tab(source: FileText, index: int, length: int = 1) -> Problem:
    """Make the problem of a tab outside a value."""
    message = "a tab stands here where only spaces may stand"
    hint = "put spaces in its place, two for each level"
    if not source.lines[source.place(index)[0] - 1][source.place(index)[1] - 1 :].strip():
        hint = "delete it"
    return source.problem(index, "E107", message, hint, length)


def space_missing(source: FileText, at: int) -> Problem:
    """Make the problem of a colon without a space after it."""
    return source.problem(at, "E125", "a space is missing after this colon", "write `name: text`")


def shorten(text: str, most: int = 40) -> str:
    """Return a text shortened for a message."""
    return text if len(text) <= most else text[: most - 1] + "…"


def no_colon(source: FileText, index: int) -> Problem:
    """Explain a line that is no field because a colon, a space or a hyphen is missing."""
    line = source.place(index)[0]
    text = source.lines[line - 1]
    if glued := NO_SPACE.match(text):
        return space_missing(source, source.start(line) + glued.start(1))
    depth = len(text) - len(text.lstrip())
    if _OPEN_QUOTE.match(text):
        message = "the name of a field may not go over several lines"
        hint = "write it on one line, or quote all of the text"
        return source.problem(source.start(line) + depth, "E118", message, hint, len(text.strip()))
    if text.lstrip().startswith("-"):
        message, hint = "a space is missing after this `-`", "write `- ` before each item of a list"
        return source.problem(source.start(line) + depth, "E125", message, hint)
    above = source.lines[number[0] - 1] if (number := filled_above(source, line)) else ""
    if above.startswith(" " * depth + "- "):
        message = f"`{shorten(text.strip())}` is no item of the list above it: it has no hyphen"
        hint = "write `- ` before it; if it goes on with the text above, indent it further"
        return source.problem(source.start(line) + depth, "E125", message, hint, len(text.strip()))
    message = f"`{shorten(text.strip())}` is not a field: it has no colon"
    hint = "write `name: text`; if it goes on with the text above, indent it further than its field"
    if not above:
        hint = "write `name: text`, or `# ` before a comment"
    return source.problem(source.start(line) + depth, "E125", message, hint, len(text.strip()))


def filled_above(source: FileText, line: int) -> list[int]:
    """Return the numbers of the lines above one that are not blank or comments, nearest first."""
    lines = ((number, source.lines[number - 1].lstrip()) for number in range(line - 1, 0, -1))
    return [number for number, text in lines if text and not text.startswith("#")]


def without_colon(source: FileText, key: Scalar, index: int) -> Problem | None:
    """Explain a part of braces that is no field, as when a comma cuts a text in two."""
    after = rest_after(source.text, index + key.width)
    if after is None or source.text[after] not in ",}" or _TEXT_AFTER.match(source.text, after):
        return None
    colon = key.value.find(":") if key.plain else -1
    if colon > 0:
        return space_missing(source, index + colon)
    message = f"`{shorten(key.value)}` is not a field: it has no colon"
    hint = "put quotes around text that holds a comma, or write `name: text`"
    return source.problem(index, "E125", message, hint, key.width)


def rest_after(text: str, index: int) -> int | None:
    """Return the index of the next character that is not blank or in a comment."""
    match = _REST.match(text, index)
    at = match.end() if match else index
    return at if at < len(text) else None
