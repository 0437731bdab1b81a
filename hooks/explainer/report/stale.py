"""List what is due for review, by the intervals in site.yml."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from explainer.dates.edtf import Edtf, EdtfError, parse_edtf
from explainer.kinds import HEADINGS, KINDS, PAGE
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.report.listing import ListedRecord, RecordList, Worklist, entry

_ADVICE = "Look whether it still holds, mend it where it does not, and write today under `checked`."

# Prefix of the names of its lists, before the kind.
STALE = "stale-"


def stale_records(library: Library, today: datetime.date) -> RecordList:
    """List records whose last review is older than their kind allows, the most overdue first."""
    lists = []
    unset = []
    for kind, entries in _by_kind(library, today).items():
        if entries is None:
            unset.append(HEADINGS[kind].lower())
        else:
            found = sorted(entries, key=lambda each: (each.data["due"], each.id))
            title = f"{HEADINGS[kind]} due for review"
            lists.append(Worklist(f"{STALE}{kind}", title, _ADVICE, tuple(found)))
    named = f"`review_days` in site.yml names no interval for {', '.join(unset)}."
    return RecordList(f"What is due for review on {today}", tuple(lists), (named,) if unset else ())


def _by_kind(library: Library, today: datetime.date) -> dict[str, list[ListedRecord] | None]:
    """Return what is due by kind, for kinds with records; None if no interval is set."""
    found: dict[str, list[ListedRecord] | None] = {}
    for kind in KINDS:
        if records := library.all(kind.model):
            days = library.site.review_days.of(kind.name)
            found[kind.name] = None
            if days is not None:
                found[kind.name] = [
                    entry(record, library.site.language, says, ("checked",), data=data)
                    for record in records
                    for says, data in _overdue(record.checked, days, today)
                ]
    if library.docs:
        days = library.site.review_days.of(PAGE)
        found[PAGE] = None
        if days is not None:
            found[PAGE] = [each for page in library.docs for each in _page(page, days, today)]
    return found


def _overdue(
    checked: Edtf, days: int, today: datetime.date
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the remark on an overdue review; a date such as a month counts as its last day."""
    year, month, day, *_ = checked.latest
    last = datetime.date(year, month, day) if year > 0 else datetime.date.min
    over = (today - last).days - days
    if over < 0:
        return
    due = today - datetime.timedelta(days=over)
    since = "due today" if not over else f"due since {due}"
    data = {"checked": str(checked), "due": str(due), "days_over": over}
    yield f"last checked {checked}, {since}", data


def _page(page: DocsPage, days: int, today: datetime.date) -> Iterator[ListedRecord]:
    written = page.checked
    place = (page.file, written.line, written.column) if written else (page.file, 1, 1)
    if written is None:
        says = "never checked: it has no `checked`"
        yield ListedRecord(
            PAGE, page.path, page.title, says, *place, data={"due": "", "checked": None}
        )
        return
    try:
        checked = parse_edtf(written.value)
    except EdtfError:
        return
    for says, data in _overdue(checked, days, today):
        yield ListedRecord(PAGE, page.path, page.title, says, *place, data=data)
