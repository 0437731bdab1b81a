"""Dates: in order, within their era, and no review in the future."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

from explainer.check.context import Context
from explainer.check.years import is_in_reach, may_be_dated_ahead, past_dates
from explainer.dates.edtf import Edtf, EdtfError, parse_edtf
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.source import Source
from explainer.problems.problem import Problem
from explainer.tree.origin import FilePosition, Path

# The dates that a pact of each status must have, and those that it must not have.
STATUS_DATES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "proposed": ((), ("signed", "in_force", "ended")),
    "signed": (("signed",), ()),
    "in-force": (("signed", "in_force"), ()),
    "ended": (("signed", "ended"), ()),
    # A political statement is issued, and never binds anybody in law.
    "political": (("signed",), ("in_force",)),
}
CORRECT_ERA = "correct `from:` or `to:`"


def check_reviews(context: Context) -> Iterator[Problem]:
    """E440: a review was on one day or in one month, and not in the future.

    The same holds for the dates on which a source was published or read, words were said, a pact
    was signed, or an error was corrected. Journals and books may be dated ahead, up to next year.
    """
    today = parse_edtf(context.today.isoformat())
    for record in context.records:
        if found := _range(record.checked) or _to_come(record.checked, today):
            yield record.origin.problem(("checked",), *found)
        for path, date in past_dates(context, record):
            ahead = (
                isinstance(record, Source) and path[-1] == "issued" and may_be_dated_ahead(record)
            )
            if ahead and date.earliest[0] <= context.today.year + 1:
                continue
            if found := _to_come(date, today):
                yield record.origin.problem(path, *found)
    for page in context.pages:
        if checked := page.checked:
            try:
                date = parse_edtf(checked.value)
                found = _range(date) or _to_come(date, today)
            except EdtfError as error:
                found = ("E214", error.message, error.hint)
            if found:
                yield Problem(page.file, checked.line, checked.column, *found, checked.width)


def _to_come(date: Edtf, today: Edtf) -> tuple[str, str, str] | None:
    if max(date.earliest, date.end.earliest if date.end else date.earliest) <= today.latest:
        return None
    return "E440", f"{date} is yet to come", f"today is {today}"


def _range(checked: Edtf) -> tuple[str, str, str] | None:
    if not checked.is_interval:
        return None
    return "E440", f"{checked} is a range, and a review has one date", "write the last day of it"


def check_eras(context: Context) -> Iterator[Problem]:
    """E441 to E443: an era runs forward, and its events lie within it, in order of date.

    If none of several events lies in their era, the era is reported instead.
    """
    # Not in the order of lists, since site.yml may put some first.
    listed = [event for event in context.library.records if isinstance(event, Event)]
    events = [event for event in listed if event.retired is None]
    missed = _missed_eras(events)
    above = _Above()
    for event in events:
        era = event.era
        try:
            outside = _is_outside(event)
        except EdtfError as error:
            yield event.origin.problem(("era", "to"), "E441", error.message, CORRECT_ERA)
            continue
        if event.origin.place(("era",)) in missed:
            message = f"no event lies within this era, {era.start} to {era.end}"
            yield event.origin.problem(("era", "to"), "E442", message, CORRECT_ERA)
        elif outside:
            message = f"{event.date} lies outside its era, {era.start} to {era.end}"
            hint = "move the event to another era's file, or widen the era"
            yield event.origin.problem(("date",), "E442", message, hint)
        else:
            # A wrong date does not count for the order of the others.
            if later := above.later_than(event):
                message = f"{event.date} stands after {later.date}, though it came first"
                hint = f"move it above `{later.id}`"
                yield event.origin.problem(("date",), "E443", message, hint)
            above.add(event)


class _Above:
    """The events above one in its file, in order of date as far as known."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        # The last one to begin, among times in a zone and among all others.
        self._last: dict[bool, Event] = {}

    def add(self, event: Event) -> None:
        if self._events and (not _same_file(self._events[-1], event) or self.later_than(event)):
            self._events, self._last = [], {}
        self._events.append(event)
        zoned = event.date.offset is not None
        last = self._last.get(zoned)
        if last is None or event.date.begins_from > last.date.begins_from:
            self._last[zoned] = event

    def later_than(self, event: Event) -> Event | None:
        """Return the first event above that surely happened later."""
        if self._events and not _same_file(self._events[-1], event):
            return None
        if not any(event.date.is_before(last.date) for last in self._last.values()):
            return None
        return next(one for one in self._events if event.date.is_before(one.date))


