"""Build nodes from the YAML parser's events, and refuse valid YAML that content must not use."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from explainer.problems.file_text import REFUSED, FileText, unseen
from explainer.problems.problem import Problem
from explainer.tree.characters import is_plain, sound_scalar
from explainer.tree.locate import locate
from explainer.tree.lookalike import lookalike
from explainer.tree.node import Entry, Mapping, Node, Scalar, Sequence, Style
from explainer.tree.slips import shorten, tab, without_colon
from explainer.tree.swallowed import not_indented, swallowed

_DEEPEST = 64

_STYLES: dict[str | None, Style] = {
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}
_NODES = frozenset({yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent})
_HEADER = re.compile(r"[|>][-+0-9]*")
_WORD = re.compile(r"[^\s,\[\]{}]+")
_TAB_BETWEEN = re.compile(r"#[^\r\n]*|(\t[\t ]*)")
_TAB_INSIDE = re.compile(r"[\r\n] *(\t[\t ]*)")


@dataclass(slots=True)
class _Open:
    """A collection whose end has not been read yet."""

    start: int
    flow: bool
    mapping: bool
    end: int
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: Scalar | None = None
    keep: bool = True
    width: int = 1
    run_on: bool = False


class Builder:
    """Builds a node and problems from the events of one file."""

    def __init__(self, source: FileText) -> None:
        """Start with no events."""
        self.source = source
        self.node: Node | None = None
        self.problems: list[Problem] = []
        self.whole = True
        self.quoted: tuple[int, int] | None = None
        self.block_to = 0
        self._open: list[_Open] = []
        self._has_tabs = "\t" in source.text
        self._read_to = 0

    def innermost_bracket(self) -> int | None:
        """Return the index of the innermost `[` or `{` that is still open."""
        return next((each.start for each in reversed(self._open) if each.flow), None)

    def take(self, event: Any) -> None:
        """Process one event of the parser."""
        start, end = event.start_mark.index, event.end_mark.index
        if self._has_tabs:
            self._refuse_tabs(self._read_to, start, _TAB_BETWEEN)
            self._read_to = max(self._read_to, end)
        kind = type(event)
        if kind in _NODES and (event.anchor is not None or event.tag is not None):
            self._refuse_properties(event, start)
        if kind is yaml.ScalarEvent:
            self._place(self._scalar(event, start, end))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            mapping = kind is yaml.MappingStartEvent
            self._open.append(_Open(start, bool(event.flow_style), mapping, start))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._close(end)
        elif kind is yaml.AliasEvent:
            self._lose(
                start,
                "E113",
                "text here may not begin with `*`, which repeats another value",
                "put quotes around the whole text, or write out the value that is meant",
                end - start,
            )
            self._place(self._placeholder(start))

    @property
    def too_deep(self) -> bool:
        """Whether more than 64 collections are open; the node is then lost."""
        if len(self._open) <= _DEEPEST:
            return False
        message = f"this goes more than {_DEEPEST} levels deep"
        hint = "close the brackets that are open, or move the lines to the left"
        self._lose(self._open[-1].start, "E110", message, hint)
        return True

    def _lose(self, index: int, code: str, message: str, hint: str, length: int = 1) -> None:
        self._refuse(self.source.problem(index, code, message, hint, length))

    def _refuse(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.whole = False

    def _scalar(self, event: Any, start: int, end: int) -> Scalar:
        text = self.source.text
        style = _STYLES.get(event.style, "plain")
        # The parser may place an omitted value on a line after the last one.
        line, column = self.source.place(start)
        if style in ("literal", "folded"):
            header = _HEADER.match(text, start)
            width = len(header[0]) if header else 1
            self.block_to = end
            if not event.value.strip() and (flat := not_indented(self.source, start, width)):
                self._refuse(flat)
        elif event.end_mark.line == event.start_mark.line:
            width = end - start
        else:
            width = len(self.source.lines[line - 1].rstrip()) - column + 1
            if self._has_tabs:
                self._refuse_tabs(start, end, _TAB_INSIDE)
            if style in ("single", "double"):
                self.quoted = (start, end)
        flow = bool(self._open) and self._open[-1].flow
        if style == "plain":
            for slip in swallowed(self.source, start, end, line, column, in_brackets=flow):
                self._refuse(slip)
        scalar = Scalar(event.value, style, line, column, max(1, width), start, end)
        if style == "double":
            self._refuse_escaped(scalar)
        if is_plain(scalar.value):
            return scalar
        sound, problems = sound_scalar(scalar, self.source)
        self.problems += problems
        return sound

    def _refuse_escaped(self, scalar: Scalar) -> None:
        for match in REFUSED.finditer(scalar.value):
            if match[0] not in "\u2028\u2029":
                line, column = locate(scalar, self.source.lines, match.start())
                index = self.source.start(line) + column - 1
                self.problems.append(unseen(self.source, index, match[0]))

    def _refuse_tabs(self, start: int, end: int, pattern: re.Pattern[str]) -> None:
        for match in pattern.finditer(self.source.text, start, end):
            if match[1]:
                self.problems.append(tab(self.source, match.start(1), len(match[1])))

    def _refuse_properties(self, event: Any, start: int) -> None:
        if event.anchor is not None:
            at = self.source.text.find("&", start)
            message = "text here may not begin with `&`, which names a value to repeat it"
            hint = "delete the word with `&`, or put quotes around the text"
            word = len(event.anchor) + 1
            self.problems.append(self.source.problem(at, "E112", message, hint, word))
        if event.tag is not None:
            at = self.source.text.find("!", start)
            message = "text here may not begin with `!`, which sets a type"
            hint = "delete the word with `!`, or put quotes around the text"
            word_here = _WORD.match(self.source.text, at)
            length = len(word_here[0]) if word_here else 1
            self.problems.append(self.source.problem(at, "E114", message, hint, length))

    def _placeholder(self, index: int) -> Scalar:
        line, column = self.source.place(index)
        return Scalar("?", "plain", line, column, 1, index, index)

    def _close(self, end: int) -> None:
        done = self._open.pop()
        line, column = self.source.place(done.start)
        # For a block collection, the parser's end may lie lines below the last part.
        span = done.start, end if done.flow else done.end
        if done.mapping:
            self._place(Mapping(done.entries, line, column, done.width, *span, done.flow))
        else:
            self._place(Sequence(tuple(done.items), line, column, 1, *span, done.flow))

    def _place(self, node: Node) -> None:
        if not self._open:
            self.node = node
            return
        into = self._open[-1]
        if node.end > node.start or into.key is None:
            into.end = max(into.end, node.end)
        if not into.mapping:
            into.items.append(node)
        elif into.key is None:
            into.key, into.keep = self._key(node, into)
            if not into.entries and not into.flow:
                into.width = into.key.width
        else:
            if into.keep:
                into.entries[into.key.value] = Entry(into.key, node)
            into.key = None

    def _key(self, node: Node, into: _Open) -> tuple[Scalar, bool]:
        index = node.start
        if not isinstance(node, Scalar):
            message = "a list or a group of fields may not be the name of a field"
            self._lose(
                index, "E116", message, "put the name on the left of the colon as plain text"
            )
            return self._placeholder(index), False
        if node.plain and node.value == "<<":
            message = "`<<` may not be used to take fields over from elsewhere"
            self._lose(index, "E115", message, "write the fields out, or use `defaults:`", 2)
            return node, False
        strange = lookalike(self.source, [node.line]) if node.plain else None
        if strange and strange.code == "E133":
            self.problems.append(strange)
            self.whole = False
            return node, False
        if node.empty or not node.value:
            message = "a field without a name stands here"
            hint = "write a name before the colon; `null` and `~` are none"
            self.problems.append(self.source.problem(index, "E117", message, hint, node.width))
            return node, False
        if into.flow and (slip := without_colon(self.source, node, index)):
            self._refuse(slip)
            return node, False
        if first := into.entries.get(node.value):
            if not into.run_on:
                message = f"`{shorten(node.value)}` stands here twice; the first is on line "
                message += str(first.key.line)
                hint = "keep one of the two, or make one list of both"
                if self._is_next_item(into, node.value):
                    into.run_on = True
                    hint = "if the next item of the list begins here, write `- ` before it"
                self.problems.append(self.source.problem(index, "E111", message, hint, node.width))
            return node, False
        return node, True

    def _is_next_item(self, into: _Open, key: str) -> bool:
        """Return whether a repeated key probably begins an item whose dash is missing."""
        in_list = len(self._open) > 1 and not self._open[-2].mapping
        return in_list and not into.flow and key == next(iter(into.entries))
