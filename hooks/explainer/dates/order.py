"""Dates put in order: times in zones as moments, and all else by the day of its own place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TypeVar

from explainer.dates.edtf import Edtf
from explainer.dates.span import day_of, seconds_of

Rank = tuple[int, int, int, int]
T = TypeVar("T")


def in_order(items: Iterable[T], date_of: Callable[[T], Edtf]) -> list[T]:
    """Return items in order of their dates, those of one date as they were."""
    listed = list(items)
    ranked = ranks(date_of(item) for item in listed)
    return sorted(listed, key=lambda item: ranked[date_of(item)])


def latest(dates: Iterable[Edtf]) -> Edtf | None:
    """Return the date that comes last in order, or None of none."""
    ordered = in_order(dates, lambda date: date)
    return ordered[-1] if ordered else None


def ranks(dates: Iterable[Edtf]) -> dict[Edtf, Rank]:
    """Return what some dates are sorted by; what begins and ends alike has one rank.

    Times with zones come in order of their moments, everything else in order of where it begins
    and ends on its own clock. A day comes between two times by the days of their own places:
    after each that lies on a day before it, ahead of those of its own day. Of two times and a day
    that contradict one another so, as can happen where clocks are more than a day apart, the
    moments of the times decide. This is found for a list as a whole, since no comparison of two
    dates alone could do it: the relation between pairs is no order.
    """
    zoned: list[Edtf] = []
    others: list[Edtf] = []
    for date in set(dates):
        (others if date.offset is None else zoned).append(date)
    zoned.sort(key=_instant)
    days = [day_of(date.earliest) for date in zoned]
    # The earliest day of a place from each time on, which never falls.
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
    """Return whether a date was over when another began, wherever on Earth each of them was.

    Of two days that follow each other this is not sure: one place may have the one while another
    place has the other already.
    """
    if not date.is_before(following):
        return False
    last, first = date.end or date, following.start or following
    if not {last.precision, first.precision} <= {"day", "time"}:
        return True
    # What `is_before` tells of a time in a zone holds for every place.
    in_zone = last.offset is not None or first.offset is not None
    return in_zone or day_of(first.earliest) - day_of(last.latest) > 1
