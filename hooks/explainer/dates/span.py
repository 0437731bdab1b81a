"""What is known about two dates from what their texts leave open.

Seconds are counted from 1970-01-01T00:00:00 in the proleptic Gregorian calendar.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dates.parse import Moment

DAY = 86_400
# How far clocks are set ahead of UTC and behind it at most. Source: IANA time zone database.
AHEAD, BEHIND = 14 * 3600, 12 * 3600


@dataclass(frozen=True, slots=True)
class Span:
    """When something can have begun and ended: bounds in seconds, each included."""

    begins_from: int
    begins_by: int
    ends_from: int
    ends_by: int

    def covers(self, inner: Span) -> bool | None:
        """Return whether another span lies within: always, never (False), or not known."""
        if self.begins_by <= inner.begins_from and inner.ends_by <= self.ends_from:
            return True
        if inner.begins_by < self.begins_from or self.ends_by < inner.ends_from:
            return False
        return None

    def shifted(self, least: int, most: int) -> Span:
        """Return the span at some seconds later, as few and as many as may be."""
        return Span(
            self.begins_from + least,
            self.begins_by + most,
            self.ends_from + least,
            self.ends_by + most,
        )

    def overlaps(self, other: Span) -> bool | None:
        """Return whether two spans share a moment: always, never (False), or not known."""
        if self.begins_by <= other.ends_from and other.begins_by <= self.ends_from:
            return True
        if self.ends_by < other.begins_from or other.ends_by < self.begins_from:
            return False
        return None


def seconds_of(moment: Moment) -> int:
    """Return the seconds from 1970 to a moment, in any year, before year 1 too."""
    year, month, day, hour, minute, second = moment
    # Years counted from March put the leap day last, so that months need no table.
    year -= month <= 2
    month_from_march = (month + 9) % 12
    day_of_year = (153 * month_from_march + 2) // 5 + day - 1
    days = 365 * year + year // 4 - year // 100 + year // 400 + day_of_year - 719_468
    return days * DAY + hour * 3600 + minute * 60 + second


def day_of(moment: Moment) -> int:
    """Return the days from 1970 to the day of a moment."""
    return seconds_of(moment) // DAY


def bounds_of_season(year: int, season: int) -> tuple[int, int]:
    """Return the first and last second that a season (21 to 24) can have in either hemisphere."""
    if season in (21, 23):
        return seconds_of((year, 3, 1, 0, 0, 0)), seconds_of((year, 12, 1, 0, 0, -1))
    # Winter in one hemisphere is summer in the other, and may run into the years beside it.
    return seconds_of((year - 1, 12, 1, 0, 0, 0)), seconds_of((year + 1, 3, 1, 0, 0, -1))
