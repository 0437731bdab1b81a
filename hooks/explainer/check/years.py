"""Mistyped years: 1024 or 2042 for 2024."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import product

from explainer.check.context import Context
from explainer.dates.edtf import Edtf, EdtfError
from explainer.dates.order import is_clear_of
from explainer.kinds import kind_of
from explainer.library.holdings import holdings
from explainer.model.event import Event
from explainer.model.record import Record, walk_values
from explainer.model.source import Source
from explainer.model.text import Localised
from explainer.problems.problem import Problem
from explainer.tree.origin import FilePosition, Path

# No web page is older, so none was read earlier.
WEB = 1990
# Older treaties are compared too, but then something else mentions the time.
_LONG_AGO, _NEAR = 1500, 100
_READ = ("checked", "accessed")
# Types that may be published before the date on their cover or title page.
DATED_AHEAD = ("article-journal", "article-magazine", "periodical", "book", "chapter")
Found = tuple[Record, Path, Edtf]


def check_years(context: Context) -> Iterator[Problem]:
    """E468: no year is far out of range for what it dates.

    A distant year is plausible if the record itself mentions it, or another of its dates is near.
    """
    dates = list(_dates(context))
    years = Counter(year for *_, date in dates if (year := _year(date)) >= _LONG_AGO)
    for found in dates:
        record, path, date = found
        if reason := _reason(context, found, dates):
            near = _meant(date, years, context.today.year)
            hint = f"did you mean `{near}`?" if near else "correct the year"
            yield record.origin.problem(path, "E468", f"{date} {reason}", hint)


def past_dates(context: Context, record: Record) -> Iterator[tuple[Path, Edtf]]:
    """Yield each date of a record that cannot be in the future, with its path."""
    names = kind_of(record).dates.past
    for path, date in context.memo.of(record, holdings).dates if names else ():
        if path[-1] in names:
            yield path, date


def may_be_dated_ahead(source: Source) -> bool:
    """Return whether a source may be published before its date, as with issues or years."""
    rough = source.issued is not None and source.issued.precision not in ("day", "time")
    return rough and source.type in DATED_AHEAD


def is_in_reach(date: Edtf, today: Edtf, least: int = _LONG_AGO) -> bool:
    """Return whether a date is neither in the future nor far out of range, so its order counts.

    Other dates are reported by themselves.
    """
    return _year(date) >= least and not today.is_before(date)


def surely_before(one: Edtf, other: Edtf, today: Edtf) -> bool:
    """Return whether a date was over before another began, if neither is mistyped."""
    return is_in_reach(one, today) and is_in_reach(other, today) and is_clear_of(one, other)


def _dates(context: Context) -> Iterator[Found]:
    """Yield each date of a record; an inherited one comes once."""
    seen: set[FilePosition] = set()
    for record in context.records:
        if record.retired is None:
            origin = record.origin
            for path, date in context.memo.of(record, holdings).dates:
                place = origin.place(path) if origin.defaults else None
                if place not in seen:
                    yield record, path, date
                if place is not None:
                    seen.add(place)


def _year(date: Edtf) -> int:
    """Return the year in which a date begins, or ends if its start is open."""
    start = date.start or date.end if date.is_interval else date
    return start.earliest[0] if start else _LONG_AGO


def _reason(context: Context, found: Found, dates: list[Found]) -> str:
    record, path, date = found
    year = _year(date)
    if path[-1] in _READ or (record.kind == "correction" and path == ("date",)):
        return "is before there were pages of the web" if year < WEB else ""
    dates_of_kind = kind_of(record).dates
    planned = path[-1] not in dates_of_kind.past and path[0] != "era"
    # An event does not last long; an office may.
    end = date.end if isinstance(record, Event) else None
    last = end.earliest[0] if end else year
    ahead = dates_of_kind.ahead
    is_ahead = planned and ahead is not None and last > context.today.year + ahead
    # An era gives the time of its events, and nobody mistypes a year as BC.
    is_usual = year >= _LONG_AGO or year < 0 or path == ("date",)
    if (is_usual and not is_ahead) or (isinstance(record, Event) and _is_outside(record)):
        return ""
    if is_ahead:
        return "is far in the future"
    near = any(other is not found and abs(_year(other[2]) - year) <= _NEAR for other in dates)
    alone = not near and not _names(record, year)
    return "is long before anything else here" if alone else ""


def _is_outside(event: Event) -> bool:
    with suppress(EdtfError):
        return event.era.span().covers(event.date) is False
    return True


def _names(record: Record, year: int) -> bool:
    texts = [record.id]
    for _, value in walk_values(record):
        texts += [words for _, words in value.by_language] if isinstance(value, Localised) else []
    return any(str(abs(year)) in text for text in texts)


def _meant(date: Edtf, years: Counter[int], this_year: int) -> str:
    """Return a date with the probable year: one digit off, or two swapped."""
    typed = f"{_year(date):04}"
    near = {
        int(typed[:at] + digit + typed[at + 1 :])
        for at, digit in product(range(len(typed)), "0123456789")
    }
    near |= {int(typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]) for at in range(3)}
    known = [year for year in near if year in years and year <= this_year]
    if not known:
        return ""
    meant = max(known, key=lambda year: (years[year], year))
    return date.text.replace(typed, f"{meant:04}", 1)
