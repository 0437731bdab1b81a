"""Turn answers into nodes for writing; short groups go on one line."""

from __future__ import annotations

import re
from collections.abc import Mapping as Fields
from collections.abc import Sequence as Values
from typing import Any

from explainer.tree.doubtful import needs_quotes
from explainer.tree.node import Entry, Mapping, Node, Scalar, Sequence, Style

# A group in braces on one line has at most so many values of at most this length together.
MOST_INLINE, LONGEST_INLINE = 3, 40

Value = bool | str | Values[Any] | Fields[str, Any]


def group(data: Fields[str, Any], *, flow: bool = False) -> Mapping:
    """Return fields with values as a node, in braces or each on its own lines."""
    return Mapping(
        {key: Entry(Scalar(key), node_of(each)) for key, each in data.items()}, flow=flow
    )


def node_of(value: Value) -> Node:
    """Return the node of a value, with the preferred style."""
    match value:
        case bool():
            return Scalar("true" if value else "false")
        case str():
            return Scalar(value, _style(value))
        case Fields():
            return group(value, flow=_is_short(value))
    return Sequence(tuple(map(node_of, value)), flow=_is_short(value))


def _style(text: str) -> Style:
    if "\n" in text:
        # Many editors strip spaces at the end of a line.
        return "double" if re.search(r" $", text, re.MULTILINE) else "literal"
    return "double" if needs_quotes(text) else "plain"


def _is_short(value: Value) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_INLINE and "\n" not in value
    if isinstance(value, Fields):
        few = len(value) <= MOST_INLINE
        return few and all(_is_short(each) for each in value.values())
    if isinstance(value, Values):
        return not any(isinstance(each, Fields) for each in value) and all(map(_is_short, value))
    return True
