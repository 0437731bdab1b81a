"""Reviews and readings: later than what was read or reviewed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explainer.check.context import Context
from explainer.check.years import WEB, is_in_reach, may_be_dated_ahead, past_dates, surely_before
from explainer.dates.edtf import Edtf, parse_edtf
from explainer.dates.order import is_clear_of
from explainer.model.event import Event
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.problems.problem import Problem

DatedReport = tuple[str, Edtf, Callable[[Edtf, Edtf], bool]]


def check_readings(context: Context) -> Iterator[Problem]:
    """E467: a source is read after its publication, a record reviewed after what it mentions."""
    today = parse_edtf(context.today.isoformat())
    for record in context.records:
        if record.retired is not None:
            continue
        if isinstance(record, Source):
            yield from _read_too_early(record, today)
        if not is_in_reach(record.checked, today, WEB):
            continue
        dates = [each for each in _reported_dates(context, record) if is_in_reach(each[1], today)]
        late = [(name, date) for name, date, over in dates if over(record.checked, date)]
        if late:
            name, date = late[0]
            message = f"the last review ({record.checked}) is older than what it tells of"
            hint = f"review it anew, or correct the date: `{name}` is {date}"
            yield record.origin.problem(("checked",), "E467", message, hint)


def _read_too_early(source: Source, today: Edtf) -> Iterator[Problem]:
    read, original = source.accessed, source.original
    if read is None or not is_in_reach(read, today, WEB):
        return
    for date in (source.issued, original.issued if original else None):
        if date and not may_be_dated_ahead(source) and surely_before(read, date, today):
            message = f"this was read on {read}, and came out on {date} only"
            hint = "correct `accessed:`, or the date on which it came out"
            yield source.origin.problem(("accessed",), "E467", message, hint)
            return


def _reported_dates(context: Context, record: Record) -> Iterator[DatedReport]:
    """Yield each date that a review must come after, its field, and how to compare.

    Reading and reviewing happened at one place, everything else anywhere on Earth.
    """
    if isinstance(record, Event):
        yield "date", record.date, is_clear_of
    for path, date in past_dates(context, record):
        if path[-1] == "accessed":
            yield "accessed", date, Edtf.is_before
        elif not (isinstance(record, Source) and may_be_dated_ahead(record)):
            yield str(path[-1]), date, is_clear_of
