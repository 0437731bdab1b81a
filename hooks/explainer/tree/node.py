"""The data of a YAML file as plain nodes with their places."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Steps
from dataclasses import dataclass
from typing import Literal

from explainer.tree.doubtful import NULLS

Style = Literal["plain", "single", "double", "literal", "folded"]
Plain = str | list["Plain"] | dict[str, "Plain"] | None


@dataclass(frozen=True, slots=True)
class Comments:
    """Comment lines, with "" for a blank line: above a node, beside it, and below its last part.

    Those of a field belong to its key.
    """

    above: tuple[str, ...] = ()
    beside: str = ""
    below: tuple[str, ...] = ()


NO_COMMENTS = Comments()


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar, exactly as the editor typed it: `no`, `0123` and `12:30:45` stay strings.

    `line` and `column` count from 1, columns in code points; `width` is the number of characters on
    its first line, including quotes (for a block scalar, the header). `start` and `end` are indexes
    in the text of the file, equal for an omitted value.
    """

    value: str
    style: Style = "plain"
    line: int = 1
    column: int = 1
    width: int = 1
    start: int = 0
    end: int = 0
    comments: Comments = NO_COMMENTS

    @property
    def plain(self) -> bool:
        """Whether the scalar has no quotes and is not a block."""
        return self.style == "plain"

    @property
    def empty(self) -> bool:
        """Whether the scalar is null: omitted, or a plain `null` or `~`."""
        return self.plain and self.value in NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `width` is 1, and `flow` is whether it is written in brackets."""

    items: tuple[Node, ...]
    line: int = 1
    column: int = 1
    width: int = 1
    start: int = 0
    end: int = 0
    flow: bool = False
    comments: Comments = NO_COMMENTS


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping, with its value."""

    key: Scalar
    value: Node

    @property
    def end(self) -> int:
        """The index in the file's text at which it ends."""
        return self.value.end if self.value.end > self.value.start else self.key.end


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the file's order; `width` is that of the first key, or 1 for `{`.

    `flow` is whether it is written in braces.
    """

    entries: dict[str, Entry]
    line: int = 1
    column: int = 1
    width: int = 1
    start: int = 0
    end: int = 0
    flow: bool = False
    comments: Comments = NO_COMMENTS


Collection = Sequence | Mapping
Node = Scalar | Collection


def plain(node: Node) -> Plain:
    """Return a node as strings, lists and dicts; omitted values, `null` and `~` become None."""
    match node:
        case Scalar():
            return None if node.empty else node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(entry.value) for key, entry in node.entries.items()}


def find(node: Node, path: Steps[str | int]) -> Node:
    """Return the deepest existing node along a path of keys and indexes."""
    for step in path:
        below = _step(node, step)
        if below is None:
            break
        node = below
    return node


def steps_to(node: Node, line: int, column: int) -> Iterator[tuple[str | int, Node]]:
    """Yield the path to a line and column, step by step with its nodes: names and list indexes."""
    while True:
        parts: list[tuple[Node, str | int, Node]] = []
        if isinstance(node, Mapping):
            parts = [(each.key, name, each.value) for name, each in node.entries.items()]
        elif isinstance(node, Sequence):
            parts = [(item, number, item) for number, item in enumerate(node.items)]
        reached = [each for each in parts if (each[0].line, each[0].column) <= (line, column)]
        if not reached:
            return
        _, step, node = reached[-1]
        yield step, node


def key_at(node: Node, path: Steps[str | int]) -> Scalar | None:
    """Return the key that the last step of a path names, or None if that is no key."""
    if not path:
        return None
    for step in path[:-1]:
        below = _step(node, step)
        if below is None:
            return None
        node = below
    entry = node.entries.get(str(path[-1])) if isinstance(node, Mapping) else None
    return entry.key if entry else None


def _step(node: Node, step: str | int) -> Node | None:
    match node:
        case Mapping():
            entry = node.entries.get(str(step))
            return entry.value if entry else None
        case Sequence() if isinstance(step, int) and 0 <= step < len(node.items):
            return node.items[step]
        case _:
            return None
