"""What a file says together with its comments: each is above, beside or below something."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from explainer.tree.comments import Comment, comments_in
from explainer.tree.node import Collection, Comments, Entry, Mapping, Node, Scalar

MODELINE = re.compile(r"#\s*yaml-language-server:.*")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, with its comments in it.

    `head` are those above all of it, `modeline` is its first line for editors' tools.
    """

    root: Node
    head: tuple[str, ...] = ()
    modeline: str = ""

    def comments(self) -> Iterator[str]:
        """Yield every comment but the modeline, in no order that means anything."""
        yield from filter(None, self.head)
        waiting: list[Node] = [self.root]
        while waiting:
            node = waiting.pop()
            found = node.comments
            yield from filter(None, (*found.above, found.beside, *found.below))
            if isinstance(node, Mapping):
                waiting += (part for e in node.entries.values() for part in (e.key, e.value))
            elif not isinstance(node, Scalar):
                waiting += node.items


def document(text: str, root: Node) -> Document:
    """Return what the reader found in a text, with the comments of that text.

    Lines end in a line feed alone. What has a comment inside has no room for it in brackets, and
    counts as written without them.
    """
    comments = list(comments_in(text, root))
    modeline = next((each for each in comments if MODELINE.fullmatch(each.words)), None)
    words = modeline.words if modeline else ""
    comments = [each for each in comments if each is not modeline]
    if not comments:
        return Document(root, (), words)
    outline = _Outline(root)
    for comment in comments:
        outline.attach(comment)
    return Document(outline.noted(root), tuple(outline.head), words)


@dataclass(slots=True, eq=False)
class _Notes:
    """The comments found for a key, an item, a list or a group of fields.

    `within` is the list or group that holds it; `part` is the key or item that a list or group is
    the value of. One in brackets is `crowded` where there is a comment in them.
    """

    node: Node
    within: _Notes | None = None
    part: _Notes | None = None
    flow: bool = False
    crowded: bool = False
    above: list[str] = field(default_factory=list)
    beside: str = ""
    below: list[str] = field(default_factory=list)

    @property
    def comments(self) -> Comments:
        return Comments(tuple(self.above), self.beside, tuple(self.below))


class _Outline:
    """The fields and items of a file in the order in which they begin."""

    def __init__(self, root: Node) -> None:
        self.head: list[str] = []
        self._root = root
        self._notes: dict[int, _Notes] = {}
        self._parts: list[_Notes] = []
        self._flows: list[_Notes] = []
        self._last: list[str] | None = None
        if not isinstance(root, Scalar):
            self._enter(root, None, None)
        self._starts = [part.node.start for part in self._parts]

    def _enter(self, node: Collection, within: _Notes | None, part: _Notes | None) -> None:
        own = self._notes.setdefault(id(node), _Notes(node, within, part))
        own.part, own.flow = part, node.flow
        if node.flow:
            self._flows.append(own)
        pairs: list[tuple[Node, Node]]
        if isinstance(node, Mapping):
            pairs = [(entry.key, entry.value) for entry in node.entries.values()]
        else:
            pairs = [(item, item) for item in node.items]
        for head, value in pairs:
            inner = self._notes[id(head)] = _Notes(head, own)
            self._parts.append(inner)
            if not isinstance(value, Scalar):
                self._enter(value, own, inner)

    def attach(self, comment: Comment) -> None:
        """Give a comment to what it is above, beside or below; they come in order."""
        at = bisect_left(self._starts, comment.index)
        before = self._parts[at - 1] if at else None
        after = self._parts[at] if at < len(self._parts) else None
        around = inside = next(
            (f for f in reversed(self._flows) if f.node.start < comment.index < f.node.end), None
        )
        while around is not None:
            around.crowded, around = True, around.within
        if before and not comment.alone:
            part = _on_the_line(before, inside)
            part.above += filter(None, [part.beside])
            part.beside = comment.words
            return
        lines, below = self._lines_for(comment, inside, before, after)
        if self._last is lines and comment.parted_above and lines[-1]:
            lines.append("")
        lines.append(comment.words)
        if comment.parted_below and not below:
            lines.append("")
        self._last = lines

    def _lines_for(
        self,
        comment: Comment,
        inside: _Notes | None,
        before: _Notes | None,
        after: _Notes | None,
    ) -> tuple[list[str], bool]:
        """Return the lines that a comment on a line of its own belongs to, and if these end."""
        if inside is not None:
            if after and after.node.start < inside.node.end:
                return after.above, False
            return inside.below, True
        least = after.within.node.column if after and after.within else 0
        group = before.within if before else None
        while group is not None:
            if not group.flow and least < group.node.column <= comment.column:
                return group.below, True
            group = group.within
        if before and after:
            return after.above, False
        if before:
            return self._notes[id(self._root)].below, True
        return self.head, False

    def noted(self, node: Node) -> Node:
        """Return a node with the comments that were found for it and all below it."""
        found = self._notes.get(id(node))
        if found is None:
            return node
        if isinstance(node, Scalar):
            return replace(node, comments=found.comments)
        flow = found.flow and not found.crowded
        if isinstance(node, Mapping):
            entries = {name: self._entry(each) for name, each in node.entries.items()}
            return replace(node, entries=entries, flow=flow, comments=found.comments)
        items = tuple(map(self.noted, node.items))
        return replace(node, items=items, flow=flow, comments=found.comments)

    def _entry(self, entry: Entry) -> Entry:
        key = replace(entry.key, comments=self._notes[id(entry.key)].comments)
        return Entry(key, self.noted(entry.value))


def _on_the_line(part: _Notes, inside: _Notes | None) -> _Notes:
    """Return what a comment is beside: where brackets are closed there, what holds these."""
    group = part.within
    while group and group.part and group.flow and group is not inside:
        part, group = group.part, group.within
    return part
