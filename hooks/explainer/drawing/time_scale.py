"""Scales of time: day numbers, ticks, and the densest stretch of events."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.edtf import Edtf, parse_edtf
from explainer.dates.span import day_of

MOST_TICKS = 9
TWO_MONTHS, FIVE_YEARS, TEN_YEARS = 62, 5 * 366, 10 * 366
# A stretch is dense if it has half of the events in at most this part of the whole.
DENSE = 0.3


def first_day(year: int, month: int = 1, day: int = 1) -> int:
    """Return the days from 1970 to a date; month 13 is January of the next year."""
    return day_of((year + (month - 1) // 12, (month - 1) % 12 + 1, day, 0, 0, 0))


def calendar(day: int) -> tuple[int, int, int]:
    """Return the year, month and day at a number of days after 1970."""
    year = 1970 + day * 400 // 146_097
    while first_day(year + 1) <= day:
        year += 1
    while first_day(year) > day:
        year -= 1
    month = max(month for month in range(1, 13) if first_day(year, month) <= day)
    return year, month, day - first_day(year, month) + 1


def edtf_of(year: int, *parts: int) -> Edtf:
    """Return the date of a year, or of a month or day in it if given."""
    text = f"{year:04d}" if year >= 0 else f"{year:05d}"
    return parse_edtf("-".join([text, *(f"{part:02d}" for part in parts)]))


def rounded_date(day: int, span: int) -> Edtf:
    """Return the day, its month or its year, depending on the scale."""
    parts = 3 if span < TWO_MONTHS else 2 if span < TEN_YEARS else 1
    return edtf_of(*calendar(day)[:parts])


def ticks(first: int, last: int) -> list[tuple[int, Edtf]]:
    """Return the days to mark between two, at the finest regular steps that give few of them."""
    span = last - first
    for step in (1, 2, 5, 10):
        if span // step < MOST_TICKS:
            return list(_days(first, last, step))
    for step in (1, 2, 3, 6):
        if span // (30 * step) < MOST_TICKS:
            return list(_months(first, last, step))
    step, wider = 1, iter((2, 2.5, 2) * 5)
    while span // (365 * step) >= MOST_TICKS:
        step = int(step * next(wider))
    return list(_years(first, last, step))


def _days(first: int, last: int, step: int) -> Iterator[tuple[int, Edtf]]:
    for day in range(first, last + 1):
        date = calendar(day)
        # A 31st would be right next to the following 1st.
        if (date[2] - 1) % step == 0 and (step == 1 or date[2] < 31):
            yield day, edtf_of(*date)


def _months(first: int, last: int, step: int) -> Iterator[tuple[int, Edtf]]:
    year, month, _ = calendar(first)
    for number in range(12 * year + month - 1, 12 * (year + 1000)):
        day = first_day(number // 12, number % 12 + 1)
        if day > last:
            return
        if day >= first and number % step == 0:
            yield day, edtf_of(number // 12, number % 12 + 1)


def _years(first: int, last: int, step: int) -> Iterator[tuple[int, Edtf]]:
    for year in round_years(calendar(first)[0], calendar(last)[0], step):
        if first <= first_day(year) <= last:
            yield first_day(year), edtf_of(year)


def round_years(first: int, last: int, step: int) -> list[int]:
    """Return the years between two that are multiples of a step as displayed.

    Year 0 is displayed as 1 BC, and -499 as 500 BC.
    """
    before = (1 - shown for shown in range(step, 2 - first, step))
    after = range(max(1, -(-first // step)) * step, last + 1, step)
    years = [*sorted(year for year in before if year <= last), *after]
    return [year for year in years if -9999 <= year <= 9999]


def densest(days: list[int], first: int, last: int) -> tuple[int, int] | None:
    """Return the shortest stretch with half of the days, widened to whole months or years.

    None if it is not much shorter than the whole, from `first` to `last`.
    """
    ordered = sorted(days)
    half = (len(ordered) + 1) // 2
    if half < 2:
        return None
    stretches = zip(ordered, ordered[half - 1 :], strict=False)
    length, start = min((end - start, start) for start, end in stretches)
    start, end = _widened(start, start + length)
    start, end = max(start, first), min(end, last)
    return (start, end) if end - start <= DENSE * (last - first) else None


def _widened(first: int, last: int) -> tuple[int, int]:
    year, month, _ = calendar(first)
    to_year, to_month, _ = calendar(last)
    if last - first > FIVE_YEARS:
        return first_day(year), first_day(to_year + 1) - 1
    return first_day(year, month), first_day(to_year, to_month + 1) - 1
