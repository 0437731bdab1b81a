"""Find which field of a new record a problem is about."""

from __future__ import annotations

import re
from collections.abc import Collection

from explainer.load.folder import DEFAULTS, ITEMS
from explainer.new.place import RecordPlacement
from explainer.problems.problem import Problem
from explainer.tree.node import Mapping, Node, Sequence, steps_to
from explainer.tree.reader import read

_NAMED = re.compile(r"`([\w-]+):`")


def keys_at(placed: RecordPlacement, problem: Problem, fields: Collection[str]) -> list[str]:
    """Return the fields of a new record that a problem says to fix, then the one it points at."""
    node, _ = read(placed.change.after or b"", "")
    record = _record(node, placed.line)
    steps = steps_to(record, problem.line, problem.column) if record else iter(())
    lies_in = [str(step) for step, _ in steps][:1]
    named = [*_NAMED.findall(problem.hint), *_NAMED.findall(problem.message)]
    # A problem of the whole record points at its first field.
    at_first = record is not None and lies_in == list(record.entries)[:1]
    whole = at_first and any(name in fields for name in named)
    return [name for name in dict.fromkeys([*named, *lies_in[whole:]]) if name in fields]


def _record(node: Node | None, line: int) -> Mapping | None:
    """Return the record that begins on a line, or the whole file's."""
    if not isinstance(node, Mapping):
        return None
    items = node.entries[ITEMS].value if ITEMS in node.entries else None
    if not isinstance(items, Sequence):
        return node
    found = [item for item in items.items if isinstance(item, Mapping) and item.line == line]
    defaults = node.entries[DEFAULTS].value if DEFAULTS in node.entries else None
    return found[0] if found else defaults if isinstance(defaults, Mapping) else None
