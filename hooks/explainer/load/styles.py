"""Find the addresses that a style sheet loads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

# At-rules with a string that is no address.
_NAMING = ("namespace", "charset")
_BLOCKS = ("{} block", "[] block", "() block")


def loaded_addresses(style: str) -> Iterator[tuple[str, int, int]]:
    """Yield each address that a style sheet or a style attribute loads, with line and column.

    Strings count in functions such as `image-set`, and after `@import`.
    """
    yield from _loaded(tinycss2.parse_component_value_list(style), strings=False)


def _loaded(parts: Iterable[Any], *, strings: bool) -> Iterator[tuple[str, int, int]]:
    rule = ""
    for part in parts:
        if part.type == "at-keyword":
            rule = part.lower_value
        elif part.type == "literal" and part.value == ";":
            rule = ""
        elif rule in _NAMING:
            continue
        elif part.type == "url" or (part.type == "string" and (strings or rule == "import")):
            yield part.value, part.source_line, part.source_column
        elif part.type == "function":
            yield from _loaded(part.arguments, strings=True)
        elif part.type in _BLOCKS:
            yield from _loaded(part.content, strings=strings)
            rule = "" if part.type == "{} block" else rule
