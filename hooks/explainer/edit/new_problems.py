"""Find the problems that a change causes: those without an equal in the same place before."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from explainer.load.folder import ENDING, ITEMS
from explainer.problems.problem import Problem
from explainer.tree.node import Mapping as MappingNode
from explainer.tree.node import Node, plain, steps_to
from explainer.tree.reader import read

# Line numbers in messages shift with the lines added above.
_LINE = re.compile(r"(?<=\.yml):\d+|(?<=\.md):\d+|(?<=\bline )\d+")
_NAME = "`id`"

ProblemKey = tuple[object, ...]


@dataclass(slots=True)
class ContentSide:
    """The files' contents before or after a change, by the names that problems show.

    `ids` are the ids of a renamed record before and after, which count as one.
    """

    held: Mapping[str, bytes | None]
    ids: Sequence[str] = ()
    _read: dict[str, tuple[Node | None, list[str]]] = field(default_factory=dict)

    def key(self, problem: Problem) -> tuple[str, ProblemKey, str, str]:
        """Return the identity of a problem: file, place, code and message."""
        message = _LINE.sub("", self._one(problem.message))
        return self._one(problem.file), self._place(problem), problem.code, message

    def _place(self, problem: Problem) -> ProblemKey:
        """Return the place of a problem, independent of the lines added above it."""
        data = self.held.get(problem.file)
        if data is None:
            return problem.line, problem.column
        if not problem.file.endswith(ENDING):
            return (problem.line,)
        if problem.file not in self._read:
            lines = data.decode("utf-8", errors="replace").split("\n")
            self._read[problem.file] = read(data, problem.file)[0], lines
        node, lines = self._read[problem.file]
        if node is None:
            return (
                self._one(lines[problem.line - 1].strip() if problem.line <= len(lines) else ""),
            )
        return tuple(map(self._one, _path(node, problem.line, problem.column)))

    def _one(self, words: str) -> str:
        """Return words with both ids of a renamed record replaced by one."""
        for id in self.ids:
            words = re.sub(rf"(?<![\w-]){re.escape(id)}(?![\w-])", _NAME, words)
        return words


def new_problems(
    before: ContentSide, known: Iterable[Problem], after: ContentSide, found: Iterable[Problem]
) -> list[Problem]:
    """Return the problems found that are not among the known ones; of equal ones, the surplus."""
    left = Counter(map(before.key, known))
    new = []
    for problem in found:
        key = after.key(problem)
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(problem)
    return new


def _path(node: Node, line: int, column: int) -> Iterable[str]:
    """Yield the steps to a place: names of fields, and ids or numbers of items."""
    within = ""
    for step, found in steps_to(node, line, column):
        within = step if isinstance(step, str) else _called(found, step, within)
        yield within


def _called(item: Node, number: int, within: str) -> str:
    """Return the step to an item, by id for a record: others may be inserted before it."""
    if isinstance(item, MappingNode) and "id" in item.entries:
        return json.dumps(plain(item.entries["id"].value))
    return json.dumps(plain(item)) if within == ITEMS else str(number)
