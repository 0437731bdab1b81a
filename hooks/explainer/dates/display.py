"""Dates in words for readers, and in the forms that HTML and drawings need."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale

from explainer.dates.edtf import Edtf
from explainer.dates.words import ENGLISH, WORDS, DateWords
from explainer.words.locale import (
    locale_of,
    write_date,
    write_inflected_month,
    write_span,
    write_time,
)

_PLAIN = ("year", "month", "day", "time")


def format_date(date: Edtf, language: str, *, with_weekday: bool = False) -> str:
    """Print a date for readers of a language, given as a BCP 47 tag.

    A language without locale data gets English, and so does one without words of its own where
    the date needs words ("about", "since"). The weekday is named for single certain days only.
    The machine's locale, zone and clock play no part.
    """
    locale = locale_of(language)
    words = WORDS.get(locale.language) if locale else None
    if locale is None or (words is None and not (_is_plain(date) or _is_plain_span(date))):
        locale, words = locale_of("en"), ENGLISH
    assert locale is not None
    return _Writer(locale, words or ENGLISH, with_weekday and _is_plain(date)).write(date)


def datetime_attribute(date: Edtf) -> str | None:
    """Return the value for `<time datetime>`, or None where HTML has no form that says the same.

    Source: HTML Living Standard, the time element; marked dates have none since a machine would
    take them as exact.
    """
    if not _is_plain(date) or date.numbers[0] < 1:
        return None
    if date.offset is None or date.text.endswith("Z") or date.text[-3] == ":":
        return date.text
    return f"{date.text}:00"


def _is_plain(date: Edtf) -> bool:
    marked = date.approximate or date.uncertain or date.unspecified
    return date.precision in _PLAIN and not marked


def _is_plain_span(date: Edtf) -> bool:
    start, end = date.start, date.end
    if start is None or end is None or not (_is_plain(start) and _is_plain(end)):
        return False
    return start.precision == end.precision


@dataclass(frozen=True, slots=True)
class _Writer:
    """Prints in one language; `within` asks for the form that follows a word such as "about"."""

    locale: Locale
    words: DateWords
    weekday: bool

    def write(self, date: Edtf, *, within: bool = False) -> str:
        if date.is_interval:
            return self.interval(date)
        written = self.single(date, within=within or date.approximate)
        if date.approximate:
            written = self.words.about.format(date=written)
        return self.words.uncertain.format(date=written) if date.uncertain else written

    def interval(self, date: Edtf) -> str:
        words, start, end = self.words, date.start, date.end
        if start and end:
            if _is_plain_span(date):
                return write_span(self.locale, start.numbers, end.numbers)
            ends = {"start": self.write(start, within=True), "end": self.write(end, within=True)}
            return words.from_to.format(**ends)
        if start:
            pattern = words.since if date.open_end else words.since_unknown_end
            return pattern.format(date=self.write(start, within=True))
        assert end is not None
        pattern = words.until if date.open_start else words.until_unknown_start
        return pattern.format(date=self.write(end, within=True))

    def single(self, date: Edtf, *, within: bool) -> str:
        if date.precision in ("decade", "century"):
            return self.years(date, within=within)
        if date.precision == "season":
            patterns = (self.words.seasons_within if within else None) or self.words.seasons
            year, season = date.numbers
            return patterns[season - 21].format(year=write_date(self.locale, (year,)))
        if date.precision == "time":
            day = write_date(self.locale, date.numbers[:3], weekday=self.weekday)
            return write_time(self.locale, day, date.numbers[3:], date.offset)
        known = self.plain(date.numbers, within=within)
        if not date.unspecified or within:
            return known
        words = self.words
        if date.precision == "month":
            return words.month_unknown.format(date=known)
        missing = words.day_unknown if len(date.numbers) == 2 else words.month_and_day_unknown
        return missing.format(date=known)

    def plain(self, numbers: tuple[int, ...], *, within: bool) -> str:
        if within and len(numbers) == 2 and self.words.inflects_months:
            return write_inflected_month(self.locale, numbers)
        written = write_date(self.locale, numbers, weekday=self.weekday)
        if within and len(numbers) == 1 and numbers[0] > 0:
            return self.words.year_within.format(date=written)
        return written

    def years(self, date: Edtf, *, within: bool) -> str:
        words, first, last = self.words, date.earliest[0], date.latest[0]
        if date.precision == "decade" and first >= 1000:
            pattern = (words.decade_within if within else "") or words.decade
            return pattern.format(year=first)
        pattern = (words.between_within if within else "") or words.between
        start, end = write_date(self.locale, (first,)), write_date(self.locale, (last,))
        return pattern.format(start=start, end=end)


def is_uncertain(date: Edtf) -> bool:
    """Return whether a date is anything but exact."""
    marked = date.approximate or date.uncertain or date.unspecified
    return marked or date.unknown_start or date.unknown_end
