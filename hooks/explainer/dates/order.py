"""Sort dates: times in zones by their moments, everything else by local days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TypeVar

from explainer.dates.edtf import Edtf
from explainer.dates.span import day_of, seconds_of

Rank = tuple[int, int, int, int]
_T = TypeVar("_T")


def in_order(items: Iterable[_T], date_of: Callable[[_T], Edtf]) -> list[_T]:
    """Return items sorted by date; equal dates keep their order."""
    listed = list(items)
    ranked = ranks(date_of(item) for item in listed)
    return sorted(listed, key=lambda item: ranked[date_of(item)])


def latest(dates: Iterable[Edtf]) -> Edtf | None:
    """Return the date that sorts last, or None if there are none."""
    ordered = in_order(dates, lambda date: date)
    return ordered[-1] if ordered else None


def ranks(dates: Iterable[Edtf]) -> dict[Edtf, Rank]:
    """Return the rank of each date for sorting; equal spans have equal ranks.

    Times with zones sort by moment, everything else by its start and end on its own clock. A day
    sorts among times by their local days: after those on earlier days, before those on the same
    day. If two times and a day contradict one another, which needs clocks more than a day apart,
    the moments of the times decide. Ranks are computed for the whole list, because pairwise
    comparison is not transitive.
    """
    zoned: list[Edtf] = []
    others: list[Edtf] = []
    for date in set(dates):
        (others if date.offset is None else zoned).append(date)
    zoned.sort(key=_instant)
    days = [day_of(date.earliest) for date in zoned]
    # The earliest local day from each time on, which never decreases.
    soonest = days.copy()
    for at in range(len(days) - 2, -1, -1):
        soonest[at] = min(soonest[at], soonest[at + 1])
    ranked = {date: (at, 1, 0, 0) for at, date in enumerate(zoned)}
    for at in range(1, len(zoned)):
        if _instant(zoned[at]) == _instant(zoned[at - 1]):
            ranked[zoned[at]] = ranked[zoned[at - 1]]
    for date in others:
        at = bisect_left(soonest, day_of(date.earliest))
        while (
            date.precision == "time"
            and at < len(zoned)
            and days[at] == day_of(date.earliest)
            and zoned[at].earliest < date.earliest
        ):
            at += 1
        ranked[date] = (at, 0, seconds_of(date.earliest), seconds_of(date.latest))
    return ranked


def _instant(date: Edtf) -> tuple[int, int]:
    local = seconds_of(date.earliest)
    return local - 60 * (date.offset or 0), local


def is_clear_of(date: Edtf, following: Edtf) -> bool:
    """Return whether a date was over before another began, wherever on Earth each was.

    For two consecutive days this is uncertain: one place may still have the first while another
    already has the second.
    """
    if not date.is_before(following):
        return False
    last, first = date.end or date, following.start or following
    if not {last.precision, first.precision} <= {"day", "time"}:
        return True
    # The result of `is_before` for a time in a zone holds everywhere.
    in_zone = last.offset is not None or first.offset is not None
    return in_zone or day_of(first.earliest) - day_of(last.latest) > 1
