"""What a YAML file says, as plain nodes that know their places."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Steps
from dataclasses import dataclass
from typing import Literal

from explainer.tree.doubtful import NOTHING

Style = Literal["plain", "single", "double", "literal", "folded"]
Plain = str | list["Plain"] | dict[str, "Plain"] | None


@dataclass(frozen=True, slots=True)
class Comments:
    """Lines of comments, with "" for a blank line: above a node, beside it, below its last part.

    Those of a field belong to its key.
    """

    above: tuple[str, ...] = ()
    beside: str = ""
    below: tuple[str, ...] = ()


NO_COMMENTS = Comments()


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text, exactly as the editor typed it: `no`, `0123` and `12:30:45` stay strings.

    `line` and `column` count from 1, columns in characters (code points); `width` is how many
    characters the text takes on its first line, quotes included (a block scalar's header). `start`
    and `end` are indexes in the text of the file, the same for a text that is left out.
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
        """Whether the text is without quotes and not in a block."""
        return self.style == "plain"

    @property
    def empty(self) -> bool:
        """Whether the text means "nothing": left out, or a plain `null` or `~`."""
        return self.plain and self.value in NOTHING


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `width` is 1, and `flow` says whether it is written in brackets."""

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
    """One key of a mapping with its value."""

    key: Scalar
    value: Node

    @property
    def end(self) -> int:
        """The index at which it ends in the text of the file."""
        return self.value.end if self.value.end > self.value.start else self.key.end


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the file's order; `width` is that of the first key, or 1 for `{`.

    `flow` says whether it is written in braces.
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
    """Return a node as strings, lists and dicts; text left out, `null` and `~` become None."""
    match node:
        case Scalar():
            return None if node.empty else node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(entry.value) for key, entry in node.entries.items()}


def find(node: Node, path: Steps[str | int]) -> Node:
    """Return the deepest node along a path of keys and positions that exists."""
    for step in path:
        below = _step(node, step)
        if below is None:
            break
        node = below
    return node


def steps_to(node: Node, line: int, column: int) -> Iterator[tuple[str | int, Node]]:
    """Yield the steps to what is at a place: names of fields, numbers of items; each's node."""
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
    """Return the key that a path's last step names, or None where it names no key."""
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
