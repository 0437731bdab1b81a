"""Orders that look drawn by lot, and are the same each time: by a hash of seed and names.

Each thing has its own place in such an order, so that one more record moves no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import TypeVar

_T = TypeVar("_T")


def drawn(seed: int, lot: str, things: Iterable[_T], name: Callable[[_T], str] = str) -> list[_T]:
    """Return things in the order of a lot, by a seed; `name` is what a thing is known by."""
    return sorted(things, key=lambda thing: _number(seed, lot, name(thing)))


def _number(seed: int, *names: str) -> bytes:
    return blake2b("\0".join((str(seed), *names)).encode(), digest_size=16).digest()
