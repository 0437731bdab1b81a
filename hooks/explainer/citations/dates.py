"""Dates in the form of each style, including everything that EDTF leaves open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from explainer.citations.numbers import ordinal
from explainer.dates.edtf import Edtf
from explainer.dates.pairs import MONTHS

_SHORT = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July"),
    *("Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
_SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}
_DASH = "–"
_ALWAYS = 100_000

DateNumbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DateStyle:
    """The form of dates in one style: order, months, eras, and words for uncertainty."""

    order: Literal["year-first", "month-first", "day-first"]
    circa: str = "ca. {}"
    uncertain: str = "{}?"
    eras: tuple[str, str] = (" BC", " AD")
    short_months: bool = False
    # Below this year CSL processors add the era, since few readers take "79" for a year.
    era_below: int = 500

    def write(self, date: Edtf, depth: int = 3) -> str:
        """Write a date: only the year (depth 1), with the month (2), or in full (3)."""
        if not date.is_interval:
            return self._marked((date,), self._single(date, depth))
        start, end = date.start, date.end
        if start and end:
            return self._span(start, end, depth)
        if start:
            open_end = _DASH if date.open_end else f"{_DASH}?"
            return self.write(start, depth) + open_end
        assert end is not None
        return ("until " if date.open_start else f"?{_DASH}") + self._end(end, depth)

    def write_day(self, date: Edtf) -> str:
        """Write a date without its year, for styles with the year elsewhere."""
        start, end = (date.start, date.end) if date.is_interval else (date, date)
        parts = [_known(end_point) for end_point in (start, end) if end_point]
        if all(len(numbers) == 1 for numbers in parts):
            return ""
        if start is None or end is None or parts[0][0] != parts[1][0]:
            return self.write(date)
        if date.is_interval and (_marked(start) or _marked(end) or len(parts[0]) != len(parts[1])):
            return self.write(date)
        return self._marked((date,), self._days(*parts))

    def _single(self, date: Edtf, depth: int) -> str:
        if date.precision in ("decade", "century"):
            return self._some_year(date)
        return self._whole(_known(date)[:depth])

    def _span(self, start: Edtf, end: Edtf, depth: int) -> str:
        # A span that begins before Christ needs the era at its end, however late.
        style = replace(self, era_below=_ALWAYS) if start.earliest[0] < 1 else self
        apart = f"{self.write(start, depth)}{_DASH}{style._end(end, depth)}"
        if any(date.precision in ("decade", "century") for date in (start, end)):
            return self.write(start, depth) if start == end else apart
        first, last = _known(start)[:depth], _known(end)[:depth]
        cut = max(map(len, (_known(start), _known(end)))) > depth
        if first == last and (cut or _marks(start) == _marks(end)):
            return self._marked((start, end), self._whole(first))
        one_year = first[0] == last[0] and len(first) == len(last)
        if not _marked(start) and not _marked(end):
            if one_year:
                return self._with_year(first[0], self._days(first, last), len(first) == 3)
            if len(first) == len(last) == 1:
                return self._years(first[0], last[0]) if (first[0] < 1) == (last[0] < 1) else apart
        return apart

    def _end(self, date: Edtf, depth: int) -> str:
        """Write the end of a span, without initial capitals."""
        return self.write(date, depth).replace("Circa", "circa")

    def _marked(self, dates: tuple[Edtf, ...], written: str) -> str:
        if any(date.approximate for date in dates):
            written = self.circa.format(written)
        if any(date.uncertain for date in dates):
            written = self.uncertain.format(written)
        return written

    def _whole(self, numbers: DateNumbers) -> str:
        year, *rest = numbers
        if not rest:
            return self._year(year)
        return self._with_year(year, self._days(numbers, numbers), len(rest) == 2)

    def _with_year(self, year: int, days: str, has_day: bool) -> str:
        if self.order == "year-first":
            return f"{self._year(year)}, {days}"
        comma = "," if self.order == "month-first" and has_day else ""
        return f"{days}{comma} {self._year(year)}"

    def _days(self, first: DateNumbers, last: DateNumbers) -> str:
        """Write a span of months or days in one year, without repeating what both ends share."""
        if first == last:
            return self._day(*first[1:])
        if len(first) == 3 and first[1] == last[1]:
            return self._day(first[1], f"{first[2]}{_DASH}{last[2]}")
        return _DASH.join((self._day(*first[1:]), self._day(*last[1:])))

    def _day(self, month: int, day: int | str = "") -> str:
        names = _SHORT if self.short_months else MONTHS
        name = _SEASONS.get(month) or names[month - 1]
        if not day:
            return name
        return f"{day} {name}" if self.order == "day-first" else f"{name} {day}"

    def _year(self, year: int) -> str:
        if year < 1:
            return f"{1 - year}{self.eras[0]}"
        return f"{year}{self.eras[1]}" if year < self.era_below else str(year)

    def _years(self, first: int, last: int) -> str:
        """Write a span of years, with the era once if it is the same."""
        start, end = self._year(first), self._year(last)
        if start.isdigit() or end.isdigit():
            return f"{start}{_DASH}{end}"
        return f"{start.partition(' ')[0]}{_DASH}{end}"

    def _some_year(self, date: Edtf) -> str:
        """Write a decade or a century, which must not look like its first year."""
        first, last = date.earliest[0], date.latest[0]
        if date.precision == "century":
            number = (100 - last) // 100 if last < 1 else last // 100 + 1
            era = self.eras[0] if last < 1 else self.eras[1] if last < self.era_below else ""
            return f"{number}{ordinal(number)} century{era}"
        if first < 1:
            return f"between {self._year(first)} and {self._year(last)}"
        return f"{first}s" + (self.eras[1] if first < self.era_below else "")


# For formats without a style of their own, as in free-text fields.
PLAIN = DateStyle("day-first")


def _known(date: Edtf) -> DateNumbers:
    return date.numbers[:3]


def _marks(date: Edtf) -> tuple[bool, bool]:
    return date.approximate, date.uncertain


def _marked(date: Edtf) -> bool:
    return any(_marks(date))
