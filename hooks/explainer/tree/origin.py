"""The origin of a record: the line and column of each of its values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from explainer.problems.problem import Problem
from explainer.tree.locate import locate
from explainer.tree.node import Mapping, Node, Scalar, Sequence, find, key_at

Path = tuple[str | int, ...]
FilePosition = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Origin:
    """The origin of a record: its file, its node, and the defaults that it inherits."""

    file: str
    node: Node
    defaults: Mapping | None = None
    lines: list[str] = field(default_factory=list)

    def node_at(self, path: Path) -> Node:
        """Return the deepest node along a path, in the record itself or in its defaults."""
        return find(self._written(path), path)

    def place(self, path: Path) -> FilePosition:
        """Return file, line and column of a value; an inherited value has one place."""
        node = self.node_at(path)
        return self.file, node.line, node.column

    @property
    def line(self) -> int:
        """The line that the record begins on."""
        return self.node.line

    def problem(self, path: Path, code: str, message: str, hint: str = "") -> Problem:
        """Make a problem at the value at a path of this record."""
        node = self.node_at(path)
        return Problem(self.file, node.line, node.column, code, message, hint, node.width)

    def problem_at_key(self, path: Path, code: str, message: str, hint: str) -> Problem:
        """Make a problem at the key of the value at a path of this record."""
        key = key_at(self._written(path), path) or self.node_at(path)
        return Problem(self.file, key.line, key.column, code, message, hint, key.width)

    def problem_at_words(
        self, path: Path, words: str, code: str, message: str, hint: str = "", offset: int = 0
    ) -> Problem:
        """Make a problem at words inside the text at a path of this record.

        `offset` is their position in the text, without leading white space.
        """
        for scalar in _scalars(self.node_at(path)):
            blanks = len(scalar.value) - len(scalar.value.lstrip())
            at = scalar.value.find(words, blanks + offset)
            if at >= 0:
                line, column = locate(scalar, self.lines, at)
                return Problem(self.file, line, column, code, message, hint, len(words))
        return self.problem(path, code, message, hint)

    def _written(self, path: Path) -> Node:
        if (
            path
            and self.defaults is not None
            and isinstance(self.node, Mapping)
            and path[0] not in self.node.entries
            and path[0] in self.defaults.entries
        ):
            return self.defaults
        return self.node


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for entry in node.entries.values():
            yield from _scalars(entry.value)
