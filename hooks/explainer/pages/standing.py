"""Positions: the matrix of all questions, and the spread of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.dates.order import in_order
from explainer.library.library import Library
from explainer.model.question import UNDECIDED, Option, Position, Question
from explainer.model.site_lists import Side
from explainer.model.stakeholder import Stakeholder
from explainer.pages.people import state_of


@dataclass(frozen=True, slots=True)
class HolderRow:
    """One holder's positions by question, in order of date; the last of each is current."""

    holder: Stakeholder
    cells: list[tuple[Question, list[Position]]]

    @property
    def answered(self) -> int:
        """The number of questions with a position."""
        return sum(bool(held) for _, held in self.cells)


@dataclass(frozen=True, slots=True)
class PositionMark:
    """A position in a spread, with its holder's earlier or later one."""

    position: Position
    before: Position | None = None
    after: Position | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A place for positions: one option, between two, or undecided; current ones come first."""

    options: tuple[Option, ...]
    marks: list[PositionMark]


@dataclass(frozen=True, slots=True)
class SideVoices:
    """Who of a side holds an answer now: states, other bodies, and how many people besides."""

    side: Side
    states: list[Stakeholder]
    people: int


def held_in_time(question: Question, holder: str) -> list[Position]:
    """Return a holder's positions on a question by date, undated ones first."""
    held = [position for position in question.positions if position.holder == holder]
    undated = [position for position in held if position.since is None]
    dated = [(position.since, position) for position in held if position.since is not None]
    return undated + [position for _, position in in_order(dated, lambda pair: pair[0])]


SideRows = list[tuple[Side, list[HolderRow]]]


def matrix(library: Library, questions: list[Question]) -> tuple[SideRows, SideRows]:
    """Return the rows of each side with several answers, then those with one.

    Those with the most answers come first. Without any that has several, all are among the first.
    """
    rows = []
    for holder in library.all(Stakeholder):
        cells = [(question, held_in_time(question, holder.id)) for question in questions]
        if any(held for _, held in cells):
            rows.append(HolderRow(holder, cells))
    rows.sort(key=lambda row: -row.answered)
    several = [row for row in rows if row.answered > 1] or rows
    rest = [row for row in rows if row not in several]
    return _by_side(library, several), _by_side(library, rest)


def _by_side(library: Library, rows: list[HolderRow]) -> SideRows:
    sides = [(s, [row for row in rows if row.holder.side == s.id]) for s in library.site.sides]
    return [(side, own) for side, own in sides if own]


def voices(library: Library, answer: Answer) -> list[SideVoices]:
    """Return who holds an answer now, by side: the states spoken for, and bodies of none.

    Counting heads would set four officials of one state against one government. People who speak
    for no state of their side are counted.
    """
    found: dict[str, dict[str, Stakeholder]] = {side.id: {} for side in library.site.sides}
    people = dict.fromkeys(found, 0)
    for mark in answer.marks:
        if mark.after is None:
            holder = library.expect(mark.position.holder, Stakeholder)
            spoken_for = _spoken_for(library, holder)
            found[holder.side] |= {each.id: each for each in spoken_for}
            people[holder.side] += not spoken_for
    return [
        SideVoices(side, list(found[side.id].values()), people[side.id])
        for side in library.site.sides
        if found[side.id] or people[side.id]
    ]


def _spoken_for(library: Library, holder: Stakeholder) -> list[Stakeholder]:
    state = None if holder.independent else state_of(library, holder)
    if state and state.side == holder.side:
        return [state]
    return [] if holder.type == "person" else [holder]


def spread(library: Library, question: Question) -> list[Answer]:
    """Return the options in order, with positions between two of them, and the undecided."""
    answers = list(_answers(question))
    marks = list(_marks(library, question))
    for answer in answers:
        key = tuple(option.id for option in answer.options)
        here = [mark for mark in marks if _key(question, mark.position) == key]
        answer.marks.extend(sorted(here, key=lambda mark: mark.after is not None))
    return [answer for answer in answers if answer.marks or len(answer.options) == 1]


def _marks(library: Library, question: Question) -> Iterator[PositionMark]:
    order = [side.id for side in library.site.sides]
    holders = list(dict.fromkeys(str(position.holder) for position in question.positions))
    holders.sort(key=lambda id: order.index(library.expect(id, Stakeholder).side))
    for holder in holders:
        held = held_in_time(question, holder)
        for number, position in enumerate(held):
            before = held[number - 1] if number else None
            after = held[number + 1] if number + 1 < len(held) else None
            yield PositionMark(position, before, after)


def _answers(question: Question) -> Iterator[Answer]:
    """Yield every possible answer; one between two options comes right after the first of them."""
    pairs = {_key(question, position) for position in question.positions if position.between}
    for option in question.options:
        yield Answer((option,), [])
        for pair in sorted(pairs):
            if pair[0] == option.id:
                yield Answer(tuple(o for o in question.options if o.id in pair), [])
    yield Answer((), [])


def _key(question: Question, position: Position) -> tuple[str, ...]:
    if position.between:
        return tuple(option.id for option in question.options if option.id in position.between)
    return () if position.option == UNDECIDED else (str(position.option),)
