"""Distribute what is listed over pages of equal length."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def in_even_pages(
    items: Sequence[_T], length: Callable[[_T], int], fits: int
) -> Iterator[list[_T]]:
    """Yield items in as few pages as hold them, each about as long as the others."""
    lengths = [length(item) for item in items]
    total = sum(lengths)
    count = -(-total // fits)
    page: list[_T] = []
    before, number = 0, 1
    for item, own in zip(items, lengths, strict=True):
        if page and before + own / 2 > number * total / count:
            yield page
            page, number = [], number + 1
        page.append(item)
        before += own
    yield page
