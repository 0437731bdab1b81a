"""Spans of time with uncertain bounds, and how two of them compare.

Seconds are counted from 1970-01-01T00:00:00 in the proleptic Gregorian calendar.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dates.parse import Moment

DAY = 86_400
# The greatest offsets of clocks ahead of UTC and behind it. Source: IANA time zone database.
AHEAD, BEHIND = 14 * 3600, 12 * 3600


@dataclass(frozen=True, slots=True)
class Span:
    """The bounds of when something began and ended, in seconds, inclusive."""

    begins_from: int
    begins_by: int
    ends_from: int
    ends_by: int

    def covers(self, inner: Span) -> bool | None:
        """Return whether another span lies within: True, False, or None if that is unknown."""
        if self.begins_by <= inner.begins_from and inner.ends_by <= self.ends_from:
            return True
        if inner.begins_by < self.begins_from or self.ends_by < inner.ends_from:
            return False
        return None

    def shifted(self, least: int, most: int) -> Span:
        """Return the span shifted by at least and at most so many seconds."""
        return Span(
            self.begins_from + least,
            self.begins_by + most,
            self.ends_from + least,
            self.ends_by + most,
        )

    def overlaps(self, other: Span) -> bool | None:
        """Return whether two spans share a moment: True, False, or None if that is unknown."""
        if self.begins_by <= other.ends_from and other.begins_by <= self.ends_from:
            return True
        if self.ends_by < other.begins_from or other.ends_by < self.begins_from:
            return False
        return None


def seconds_of(moment: Moment) -> int:
    """Return the seconds from 1970 to a moment, in any year, including those before year 1."""
    year, month, day, hour, minute, second = moment
    # Counting years from March puts the leap day last, so months need no table.
    year -= month <= 2
    month_from_march = (month + 9) % 12
    day_of_year = (153 * month_from_march + 2) // 5 + day - 1
    days = 365 * year + year // 4 - year // 100 + year // 400 + day_of_year - 719_468
    return days * DAY + hour * 3600 + minute * 60 + second


def day_of(moment: Moment) -> int:
    """Return the days from 1970 to the day of a moment."""
    return seconds_of(moment) // DAY


def bounds_of_season(year: int, season: int) -> tuple[int, int]:
    """Return the first and last second of a season (21 to 24), in either hemisphere."""
    if season in (21, 23):
        return seconds_of((year, 3, 1, 0, 0, 0)), seconds_of((year, 12, 1, 0, 0, -1))
    # Winter in one hemisphere is summer in the other, and may extend into an adjacent year.
    return seconds_of((year - 1, 12, 1, 0, 0, 0)), seconds_of((year + 1, 3, 1, 0, 0, -1))
