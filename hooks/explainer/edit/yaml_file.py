"""A content file as a tree that keeps its comments: who stands above, beside and below what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import yaml

from explainer.edit.comments import Comment, comments_in
from explainer.tree.node import Style

MODELINE = re.compile(r"#\s*yaml-language-server:.*")
_STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}


@dataclass(slots=True, eq=False)
class Text:
    """A piece of text, in the style in which it is written."""

    value: str
    style: Style = "plain"


@dataclass(slots=True, eq=False)
class Child:
    """A field of a group of fields (with a key) or an item of a list, with its comments.

    `start` and `end` are the indexes where it begins and ends in the text of its file; `above` are
    the lines of comments before it, with "" for a blank line, `beside` the comment on its line.
    """

    value: Text | Group
    key: Text | None = None
    start: int = 0
    end: int = 0
    above: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass(slots=True, eq=False)
class Group:
    """Fields or a list, with the comments below the last.

    `brackets` says how it is written, `flow` whether it may be written so again.
    """

    mapping: bool
    flow: bool
    brackets: bool = False
    start: int = 0
    end: int = 0
    column: int = 0
    children: list[Child] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    parent: Group | None = None

    def get(self, key: str) -> Child | None:
        """Return the field of a name, if the group has it."""
        return next((c for c in self.children if c.key and c.key.value == key), None)


@dataclass(slots=True, eq=False)
class Tree:
    """What a file says, the comments above all of it, and its first line for editors' tools."""

    root: Text | Group
    text: str
    head: list[str] = field(default_factory=list)
    modeline: str = ""

    def groups(self) -> Iterator[Group]:
        """Yield every group of the file, outer ones first."""
        waiting = [self.root]
        while waiting:
            value = waiting.pop()
            if isinstance(value, Group):
                yield value
                waiting += [child.value for child in reversed(value.children)]


def parse(text: str) -> Tree:
    """Return the tree of a text that the strict reader takes without a problem."""
    reader = _Reader()
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        reader.take(event)
    assert reader.root is not None, "the strict reader refuses a file that says nothing"
    tree = Tree(reader.root, text)
    _attach(tree, reader)
    return tree


class _Reader:
    """Takes the parser's events, and keeps the tree and every child in the order of its start."""

    def __init__(self) -> None:
        self.root: Text | Group | None = None
        self.order: list[tuple[Child, Group]] = []
        self.texts: list[tuple[int, int, Style]] = []
        self._open: list[Group] = []
        self._key: list[Child | None] = []

    def take(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                self._take_text(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                start = cast(Any, event.start_mark)
                mapping = isinstance(event, yaml.MappingStartEvent)
                flow = bool(event.flow_style)
                group = Group(mapping, flow, flow, start.index, 0, start.column)
                group.parent = self._open[-1] if self._open else None
                self._place(group, group.start)
                self._open.append(group)
                self._key.append(None)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                group, end = self._open.pop(), cast(Any, event.end_mark)
                self._key.pop()
                last = max([group.start, *(child.end for child in group.children)])
                group.end = end.index if group.brackets else last
                self._close(group.end)

    def _take_text(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        text = Text(event.value, _STYLES.get(event.style, "plain"))
        if end > start:
            self.texts.append((start, end, text.style))
        inside = self._open[-1] if self._open else None
        if inside is not None and inside.mapping and self._key[-1] is None:
            child = Child(text, text, start, end)
            inside.children.append(child)
            self.order.append((child, inside))
            self._key[-1] = child
            return
        self._place(text, start)
        self._close(end if end > start else 0)

    def _place(self, value: Text | Group, start: int) -> None:
        if not self._open:
            self.root = value
        elif key := self._key[-1]:
            key.value = value
        else:
            child = Child(value, None, start, start)
            self._open[-1].children.append(child)
            self.order.append((child, self._open[-1]))

    def _close(self, end: int) -> None:
        if self._open:
            child = self._open[-1].children[-1]
            child.end = max(child.end, end)
            self._key[-1] = None


def _attach(tree: Tree, reader: _Reader) -> None:
    """Give each comment to what it stands above, beside or below."""
    flows = [group for group in tree.groups() if group.brackets]
    starts = [child.start for child, _ in reader.order]
    last: list[str] | None = None
    for comment in comments_in(tree.text, reader.texts):
        if MODELINE.fullmatch(comment.words) and not tree.modeline:
            tree.modeline = comment.words
            continue
        at = bisect_left(starts, comment.index)
        before = reader.order[at - 1] if at else None
        after = reader.order[at] if at < len(starts) else None
        inside = next((g for g in reversed(flows) if g.start < comment.index < g.end), None)
        around = inside
        while around is not None:
            # What stands within brackets has no room for a comment.
            around.flow, around = False, around.parent
        if before and not comment.alone:
            child = _beside(*before, inside)
            if child.beside:
                child.above.append(child.beside)
            child.beside = comment.words
            continue
        lines, below = _lines_for(tree, comment, inside, before, after)
        if last is lines and comment.parted_above and lines[-1]:
            lines.append("")
        lines.append(comment.words)
        if comment.parted_below and not below:
            lines.append("")
        last = lines


def _beside(child: Child, group: Group, inside: Group | None) -> Child:
    """Return the child on whose last line a comment stands; its brackets are closed there."""
    while group.brackets and group is not inside and group.parent is not None:
        child = next(each for each in group.parent.children if each.value is group)
        group = group.parent
    return child


def _lines_for(
    tree: Tree,
    comment: Comment,
    inside: Group | None,
    before: tuple[Child, Group] | None,
    after: tuple[Child, Group] | None,
) -> tuple[list[str], bool]:
    """Return the lines that a comment on a line of its own belongs to, and if these end a group."""
    if inside is not None:
        if after and after[0].start < inside.end:
            return after[0].above, False
        return inside.below, True
    least = after[1].column if after else -1
    group = before[1] if before else None
    while group is not None:
        if not group.brackets and least < group.column <= comment.column:
            return group.below, True
        group = group.parent
    if before and after:
        return after[0].above, False
    if before and isinstance(tree.root, Group):
        return tree.root.below, True
    return tree.head, False