def _missed_eras(events: list[Event]) -> set[FilePosition]:
    """Return the places of eras that several events name and none lies in."""
    outside: dict[FilePosition, list[bool]] = defaultdict(list)
    for event in events:
        with suppress(EdtfError):
            outside[event.origin.place(("era",))].append(_is_outside(event))
    return {place for place, found in outside.items() if len(found) > 1 and all(found)}


def _is_outside(event: Event) -> bool:
    return event.era.span().covers(event.date) is False


def _same_file(one: Event, other: Event) -> bool:
    return one.origin.file == other.origin.file


def check_pact_dates(context: Context) -> Iterator[Problem]:
    """E444, E445: a pact has the dates of its status and no later ones, and they run forward."""
    today = parse_edtf(context.today.isoformat())
    for pact in context.all(Pact):
        needed, barred = STATUS_DATES[pact.status]
        status = f"the pact's status is `{pact.status}`, and"
        if missing := [name for name in needed if getattr(pact, name) is None]:
            names, have = _listed(missing)
            message = f"{status} {names} {have} no date"
            yield pact.origin.problem(("status",), "E444", message, f"add {names}")
        if present := [name for name in barred if getattr(pact, name) is not None]:
            names, have = _listed(present)
            message = f"{status} {names} {have} a date"
            hint = f"correct `status:`, or leave out {names}"
            # If several dates contradict the status, the status is wrong.
            blamed = present[0] if len(present) == 1 else "status"
            yield pact.origin.problem((blamed,), "E444", message, hint)
        dated = [("signed", pact.signed), ("in_force", pact.in_force), ("ended", pact.ended)]
        yield from _forward(pact, (), dated, today)
        if pact.political and not present:
            yield from _bound(pact)
        for index, party in enumerate(pact.parties):
            dated = [
                ("signed", party.signed),
                ("ratified", party.ratified),
                ("in_force", party.in_force),
            ]
            yield from _forward(pact, ("parties", index), dated, today)
            for (_, before), (at, step) in pairwise(enumerate(party.steps)):
                if step.date.is_before(before.date):
                    where = ("parties", index, "steps", at, "date")
                    message = f"this step ({step.date}) stands below a later one ({before.date})"
                    yield pact.origin.problem(where, "E445", message, "put the steps in order")


def _bound(pact: Pact) -> Iterator[Problem]:
    """Yield problems of parties bound to a pact that does not bind in law."""
    for index, party in enumerate(pact.parties):
        for name in ("ratified", "in_force"):
            if getattr(party, name):
                message = f"the pact's status is `political`, and `{name}:` has a date"
                hint = f"correct `status:`, or leave out `{name}:`"
                yield pact.origin.problem(("parties", index, name), "E444", message, hint)


def _listed(fields: list[str]) -> tuple[str, str]:
    """Return the names of fields as a list in words, and the verb in its number."""
    have = "has" if len(fields) == 1 else "have"
    return " and ".join(f"`{name}:`" for name in fields), have


def _forward(
    pact: Pact, path: Path, dated: list[tuple[str, Edtf | None]], today: Edtf
) -> Iterator[Problem]:
    known = [(name, date) for name, date in dated if date is not None]
    for (first, start), (second, end) in pairwise(known):
        # Dates in the future or far out of range are reported as that.
        if end.is_before(start) and is_in_reach(start, today) and is_in_reach(end, end):
            message = f"`{second}` ({end}) comes before `{first}` ({start})"
            yield pact.origin.problem((*path, second), "E445", message, "correct one of the two")
