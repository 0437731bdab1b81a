"""Explain quoted scalars that are not closed, or contain what they may not."""

from __future__ import annotations

import re

from explainer.problems.file_text import FileText
from explainer.problems.problem import Problem

_SURROGATE = re.compile(r"(?:u|U0000)[dD][89a-fA-F][0-9a-fA-F]{2}")
_CURLED = ("“", "”", "„", "‟", "‘", "’", "»", "«")
# A field or an item of a list, on a later line.
_FIELD = re.compile(r"[\r\n] *(?:- |(?:- +)*[\w-]+:(?=\s))")


def swallows(source: FileText, begin: int, end: int) -> bool:
    """Return whether quoted text includes fields or items of the lines below its opening mark."""
    return _FIELD.search(source.text, begin, end) is not None


def never_closed(source: FileText, begin: int) -> Problem:
    """Make the problem of an opening quotation mark without a closing one."""
    quote = source.text[begin]
    message = f"the quotation mark {quote} that opens here is never closed"
    hint = f"write {quote} at the end of the text"
    line, column = source.place(begin)
    text = source.lines[line - 1][column:].rstrip()
    if text.endswith(_CURLED):
        hint = f"write {quote} in place of the {text[-1]} at the end of the text"
    elif quote == "'":
        hint += "; within '…' an apostrophe is written twice: ''"
    return source.problem(begin, "E121", message, hint)


def faulty_quotation(source: FileText, begin: int, at: int, problem: str) -> Problem:
    """Explain an error of the parser at one index, in quoted text that begins at another."""
    if "document indicator" in problem or "end of stream" in problem:
        return never_closed(source, begin)
    slash = source.text.rfind("\\", begin, at + 1)
    slash = at if slash < 0 else slash
    if half := _SURROGATE.match(source.text, slash + 1):
        message = "half of a two-part character (a lone surrogate) is written here"
        return source.problem(slash, "E104", message, "type the character itself", 1 + len(half[0]))
    message = 'within "…" a backslash may only begin one of YAML\'s own signs, such as \\n'
    hint = "write two backslashes for one, or use '…' as quotation marks"
    return source.problem(slash, "E128", message, hint, 2)
