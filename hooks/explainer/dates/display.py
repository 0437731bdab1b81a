"""Format dates in words for readers, and in the forms that HTML and drawings need."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from gettext import NullTranslations

from babel import Locale

from explainer.dates.edtf import Edtf
from explainer.texts.languages import same_language
from explainer.words.catalogue import catalogue, gettext_noop
from explainer.words.locale import (
    locale_of,
    write_date,
    write_inflected_month,
    write_span,
    write_time,
)

# A language with this message has words for dates.
ABOUT_DATE = gettext_noop("about %(date)s")
# Languages that inflect the name of a month after a word such as "about".
INFLECTED_MONTHS = frozenset({"ru"})
_PLAIN = ("year", "month", "day", "time")


@lru_cache(maxsize=4096)
def format_date(date: Edtf, language: str) -> str:
    """Format a date for readers of a language, given as a BCP 47 tag.

    English serves languages without locale data, and those without translations if the date needs
    words ("about", "since"). The result does not depend on the machine's locale, zone or
    clock.
    """
    locale, words = locale_of(language), catalogue(language)
    if locale is None or not (_is_plain(date) or _is_plain_span(date) or _has_words(language)):
        locale, words = locale_of("en"), catalogue("en")
    assert locale is not None
    return _Writer(locale, words).write(date)


def _has_words(language: str) -> bool:
    return same_language(language, "en") or catalogue(language).gettext(ABOUT_DATE) != ABOUT_DATE


def datetime_attribute(date: Edtf) -> str | None:
    """Return the value for `<time datetime>`, or None if HTML has no equivalent form.

    Source: HTML Living Standard, the time element; qualified dates have none, since machines would
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
    """Formats in one language; `within` selects the form that follows a word such as "about"."""

    locale: Locale
    words: NullTranslations

    def write(self, date: Edtf, *, within: bool = False) -> str:
        if date.is_interval:
            return self.interval(date)
        written = self.single(date, within=within or date.approximate)
        if date.approximate:
            written = self.words.gettext(ABOUT_DATE) % {"date": written}
        if date.uncertain:
            written = self.words.gettext("%(date)s (uncertain)") % {"date": written}
        return written

    def interval(self, date: Edtf) -> str:
        _, start, end = self.words.gettext, date.start, date.end
        if start and end:
            if _is_plain_span(date):
                return write_span(self.locale, start.numbers, end.numbers)
            ends = {"start": self.write(start, within=True), "end": self.write(end, within=True)}
            return _("from %(start)s to %(end)s") % ends
        if start:
            pattern = _("since %(date)s") if date.open_end else _("from %(date)s, end unknown")
            return pattern % {"date": self.write(start, within=True)}
        assert end is not None
        pattern = _("until %(date)s") if date.open_start else _("until %(date)s, start unknown")
        return pattern % {"date": self.write(end, within=True)}

    def single(self, date: Edtf, *, within: bool) -> str:
        if date.precision in ("decade", "century"):
            return self.years(date, within=within)
        if date.precision == "season":
            year, season = date.numbers
            pattern = self.seasons(within=within)[season - 21]
            return pattern % {"year": write_date(self.locale, (year,))}
        if date.precision == "time":
            day = write_date(self.locale, date.numbers[:3])
            return write_time(self.locale, day, date.numbers[3:], date.offset)
        known = self.plain(date.numbers, within=within)
        if not date.unspecified or within:
            return known
        _ = self.words.gettext
        if date.precision == "month":
            return _("%(date)s, month unknown") % {"date": known}
        day, both = _("%(date)s, day unknown"), _("%(date)s, month and day unknown")
        return (day if len(date.numbers) == 2 else both) % {"date": known}

    def seasons(self, *, within: bool) -> tuple[str, str, str, str]:
        _, pgettext = self.words.gettext, self.words.pgettext
        if not within:
            return (
                _("spring %(year)s"),
                _("summer %(year)s"),
                _("autumn %(year)s"),
                _("winter %(year)s"),
            )
        # Translators: the form that a date has after words such as "about" and "since".
        return (
            pgettext("after a word such as “about”", "spring %(year)s"),
            pgettext("after a word such as “about”", "summer %(year)s"),
            pgettext("after a word such as “about”", "autumn %(year)s"),
            pgettext("after a word such as “about”", "winter %(year)s"),
        )

    def plain(self, numbers: tuple[int, ...], *, within: bool) -> str:
        if within and len(numbers) == 2 and self.locale.language in INFLECTED_MONTHS:
            return write_inflected_month(self.locale, numbers)
        written = write_date(self.locale, numbers)
        if within and len(numbers) == 1 and numbers[0] > 0:
            pattern = self.words.pgettext("after a word such as “about”", "%(year)s")
            return pattern % {"year": written}
        return written

    def years(self, date: Edtf, *, within: bool) -> str:
        words, first, last = self.words, date.earliest[0], date.latest[0]
        if date.precision == "decade" and first >= 1000:
            # Translators: ten years by the first of them, such as "2010s".
            alone = words.pgettext("decade", "%(year)ss")
            after = words.pgettext("after a word such as “about”", "the %(year)ss")
            return (after if within else alone) % {"year": first}
        alone = words.gettext("between %(start)s and %(end)s")
        after = words.pgettext(
            "after a word such as “about”", "some year between %(start)s and %(end)s"
        )
        start, end = write_date(self.locale, (first,)), write_date(self.locale, (last,))
        return (after if within else alone) % {"start": start, "end": end}


def is_uncertain(date: Edtf) -> bool:
    """Return whether a date is anything but exact."""
    marked = date.approximate or date.uncertain or date.unspecified
    return marked or date.unknown_start or date.unknown_end
