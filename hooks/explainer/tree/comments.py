"""Find the comments of a YAML file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.tree.node import Mapping, Node, Scalar

_COMMENT = re.compile(r"#[^\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(?=#)")
# What may come before a comment that is about the next line.
_NOTHING = re.compile(r"(?:---)?[ \t]*(?:-[ \t]+)*-?[ \t]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its text with the `#`, its index in the file's text, and its column from 1.

    `alone` means that nothing precedes it on its line; `parted_above` and `parted_below`, that
    there is a blank line.
    """

    words: str
    index: int
    column: int
    alone: bool
    parted_above: bool
    parted_below: bool


def comments_in(text: str, root: Node) -> Iterator[Comment]:
    """Yield the comments of a text: those between scalars, and in headers of block scalars."""
    at = 0
    for scalar in _scalars(root):
        yield from _between(text, at, scalar.start)
        if scalar.style in ("literal", "folded") and (header := _HEADER.match(text, scalar.start)):
            yield _made(text, header.end())
        at = scalar.end
    yield from _between(text, at, len(text))


def _scalars(root: Node) -> Iterator[Scalar]:
    """Yield the keys and scalars of a file in order, without omitted ones."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            entries = reversed(node.entries.values())
            waiting += (part for entry in entries for part in (entry.value, entry.key))
        elif not isinstance(node, Scalar):
            waiting += reversed(node.items)
        elif node.end > node.start:
            yield node


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    for match in _COMMENT.finditer(text, start, end):
        yield _made(text, match.start())


def _made(text: str, index: int) -> Comment:
    begin = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    end = len(text) if end < 0 else end
    above = text[text.rfind("\n", 0, max(begin - 1, 0)) + 1 : begin]
    below = text[end + 1 :].split("\n", 1)
    return Comment(
        text[index:end].rstrip(),
        index,
        index - begin + 1,
        _NOTHING.fullmatch(text, begin, index) is not None,
        begin > 0 and not above.strip(),
        len(below) > 1 and not below[0].strip(),
    )
