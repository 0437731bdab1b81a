"""Distribute what is listed over pages of equal length."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def in_even_pages(
    items: Sequence[_T], length: Callable[[_T], int], fits: int
) -> Iterator[list[_T]]:
    """Yield items in as few pages as hold them, each about as long as the others."""
    total = sum(map(length, items))
    count = -(-total // fits)
    page: list[_T] = []
    before, number = 0, 1
    for item in items:
        if page and before + length(item) / 2 > number * total / count:
            yield page
            page, number = [], number + 1
        page.append(item)
        before += length(item)
    yield page
