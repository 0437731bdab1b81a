"""The grammar of one EDTF date or time: text to numbers, precision and bounds.

Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 4 February 2019,
level 0 (Date; Date and Time) and level 1 (Seasons; Qualification of a date; Unspecified digits;
Negative calendar year).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from typing import Literal

from explainer.dates.pairs import MONTHS
from explainer.dates.refusal import EdtfError, UnknownFormError, backquoted

Precision = Literal["century", "decade", "year", "season", "month", "day", "time", "interval"]
Moment = tuple[int, int, int, int, int, int]

_DATE = re.compile(
    r"(?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[~?%])?"
)
_TIME = re.compile(r"([0-9]{2}):([0-9]{2}):([0-9]{2})(Z|(?P<sign>[+-])([0-9]{2})(?::([0-9]{2}))?)?")
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_TEXTS = {f"{month:02}" for month in range(1, 13)}
# First and last month of the northern seasons as meteorologists count them: for sorting only,
# since the seasons of EDTF level 1 are "independent of location". Winter ends in the next year.
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


@dataclass(frozen=True, slots=True)
class SingleDate:
    """One date or date with time, not an interval.

    `numbers` are year, month or season, day, hour, minute and second, as far as given; `offset` is
    in minutes east of UTC, None without a zone. `earliest` and `latest` are on the clock and
    calendar of the text itself.
    """

    precision: Precision
    numbers: tuple[int, ...]
    earliest: Moment
    latest: Moment
    approximate: bool = False
    uncertain: bool = False
    unspecified: bool = False
    offset: int | None = None


def read_single(text: str) -> SingleDate:
    """Parse one date or date with time, without `/`.

    Raises UnknownFormError if the text has none of the supported forms, and EdtfError if it names a
    day, month or time that does not exist.
    """
    date_text, separator, time_text = text.partition("T")
    match = _DATE.fullmatch(date_text)
    if match is None or match["year"] == "-0000" or (separator and match["mark"]):
        raise UnknownFormError(text)
    date = _read_date(match)
    if match["mark"]:
        mark = match["mark"]
        return replace(date, approximate=mark in "~%", uncertain=mark in "?%")
    return _read_time(date, text, time_text) if separator else date


def days_in_month(year: int, month: int) -> int:
    """Return the days of a month in the proleptic Gregorian calendar, in any year."""
    return 29 if month == 2 and calendar.isleap(year) else _DAYS[month - 1]


def _read_date(match: re.Match[str]) -> SingleDate:
    year_text, month_text, day_text = match["year"], match["month"], match["day"]
    if "X" in year_text:
        if month_text:
            raise EdtfError(
                f"{backquoted(match[0])} leaves digits of the year open but gives a month",
                f"write the year alone: `{year_text}`",
            )
        return _unspecified_year(year_text)
    year = int(year_text)
    if not month_text:
        return SingleDate("year", (year,), _first(year, 1, 1), _last(year, 12, 31))
    if month_text == "XX":
        if day_text not in (None, "XX"):
            raise EdtfError(
                f"{backquoted(match[0])} gives a day but no month", f"write `{year_text}-XX-XX`"
            )
        precision: Precision = "day" if day_text else "month"
        bounds = _first(year, 1, 1), _last(year, 12, 31)
        return SingleDate(precision, (year,), *bounds, unspecified=True)
    if int(month_text) in _SEASON_MONTHS:
        return _read_season(year, int(month_text), year_text, day_text)
    month = _require_month(year_text, month_text, day_text)
    if day_text not in (None, "XX"):
        return _read_day(year, month, year_text, day_text)
    bounds = _first(year, month, 1), _last(year, month, days_in_month(year, month))
    precision = "day" if day_text else "month"
    return SingleDate(precision, (year, month), *bounds, unspecified=bool(day_text))


def _unspecified_year(year_text: str) -> SingleDate:
    low, high = sorted((int(year_text.replace("X", "0")), int(year_text.replace("X", "9"))))
    precision: Precision = "century" if year_text.endswith("XX") else "decade"
    bounds = _first(low, 1, 1), _last(high, 12, 31)
    return SingleDate(precision, (low,), *bounds, unspecified=True)


def _read_season(year: int, season: int, year_text: str, day_text: str | None) -> SingleDate:
    if day_text:
        raise EdtfError(
            f"{season} in the place of the month is a season, and a season has no days",
            f"write `{year_text}-{season}`, or a month from 01 to 12",
        )
    first, last = _SEASON_MONTHS[season]
    last_year = year + (last < first)
    bounds = _first(year, first, 1), _last(last_year, last, days_in_month(last_year, last))
    return SingleDate("season", (year, season), *bounds)


def _require_month(year_text: str, month_text: str, day_text: str | None) -> int:
    month = int(month_text)
    if 1 <= month <= 12:
        return month
    hint = "months run from 01 to 12; 21 to 24 are spring, summer, autumn and winter"
    if day_text in _MONTH_TEXTS and 0 < month <= days_in_month(int(year_text), int(day_text)):
        hint = f"did you mean `{year_text}-{day_text}-{month_text}`?"
    elif not day_text and year_text[-2:] < month_text and not year_text.startswith("-"):
        hint = f"did you mean `{year_text}/{year_text[:2]}{month_text}`? {hint}"
    raise EdtfError(f"there is no month {month_text}", hint)


def _read_day(year: int, month: int, year_text: str, day_text: str) -> SingleDate:
    day, days = int(day_text), days_in_month(year, month)
    if not 1 <= day <= days:
        raise EdtfError(
            f"{MONTHS[month - 1]} {year} has {days} days, so there is no day {day_text}",
            f"write a day from 01 to {days}, or `{year_text}-{month:02}` for the month alone",
        )
    return SingleDate("day", (year, month, day), _first(year, month, day), _last(year, month, day))


def _read_time(date: SingleDate, text: str, time_text: str) -> SingleDate:
    if date.precision != "day" or date.unspecified:
        raise EdtfError(
            f"{backquoted(text)} gives a time of day without a day",
            "write the whole date before the T: `2019-05-14T10:00:00Z`",
        )
    match = _TIME.fullmatch(time_text)
    if match is None:
        raise UnknownFormError(text)
    hour, minute, second = int(match[1]), int(match[2]), int(match[3])
    if hour > 23 or minute > 59 or second > 59:
        raise EdtfError(
            f"there is no time of day {match[1]}:{match[2]}:{match[3]}",
            "times run from 00:00:00 to 23:59:59; midnight at a day's end is 00:00:00 of the next",
        )
    offset = None if match[4] is None else 0
    if match["sign"]:
        offset = 60 * int(match[6]) + int(match[7] or "0")
        most = 12 * 60 if match["sign"] == "-" else 14 * 60
        if offset > most or int(match[7] or "0") > 59:
            raise EdtfError(
                f"no clock in the world is set {match[4]} from UTC",
                "shifts run from -12:00 to +14:00, and Z means UTC",
            )
        offset = -offset if match["sign"] == "-" else offset
    year, month, day = date.numbers
    moment = (year, month, day, hour, minute, second)
    return SingleDate("time", moment, moment, moment, offset=offset)


def _first(year: int, month: int, day: int) -> Moment:
    return year, month, day, 0, 0, 0


def _last(year: int, month: int, day: int) -> Moment:
    return year, month, day, 23, 59, 59
