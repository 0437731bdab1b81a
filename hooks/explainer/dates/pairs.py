"""Parse two dates written as one: `1998-05-19/20`, `19–20 May 1998`, `28 May – 2 June`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from explainer.texts.dashes import LONG_DASHES

# Not `calendar.month_name`, which depends on the machine's locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
# With the wave dash and the full-width tilde, which separate the ends of a range in East Asia.
_DASHES = LONG_DASHES + "\u301c\uff5e"
# Possible separators, the surest first. A hyphen counts if it is the only one, or if a whole date
# precedes it.
_BETWEEN = tuple(
    re.compile(pattern)
    for pattern in (
        r"([^/]*[^/ ]) ?/ ?([^/ ][^/]*)",
        rf"([^{_DASHES}]*[^{_DASHES} ]) ?[{_DASHES}] ?([^{_DASHES} ][^{_DASHES}]*)",
        r"(.+?) (?:-|to|till|until|through) (.+)",
        r"([^-]+)-([^-]+)",
        r"([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[?~%]?)-([0-9]{1,2}(?:-[0-9]{1,2})?[?~%]?)",
    )
)
_ABOUT = re.compile(r"(?:c\.?|ca\.?|circa|about|around|approximately|~) ?(?=[0-9a-z])(.+)")
_NTH = r"(?:st|nd|rd|th|\.)?"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>-?[0-9]{4}|[0-9]{3}x)[年년]?",
        r"(?P<y>[0-9]{3})0'?s",
        r"(?P<y>-?[0-9]{4})[-./年년] ?(?P<m>[0-9]{1,2})[月월]?",
        r"(?P<y>-?[0-9]{4})[-./年년] ?(?P<m>[0-9]{1,2})[-./月월] ?(?P<d>[0-9]{1,2})[.日일]?",
        r"(?P<m>[0-9]{1,2})[月월](?: ?(?P<d>[0-9]{1,2})[日일])?",
        r"(?P<m>[0-9]{1,2})[-/](?P<d>[0-9]{1,2})",
        r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.?",
        r"(?P<d>[0-9]{1,2})[./](?P<m>[0-9]{1,2})[./](?P<y>[0-9]{4})",
        r"(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})/(?P<y>[0-9]{4})",
        r"(?P<m>[0-9]{1,2})[./](?P<y>[0-9]{4})",
        rf"(?P<d>[0-9]{{1,2}}){_NTH}(?: of)? (?P<name>[a-z]{{3,9}})\.?(?:,? (?P<y>[0-9]{{4}}))?",
        rf"(?P<name>[a-z]{{3,9}})\.? (?P<d>[0-9]{{1,2}}){_NTH}(?:,? (?P<y>[0-9]{{4}}))?",
        r"(?P<name>[a-z]{3,9})\.?(?:,? (?P<y>[0-9]{4}))?",
        rf"(?P<d>[0-9]{{1,2}}){_NTH}, (?P<y>[0-9]{{4}})",
        rf"(?P<bare>[0-9]{{1,2}})(?:{_NTH}|[日일])",
    )
)


@dataclass(frozen=True, slots=True)
class DateSide:
    """One of the two dates as far as written; the other one decides what a bare number means."""

    year: str | None
    month: int | None
    day: int | None
    bare: str | None
    mark: str

    def filled(self, other: DateSide, *, first: bool) -> DateSide | None:
        """Return it completed from the other date, or None if the two do not fit together."""
        year, month, day = self.year, self.month, self.day
        if self.bare is not None:
            if other.day is not None:
                day = int(self.bare)
            elif other.month is not None:
                month = int(self.bare)
            elif not first and other.year is not None and len(self.bare) == 2:
                year = _year_after(other.year, self.bare)
            else:
                return None
        elif day is not None and year is None and other.month is None is other.day:
            return None
        if month is None and day is not None:
            month = other.month
        return replace(self, year=year or other.year, month=month, day=day)

    def written(self) -> str:
        """Return it as EDTF."""
        parts = [self.year or "", *(f"{n:02}" for n in (self.month, self.day) if n is not None)]
        return "-".join(parts).upper() + self.mark


def month_number(name: str) -> int:
    """Return the number of a month or season from its name or a prefix of it; 0 if unknown."""
    months = [number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name)]
    return SEASONS.get(name) or (months[0] if len(months) == 1 else 0)


def pairs(text: str) -> Iterator[str]:
    """Yield the intervals that a normalised text (lower case, single blanks) may mean."""
    about = _ABOUT.fullmatch(text)
    for between in _BETWEEN:
        if match := between.fullmatch(about[1] if about else text):
            for one in _parts(match[1]):
                for other in _parts(match[2]):
                    yield from _pair(one, other, "~" if about else "")


def _pair(one: DateSide, other: DateSide, mark: str) -> Iterator[str]:
    # A month and day pair only with a whole date: `2024-6-9` is no interval.
    if other.year is None and other.bare is None and one.year and one.day is None:
        return
    if one == other or not (one.year or other.year) or (one.bare and other.bare):
        return
    start, end = one.filled(other, first=True), other.filled(one, first=False)
    if start is None or end is None:
        return
    if one.day and other.bare and (start.day or 0) >= 25 > 7 >= (end.day or 8):
        end = replace(end, month=(end.month or 0) + 1)
    if _over_new_year(start, end):
        if one.year is None:
            start = replace(start, year=f"{int(start.year or 0) - 1:04}")
        elif other.year is None:
            end = replace(end, year=f"{int(end.year or 0) + 1:04}")
    if mark:
        start, end = replace(start, mark=mark), replace(end, mark=mark)
    if start.written() != end.written():
        yield f"{start.written()}/{end.written()}"


def _over_new_year(start: DateSide, end: DateSide) -> bool:
    digits = (start.year or "").isdecimal()
    return digits and start.year == end.year and (start.month or 0) >= 10 > 3 >= (end.month or 13)


def _year_after(year: str, last_two: str) -> str:
    century = year[:-2]
    if century.isdecimal() and year.endswith("99") and last_two == "00":
        century = f"{int(century) + 1:02}"
    return century + last_two


@cache
def _parts(text: str) -> tuple[DateSide, ...]:
    """Return the possible readings of one of the two dates."""
    mark = text[-1] if text[-1:] in ("~", "?", "%") else ""
    bare = text.removesuffix(mark) if mark else text
    found = []
    for form in _FORMS:
        if match := form.fullmatch(bare.strip()):
            named = match.groupdict()
            month = month_number(named["name"]) if named.get("name") else named.get("m")
            year, day = named.get("y"), named.get("d")
            if year is not None and len(year) == 3:
                year += "X"
            found.append(
                DateSide(
                    year,
                    None if month is None else int(month),
                    None if day is None else int(day),
                    named.get("bare"),
                    mark,
                )
            )
    return tuple(found)
