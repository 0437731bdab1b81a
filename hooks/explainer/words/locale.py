"""How a language writes a day, a month, a year, a time and a span: Unicode's locale data.

Nothing depends on the machine's locale, time zone or clock. Source of the patterns: CLDR, as
shipped with Babel.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import DateTimeFormat, get_era_names, parse_pattern

from explainer.texts.languages import lookup_order, primary_language

DateParts = tuple[int, ...]

_SKELETONS = ("y", "yMMMM", "yMMMd")
_SKELETONS_BEFORE_CHRIST = ("Gy", "GyMMM", "GyMMMd")


@lru_cache(maxsize=256)
def locale_of(tag: str) -> Locale | None:
    """Return the locale of a BCP 47 tag, or of its longest known prefix; None if none is known.

    Plain English is British English.
    """
    tag = tag.lower().replace("_", "-")
    if primary_language(tag) in ("und", "root"):
        return None
    for known in lookup_order(tag):
        try:
            return Locale.parse("en-gb" if known == "en" else known, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


def write_date(locale: Locale, numbers: DateParts, *, era: bool = False) -> str:
    """Write a year, a month or a day, depending on how many numbers there are; months in full.

    Years before 1 are written with their era, and others too if `era` is set.
    """
    if era or numbers[0] < 1:
        skeleton = _SKELETONS_BEFORE_CHRIST[len(numbers) - 1]
        return _write(locale, _widened(str(locale.datetime_skeletons[skeleton])), numbers)
    if len(numbers) == 3:
        return _write(locale, locale.date_formats["long"].pattern, numbers)
    return _write(locale, str(locale.datetime_skeletons[_SKELETONS[len(numbers) - 1]]), numbers)


def write_inflected_month(locale: Locale, numbers: DateParts) -> str:
    """Write a month of a year, with the month in the form it has after a preposition."""
    skeleton = "yMMMM" if numbers[0] > 0 else "GyMMM"
    pattern = _widened(str(locale.datetime_skeletons[skeleton]))
    return _write(locale, pattern.replace("LLLL", "MMMM"), numbers)


def write_span(locale: Locale, start: DateParts, end: DateParts) -> str:
    """Write a span between two years, months or days, without repeating what both ends share."""
    if start == end:
        return write_date(locale, start)
    formats = locale.interval_formats
    field = next("yMd"[at] for at in range(len(start)) if start[at] != end[at])
    parts = formats.get(_SKELETONS[len(start) - 1], {}).get(field, ())
    if len(parts) != 2 or start[0] < 1:
        ends = write_date(locale, start), write_date(locale, end, era=start[0] < 1)
        return str(formats.get(None, "{0} – {1}")).format(*ends)
    return "".join(
        _write(locale, _widened(part), numbers)
        for part, numbers in zip(parts, (start, end), strict=True)
    )


def write_time(locale: Locale, date: str, clock: DateParts, offset: int | None) -> str:
    """Write a date followed by hour, minute and second, and the offset from UTC in minutes."""
    hour, minute, second = clock
    pattern = str(locale.datetime_skeletons["Hms" if second else "Hm"])
    written = parse_pattern(pattern).apply(datetime.time(hour, minute, second), locale)
    if offset is not None:
        written = f"{written} {_name_shift(offset)}"
    return str(locale.datetime_formats["medium"]).replace("'", "").format(written, date)


def _name_shift(offset: int) -> str:
    hours, minutes = divmod(abs(offset), 60)
    sign = "−" if offset < 0 else "+"
    return "UTC" if offset == 0 else f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def _widened(pattern: str) -> str:
    """Return a pattern with the month in full, since locale data may only have the short form."""
    return re.sub(r"(?<![ML])([ML])\1\1(?![ML])", r"\1\1\1\1", pattern)


def _write(locale: Locale, pattern: str, numbers: DateParts) -> str:
    return str(parse_pattern(pattern) % _AnyYear(numbers, locale))


class _AnyYear(DateTimeFormat):
    """Babel's formatter for years beyond Python's dates: 0 is 1 BC, -1 is 2 BC."""

    def __init__(self, numbers: DateParts, locale: Locale) -> None:
        year, month, day = (*numbers, 1, 1)[:3]
        # A leap year has every day of the year; weekdays are not needed.
        super().__init__(datetime.date(year if year > 0 else 2000, month, day), locale)
        self.year = year

    def __getitem__(self, name: str) -> str:
        if name[0] == "y" and self.year < 1:
            return str(1 - self.year)
        if name[0] == "G":
            return str(get_era_names("abbreviated", self.locale)[self.year > 0])
        return super().__getitem__(name)
