"""Explain why a text is no date, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from explainer.dates.pairs import month_number, pairs
from explainer.texts.dashes import OTHER_DASHES

_GENERAL_HINT = (
    "write a date as `2019-05-14`, `2024-06` or `2024`, "
    "an uncertain one as `2024-06~` or `201X`, a span as `2019-05-14/2019-06` or `2024/..`"
)


class EdtfError(ValueError):
    """A text that is not a date of the supported EDTF levels; `hint` says what to write instead."""

    def __init__(self, message: str, hint: str = _GENERAL_HINT) -> None:
        """Keep message and hint apart, since a problem shows them on separate lines."""
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Return the message without the hint."""
        return self.message


def backquoted(text: str) -> str:
    """Return the text in backquotes, shortened, without unprintable characters."""
    shown = text if len(text) <= 60 else f"{text[:57]}..."
    return f"`{shown}`" if shown.isprintable() else f"`{ascii(shown)[1:-1]}`"


class UnknownFormError(EdtfError):
    """A text, or one end of an interval, in a form that the grammar does not have."""

    def __init__(self, part: str) -> None:
        """Keep the part in an unknown form."""
        super().__init__(f"{backquoted(part)} is not a date" if part else "this date is empty")
        self.part = part


def explain_refusal(
    text: str, refusal: UnknownFormError, is_date: Callable[[str], bool]
) -> EdtfError:
    """Return the most helpful error for a text that the grammar does not have.

    `is_date` checks whether a form to suggest is a date.
    """
    part = refusal.part
    for whole in dict.fromkeys((text, part)):
        offers = [form for form in dict.fromkeys(_other_forms(whole)) if is_date(form)]
        if len(offers) == 1:
            return EdtfError(
                f"{backquoted(whole)} is not how dates are written", f"write `{offers[0]}`"
            )
        if offers:
            choice = " or ".join(f"`{offer}`" for offer in offers)
            return EdtfError(f"{backquoted(whole)} is ambiguous", f"write {choice}")
    for pattern, message, hint in _UNSUPPORTED:
        if pattern.search(part):
            return EdtfError(f"{backquoted(part)} {message}", hint)
    return refusal


_UNSUPPORTED = tuple(
    (re.compile(pattern), message, hint)
    for pattern, message, hint in (
        (
            r"^Y-?[0-9]",
            "has a year of more than four digits, which this site does not take",
            "years run from -9999 to 9999",
        ),
        (
            r"^[\[{].*[\]}]$",
            "is a set of dates, which this site does not take",
            "write one date, or a span such as `1667/1672`",
        ),
        (
            r"^-?[0-9]{4}S[0-9]+$",
            "counts significant digits, which this site does not take",
            "write `195X` for some year of the 1950s, `1950~` for about 1950",
        ),
        (
            r"^[?~%]|-[?~%]|[0-9X][?~%]-|[?~%]T",
            "marks a part of the date with `~`, `?` or `%`",
            "put the mark at the end, where it holds for the whole date: `2004-06-11~`",
        ),
        (
            r"T.*[?~%]$",
            "marks a time of day as approximate or uncertain",
            "mark the day alone, without the time: `2019-05-14~`",
        ),
        (
            r"[0-9X][?~%]{2,}$",
            "has more than one mark at its end",
            "`~` is approximate, `?` uncertain, `%` both",
        ),
        (
            r"^-0000",
            "is no year: the year before 0001 is 0000",
            "write `0000`, and `-0001` for the year before it",
        ),
        (
            r"^-?[0-9]?X{3,4}\b|^-?[0-9]*X+[0-9]|-[0-9]X\b|-X[0-9]",
            "leaves digits open that must be known",
            "X may stand for the last one or two digits of a year, for a month or for a day: "
            "`201X`, `20XX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX`",
        ),
    )
)
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[-./ ]{1,2}([0-9]{4})")
# A winter spans two years and is named by the first.
_WINTER = re.compile(r"winter(?: of)? ([0-9]{4}) ?[-/] ?(?:[0-9]{2}){1,2}")
_NUMBER_DATE = re.compile(r"([0-9]{1,2})[-./ ]{1,2}([0-9]{1,2})[-./ ]{1,2}([0-9]{4})\.?")
_YEAR_FIRST = re.compile(
    r"([0-9]{4})[-./ 年년]{1,2}([0-9]{1,2})(?:[-./ 月월]{1,2}([0-9]{1,2})?)?[.日일月월]?"
)
_DAY_MONTH_NAME = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -])?([a-z]{3,9})\.?,?[ -]([0-9]{4})"
)
_MONTH_NAME_DAY = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_HYPHENS = str.maketrans(dict.fromkeys(OTHER_DASHES, "-"))
_SPAN = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2}) ?(?:-|to|until|\.\.|/) ?(.*)")
_ABOUT = re.compile(r"(?:c\.?|ca\.?|circa|about|around|approximately|~) ?([0-9]{4}.*)")
_ERA = re.compile(r"ad ?([0-9]{1,4})|([0-9]{1,4}) ?(?:(bce?)|ad|ce)")
_CENTURY = re.compile(r"([1-9]|1[0-9]|2[01])(?:st|nd|rd|th) century")
_CLOCK = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?:\.[0-9]+)? ?"
    r"(z|utc|gmt)?(?:([+-][0-9]{2}):?([0-9]{2})?)?"
)


