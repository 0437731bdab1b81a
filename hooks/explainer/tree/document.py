"""A file's data with its comments, each attached above, beside or below a node."""

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
    """The data of a file, with its comments attached.

    `head` are those above everything; `modeline` is the first line, for editors' tools.
    """

    root: Node
    head: tuple[str, ...] = ()
    modeline: str = ""

    def comments(self) -> Iterator[str]:
        """Yield every comment but the modeline, in arbitrary order."""
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
    """Return the node that was read from a text, with that text's comments attached.

    Lines must end in a line feed. A collection in brackets with a comment inside counts as written
    in block style, which has room for it.
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
    """The comments found for a key, an item or a collection.

    `within` is the collection that it is in; `part` is the key or item that a collection is the
    value of. A collection in brackets is `crowded` if it has a comment inside.
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
    """The fields and items of a file in document order."""

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
        """Attach a comment above, beside or below a node; comments must come in order."""
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
        """Return the list that a full-line comment is added to, and whether that list ends."""
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
        """Return a node with the comments found for it and for everything below it."""
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
    """Return the notes for a trailing comment; after closing brackets, those of what has them."""
    group = part.within
    while group and group.part and group.flow and group is not inside:
        part, group = group.part, group.within
    return part
