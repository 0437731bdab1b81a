"""References to missing records, or to records of another kind; reported once for many."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from explainer.kinds import KINDS, any_of, kind_of
from explainer.library.library import Library
from explainer.model.record import Record
from explainer.problems.problem import Problem, did_you_mean, nearest, shortened_list

# As many records and pages hardly share a mistake: the record itself is missing.
MANY = 3
_MOST_PLACES = 8
# More guesses than anybody is shown would only take time.
MOST_GUESSED = 200

# Code, message and hint.
MissingReference = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ReferenceUse:
    """An id in a reference, the kinds allowed there, and a function that makes its problem.

    `by` identifies the record or page that it is in.
    """

    id: str
    kinds: tuple[str, ...]
    by: tuple[str, int]
    problem: Callable[[MissingReference], Problem]


def leads_right(library: Library, id: str, kinds: tuple[str, ...]) -> bool:
    """Return whether a reference leads to a record that it may name, as nearly all do."""
    record = library.get(id)
    return (
        record is not None
        and record.id == id
        and record.retired is None
        and (not kinds or record.kind in kinds)
    )


def faults_of(library: Library, uses: Iterable[ReferenceUse]) -> Iterator[Problem]:
    """E310 to E313, E342: each reference leads to a record, of a kind that is allowed there."""
    ids = _Ids(library)
    lost: dict[str, list[ReferenceUse]] = {}
    for use in uses:
        if record := library.get(use.id):
            if fault := _wrong(record, use, ids):
                yield use.problem(fault)
        elif use.id not in library.unread and not ids.all_absent(use.kinds):
            lost.setdefault(use.id, []).append(use)
    for number, (id, named) in enumerate(lost.items()):
        guessing = number < MOST_GUESSED
        by_many = id and len({use.by for use in named}) >= MANY
        places = sorted({use.problem(("E342", "", "")) for use in named}) if by_many else []
        # An inherited reference has one place for many records.
        if len(places) >= MANY:
            yield _in_many_places(id, places, nearest(id, ids.of(())) if guessing else None)
        else:
            for use in named:
                yield use.problem(_missing(library, use, ids, guessing=guessing))


class _Ids:
    """The ids of a library by the kinds allowed in a field; each list is made once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made: dict[tuple[str, ...], dict[str, None]] = {}

    def of(self, kinds: tuple[str, ...]) -> dict[str, None]:
        """Return the ids of the records of some kinds, or of all."""
        if kinds not in self._made:
            records = self._library.records
            named = (each.id for each in records if not kinds or each.kind in kinds)
            self._made[kinds] = dict.fromkeys(named)
        return self._made[kinds]

    def all_absent(self, kinds: tuple[str, ...]) -> bool:
        """Return whether a required kind has no records at all, which is reported elsewhere."""
        needed = {kind.name for kind in KINDS if kind.required}
        return bool(kinds) and set(kinds) <= needed and not self.of(kinds)


def _in_many_places(id: str, places: list[Problem], near: str | None) -> Problem:
    begin = "bring its file back, or take it out everywhere:"
    if near and _is_very_near(id, near):
        begin = f"did you mean `{near}`? It stands at"
    shown = list(dict.fromkeys(f"{place.file}:{place.line}" for place in places))
    message = f"`{id}` is named in {len(places)} places, but has no record"
    return replace(
        places[0], message=message, hint=f"{begin} {shortened_list(shown, _MOST_PLACES)}"
    )


def _is_very_near(id: str, other: str) -> bool:
    """Return whether two ids differ by one letter; those that differ by a digit are a series."""
    unlike = 1 - difflib.SequenceMatcher(None, id, other).ratio()
    return unlike * len(id + other) < 2.5 and re.sub(r"\D", "", id) == re.sub(r"\D", "", other)


def _missing(library: Library, use: ReferenceUse, ids: _Ids, *, guessing: bool) -> MissingReference:
    wanted = " or ".join(use.kinds) or "record"
    if not use.id:
        return "E310", f"the id of {any_of(use.kinds)} is missing", "write it"
    hint = f"name {any_of(use.kinds)} that this content has, or add this one"
    near = did_you_mean(use.id, ids.of(use.kinds)) if guessing else ""
    first, _, place = use.id.partition(" ")
    if use.kinds == ("source",) and place and library.get(first):
        near = f"part the place in it by a comma, `[@{first}, {place}]`, or write it as `locator:`"
    return "E310", f"there is no {wanted} `{use.id}`", near or hint


def _wrong(record: Record, use: ReferenceUse, ids: _Ids) -> MissingReference | None:
    if use.kinds and record.kind not in use.kinds:
        # If two records share an id, only that is reported.
        if use.id in ids.of(use.kinds):
            return None
        wanted = any_of(use.kinds)
        message = f"`{use.id}` is {kind_of(record).one}, and {wanted} is expected here"
        near = did_you_mean(use.id, ids.of(use.kinds))
        return "E311", message, near or f"name {wanted} that this content has"
    if record.retired is not None:
        message = f"the {record.kind} `{use.id}` was retired: {record.retired}"
        return "E312", message, "refer to another"
    if record.id != use.id:
        return "E313", f"`{use.id}` is now called `{record.id}`", f"write `{record.id}`"
    return None
