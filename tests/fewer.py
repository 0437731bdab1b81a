"""Fewer examples for properties that are expensive to try."""

from __future__ import annotations

from hypothesis import settings


def at_most(number: int) -> settings:
    """Return settings with so many examples, or fewer if the profile has fewer."""
    return settings(max_examples=min(settings().max_examples, number))


def in_each_run(number: int, *, deep: int) -> settings:
    """Return settings with so many examples, and with others in the deep run."""
    is_deep = settings().max_examples > 200
    return settings(max_examples=deep if is_deep else number)
