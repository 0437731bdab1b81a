"""The time axis beside a chart's rows: each date to scale, connected to its row."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from babel.dates import format_skeleton

from explainer.dates.display import format_date, is_uncertain
from explainer.dates.edtf import EVER_AFTER, EVER_BEFORE, Edtf, Moment
from explainer.dates.span import day_of
from explainer.drawing.time_scale import calendar, edtf_of, first_day, round_years
from explainer.words.locale import locale_of

# Possible distances of ticks, in months.
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000)
# A date with an open end extends a little beyond all others.
BEYOND = 0.1
_MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class DateStretch:
    """A date on the axis, its row, and its start and end in percent from the top."""

    date: Edtf
    row: float = 0.0
    top: float = 0.0
    bottom: float = 0.0

    @property
    def middle(self) -> float:
        """The start of the line to the row."""
        return round((self.top + self.bottom) / 2, 2)

    @property
    def is_long(self) -> bool:
        """Whether the date is longer than a point on the axis."""
        return self.bottom - self.top > 1

    @property
    def vague(self) -> bool:
        """Whether an end of the date is open or inexact."""
        open_ended = self.date.open_start or self.date.open_end
        return open_ended or is_uncertain(self.date)


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The axis from top to bottom: its ticks with their labels, and a stretch for each row."""

    top: float
    ticks: list[tuple[float, str]]
    stretches: list[DateStretch]


def draw_time(stretches: list[DateStretch], language: str) -> TimeAxis:
    """Return the axis over dates in order, one per row; a row's mark is at the row's foot."""
    ends = [_ends(stretch.date) for stretch in stretches]
    known = [day_of(moment) for pair in ends for moment in pair if moment]
    first, last = min(known, default=0), max(known, default=0)
    margin = max(round((last - first) * BEYOND), 1)
    first -= margin * any(start is None for start, _ in ends)
    last += margin * any(end is None for _, end in ends)
    rows = len(stretches)
    top = round(40 / rows, 2)

    def place(day: int) -> float:
        return round(top + (100 - top) * (day - first) / max(last - first, 1), 2)

    drawn = []
    for number, (stretch, (start, end)) in enumerate(zip(stretches, ends, strict=True), 1):
        begins = top if start is None else place(day_of(start))
        until = 100.0 if end is None else place(day_of(end))
        drawn.append(DateStretch(stretch.date, round(100 * number / rows, 2), begins, until))
    ticks = [(place(day), words) for day, words in _ticks(first, last, 2 * rows, language)]
    return TimeAxis(top, ticks, drawn)


def _ends(date: Edtf) -> tuple[Moment | None, Moment | None]:
    """Return the first and the last moment of a date, or None for an open end."""
    start = None if date.earliest == EVER_BEFORE else date.earliest
    return start, None if date.latest == EVER_AFTER else date.latest


def _ticks(first: int, last: int, most: int, language: str) -> list[tuple[int, str]]:
    """Return the first days of round months or years between two days, with their labels."""
    most = min(most, _MOST_TICKS)
    for step in _STEPS:
        found = _months(first, last, step) if (last - first) / (30 * step) <= 2 * most else None
        if found is not None and len(found) <= most:
            return [(day, _name(month, step, language)) for day, month in found]
    return []


def _months(first: int, last: int, step: int) -> list[tuple[int, int]]:
    """Return the first days of months at a regular step, each with its number from year 0."""
    if step % 12 == 0:
        years = round_years(_year(first) - 1, _year(last) + 1, step // 12)
        days = [(first_day(year), 12 * year) for year in years]
        return [(day, month) for day, month in days if first <= day <= last]
    found = []
    # Start from the step before the first day.
    month = (12 * (_year(first) - 1)) // step * step
    while (day := first_day(month // 12, month % 12 + 1)) <= last:
        if day >= first:
            found.append((day, month))
        month += step
    return found


def _year(day: int) -> int:
    return calendar(day)[0]


def _name(month: int, step: int, language: str) -> str:
    year, months = divmod(month, 12)
    locale = locale_of(language)
    if step % 12 == 0:
        return format_date(edtf_of(year), language)
    if locale is None or not 1 <= year <= 9999:
        return format_date(edtf_of(year, months + 1), language)
    return str(format_skeleton("yMMM", datetime.date(year, months + 1, 1), locale=locale))
