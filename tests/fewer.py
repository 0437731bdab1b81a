"""How many examples a property is tried with that costs more than others."""

from __future__ import annotations

from hypothesis import settings


def at_most(number: int) -> settings:
    """Return settings with so many examples, or fewer where a run tries fewer of everything."""
    return settings(max_examples=min(settings().max_examples, number))
