"""A short diff of a file."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from itertools import islice

MOST_LINES = 12


def short_difference(before: bytes, after: bytes, most: int | None = MOST_LINES) -> Iterator[str]:
    """Yield removed lines with `-` and added ones with `+`; at most `most` of them, if given."""
    old, new = (data.decode("utf-8").split("\n") for data in (before, after))
    changed = (
        line
        for line in difflib.unified_diff(old, new, n=0, lineterm="")
        if not line.startswith(("---", "+++", "@@"))
    )
    yield from islice(changed, most)
    if next(changed, None) is not None:
        yield "…"
