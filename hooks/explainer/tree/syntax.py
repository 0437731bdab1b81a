"""Explain the YAML parser's errors in an editor's words, with their usual cause."""

from __future__ import annotations

import re

import yaml

from explainer.problems.file_text import FileText
from explainer.problems.problem import Problem
from explainer.tree.lookalike import lookalike
from explainer.tree.quotation import faulty_quotation, never_closed, swallows
from explainer.tree.slips import NO_SPACE, filled_above, no_colon, space_missing, tab

_LONGEST_KEY = 1024
_COLON = re.compile(r":(?=\s|$)")
_CLOSED = re.compile(
    r".*?(?::|-|\[|\{|,|^)\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|\[.*\]|\{.*\})\s*$"
)

_CURLED = re.compile(r"(?:: |- )\s*([“„‟«‘‚])")
_WORDS = re.compile(r"\w")

_QUOTE_HINT = "put quotes around the whole text: \"…\" or '…'"


def explain(
    source: FileText,
    error: Exception,
    bracket: int | None,
    quoted: tuple[int, int] | None,
    block_to: int = 0,
) -> Problem:
    """Return the problem that a parser's error means.

    `bracket` is the index of the innermost open bracket; `quoted` is the range of the last quoted
    text of several lines; `block_to` is where the last text below `|` or `>` ends.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _explain_unmarked(source, error)
    at = min(error.problem_mark.index, len(source.text))
    begin = at if error.context_mark is None else min(error.context_mark.index, at)
    line = source.place(at)[0]
    near = [*filled_above(source, line)[:1], line, source.place(begin)[0]]
    if strange := lookalike(source, [each for each in near if source.start(each) >= block_to]):
        return strange
    if quoted and source.place(quoted[1])[0] == line and source.text[at : at + 1] != ":":
        if swallows(source, *quoted):
            return never_closed(source, quoted[0])
        return _after_closing(source, at)
    problem, context = error.problem or "", error.context or ""
    if "tab character" in problem or (source.text[at : at + 1] == "\t" and "token" in problem):
        return tab(source, source.text.find("\t", at))
    if "quoted scalar" in context:
        return faulty_quotation(source, begin, at, problem)
    if "block scalar" in context:
        message = "after `|` or `>` the text must begin on the next line"
        hint = "move the text to the next line and indent it; to begin a text with this, quote it"
        return source.problem(begin, "E129", message, hint, len(source.text[begin:at].rstrip()))
    if "anchor" in context or "alias" in context:
        sign = source.text[begin : begin + 1]
        code = "E112" if sign == "&" else "E113"
        message = f"unquoted text may not begin with `{sign}`"
        return source.problem(begin, code, message, _QUOTE_HINT)
    if "tag" in context or "tag" in problem:
        return source.problem(begin, "E114", "unquoted text may not begin with `!`", _QUOTE_HINT)
    if "directive" in context or "directive" in problem or "YAML document" in problem:
        return directive(source, begin)
    if "mapping values" in problem:
        return _colon(source, at)
    if "simple key" in context:
        return no_colon(source, begin)
    if "block sequence entries" in problem:
        message = "a list may not begin on the line of its field, nor text with `- `"
        hint = "begin the list on the next line, or put quotes around the text"
        return source.problem(at, "E130", message, hint)
    if "cannot start any token" in problem or "mapping keys" in problem:
        if bracket is not None and not source.text[bracket + 1 : at].strip():
            at = bracket
        message = f"unquoted text may not begin with `{source.text[at : at + 1]}`"
        return source.problem(at, "E127", message, _QUOTE_HINT)
    if "node content" in problem:
        return _nothing_here(source, at, bracket)
    if "',' or" in problem:
        return _in_brackets(source, begin, at)
    return out_of_place(source, at)


def directive(source: FileText, index: int) -> Problem:
    """Make the problem of a line that begins with `%`."""
    message = "a line may not begin with `%`"
    hint = "delete the line, or put quotes around the text"
    return source.problem(index, "E108", message, hint, len(_line(source, index).rstrip()))


def out_of_place(source: FileText, at: int) -> Problem:
    """Explain a place that lacks an expected field, item or end: indentation, quotes, brackets."""
    sign = source.text[at : at + 1]
    before = _line(source, at)[: source.place(at)[1] - 1]
    if sign and sign in "]}":
        return _stray(source, at)
    if _CLOSED.match(before):
        if sign == ":":
            return space_missing(source, at)
        return _after_closing(source, at)
    if sign == ",":
        return _stray(source, at)
    if sign == ":":
        message = "a field without a name stands here"
        return source.problem(at, "E117", message, "write a name before the colon")
    message = "wrong indentation: this line lines up with none above it"
    hint = "give it as many spaces as the line that it belongs beside; fields of one record line up"
    if sign == "-" and source.text[at + 1 : at + 2].strip():
        message = "a space is missing after this `-`"
        return source.problem(at, "E125", message, "write `- ` before each item of a list")
    if sign == "-":
        message = "wrong indentation: this list item lines up with no other"
        hint = "give its `-` as many spaces as the other items' of the list"
    return source.problem(at, "E126", message, hint)


def _explain_unmarked(source: FileText, error: Exception) -> Problem:
    if isinstance(error, UnicodeError):
        at = max(source.text.find("%"), 0)
        return source.problem(at, "E114", "unquoted text may not begin with `!`", _QUOTE_HINT)
    position = getattr(error, "position", 0)
    at = position if isinstance(position, int) and 0 <= position < len(source.text) else 0
    message = "this file cannot be read as YAML from here on"
    return source.problem(at, "E199", message, "compare it with a file that works")


def _colon(source: FileText, at: int) -> Problem:
    line, column = source.place(at)
    head = source.lines[line - 1][: column - 1]
    if _COLON.search(head):
        if _CLOSED.match(head):
            return _after_closing(source, at)
        return _unquoted_colon(source, at)
    if len(head) > _LONGEST_KEY:
        message = f"the name of a field is at most {_LONGEST_KEY} characters long"
        return source.problem(at, "E118", message, "if this is text, put quotes around it")
    if head.rstrip().endswith(("]", "}", '"', "'")):
        message = "the name of a field may not go over several lines"
        return source.problem(at, "E118", message, "write it on one line, or quote all of the text")
    if len(head.split()) > 1 and not head.lstrip().startswith("- "):
        return _unquoted_colon(source, at)
    return _after_text(source, line, len(head) - len(head.lstrip()))


def _after_text(source: FileText, line: int, depth: int) -> Problem:
    """Explain a field in lines where the text above it still continues."""
    above = filled_above(source, line)
    here = source.start(line) + depth
    if above and (glued := NO_SPACE.match(source.lines[above[0] - 1])):
        return space_missing(source, source.start(above[0]) + glued.start(1))
    for number in above:
        text = source.lines[number - 1]
        if colon := _COLON.search(text):
            if text[colon.end() :].strip():
                message = "wrong indentation: this field stands further in than the one above it"
                hint = f"give it as many spaces as the field on line {number}"
                if "-" not in text[: len(text) - len(text.lstrip(" -"))]:
                    hint += "; if it belongs to that field, delete the text there"
                return source.problem(here, "E126", message, hint)
            break
    return no_colon(source, source.start(above[0]) if above else here)


def _unquoted_colon(source: FileText, at: int) -> Problem:
    message = "unquoted text may not hold a colon followed by a space"
    hint = _QUOTE_HINT
    if curled := _CURLED.search(_line(source, at)[: source.place(at)[1]]):
        hint = f"put straight quotes around the whole text: {curled[1]} is a part of it to YAML"
    return source.problem(at, "E124", message, hint)


def _after_closing(source: FileText, at: int) -> Problem:
    head = _line(source, at)[: source.place(at)[1] - 1]
    if (closed := _CLOSED.match(head)) and (sign := closed[1][0]) in "[{":
        message = f"unquoted text may not begin with `{sign}`"
        begin = at - len(head) + closed.start(1)
        return source.problem(begin, "E127", message, _QUOTE_HINT)
    message = "text goes on after the closing quotation mark"
    hint = "put '…' around all of the text, or write \\\" for each \" inside it"
    if not _WORDS.search(_line(source, at)[len(head) :]):
        hint = "put it inside the quotation marks, or delete it"
    elif source.text[at] in "\"'" and head.count("[") + head.count("{"):
        hint = "write a comma between the two"
    elif head.rstrip().endswith("'"):
        hint = "put \"…\" around all of the text, or write '' for each ' inside it"
    return source.problem(at, "E123", message, hint)


def _stray(source: FileText, at: int) -> Problem:
    sign = source.text[at]
    message = f"nothing was opened that this `{sign}` could close or part"
    return source.problem(at, "E131", message, f"delete it, or {_QUOTE_HINT}")


def _nothing_here(source: FileText, at: int, bracket: int | None) -> Problem:
    sign = source.text[at : at + 1]
    if bracket is None:
        return _stray(source, at) if sign in ("]", "}", ",") else out_of_place(source, at)
    if sign in ("]", "}", ",", ":", "?"):
        message = f"something is missing before this `{sign}`"
        return source.problem(at, "E131", message, f"delete it, or {_QUOTE_HINT}")
    return _unclosed(source, bracket, at)


def _in_brackets(source: FileText, begin: int, at: int) -> Problem:
    line, column = source.place(at)
    head = source.lines[line - 1][: column - 1]
    sign = source.text[at : at + 1]
    if source.place(begin)[0] == line and sign not in ("", "]", "}"):
        if sign == ":":
            message = "unquoted text may not hold a colon followed by a space"
            hint = "put a comma before the field's name, or quotes around the whole text"
            return source.problem(at, "E124", message, hint)
        if _CLOSED.match(head):
            return _after_closing(source, at)
    return _unclosed(source, begin, at)


def _unclosed(source: FileText, begin: int, at: int) -> Problem:
    sign, here = source.text[begin], source.text[at : at + 1]
    closing = "]" if sign == "[" else "}"
    line = source.place(at)[0]
    if here and here in "]}":
        end = f"closed by `{here}`"
    elif line == source.place(begin)[0]:
        end = "not closed on this line, or a comma is missing"
    else:
        end = f"not closed before line {line}"
    message = f"the bracket `{sign}` that opens here is {end}"
    hint = f"write `{closing}` at its end, and a comma between its parts"
    return source.problem(begin, "E122", message, hint)


def _line(source: FileText, index: int) -> str:
    return source.lines[source.place(index)[0] - 1]