def _other_forms(text: str) -> Iterator[str]:
    """Yield forms that the editor may have meant; the caller drops those that are no dates."""
    plain = " ".join(text.translate(_HYPHENS).split()).lower()
    yield plain.upper()
    yield from pairs(" ".join(text.split()).lower())
    if plain[-1:] in ("~", "?", "%") and len(plain) > 1:
        yield from (form + plain[-1] for form in _other_forms(text.strip()[:-1]) if "/" not in form)
    if match := _MONTH_YEAR.fullmatch(plain):
        yield f"{match[2]}-{match[1]:0>2}"
    if match := _WINTER.fullmatch(plain):
        yield f"{match[1]}-24"
    if match := _NUMBER_DATE.fullmatch(plain):
        first, second, year = match.groups()
        yield f"{year}-{second:0>2}-{first:0>2}"
        yield f"{year}-{first:0>2}-{second:0>2}"
    if match := _YEAR_FIRST.fullmatch(plain):
        yield "-".join(part.zfill(2) for part in match.groups() if part)
    if re.fullmatch(r"[0-9]{8}", plain):
        yield f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    if match := _DAY_MONTH_NAME.fullmatch(plain):
        yield _named(match[3], match[2], match[1])
    if match := _MONTH_NAME_DAY.fullmatch(plain):
        yield _named(match[3], match[1], match[2])
    if re.fullmatch(r"[0-9]{3}0'?s", plain):
        yield f"{plain[:3]}X"
    if re.fullmatch(r"[0-9]{2,3}[ux?]{1,2}", plain):
        yield re.sub("[ux?]", "X", plain)
    if match := _ERA.fullmatch(plain.replace(".", "")):
        # The year before 0001 is 0000, so 44 BC is -0043.
        year = int(match[1] or match[2]) if not match[3] else 1 - int(match[2])
        yield f"{'-' * (year < 0)}{abs(year):04}"
    if match := _CENTURY.fullmatch(plain):
        yield f"{int(match[1]) - 1:02}XX"
    if match := _ABOUT.fullmatch(plain):
        yield f"{match[1]}~"
    if match := _SPAN.fullmatch(plain):
        end = ".." if match[2] in ("", "now", "today", "present", "open") else match[2]
        yield f"{match[1]}/{end}"
    if match := _CLOCK.fullmatch(plain):
        day, minute, second, utc, hours, minutes = match.groups()
        zone = "Z" if utc else f"{hours}:{minutes or '00'}" if hours else ""
        yield f"{day}T{minute}{second or ':00'}{zone}"


def _named(year: str, name: str, day: str | None) -> str:
    return f"{year}-{month_number(name):02}" + (f"-{day:0>2}" if day else "")
