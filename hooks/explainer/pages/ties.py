"""Ties and membership: who is bound to whom by which pact, and who belongs to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from explainer.dates.order import in_order
from explainer.library.belonging import ancestors
from explainer.library.library import Library
from explainer.model.pact import Pact, Party
from explainer.model.stakeholder import Stakeholder

# More than a page can show; beyond it, parties keep the order of the content.
MOST_PARTIES_SORTED = 40


@dataclass(frozen=True, slots=True)
class Crossing:
    """The crossing of a pact's line and a stakeholder's row; without `party` the line passes by."""

    party: Party | None
    above: bool
    below: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """One pact: its number in the drawing, and its crossing of each row, None beyond its line."""

    number: int
    pact: Pact
    crossings: list[Crossing | None]


@dataclass(frozen=True, slots=True)
class Bonds:
    """A row for each stakeholder that is a party, and a lane for each pact."""

    parties: list[Stakeholder]
    lanes: list[Lane]


@dataclass(frozen=True, slots=True)
class Member:
    """A stakeholder with its members, and what is recorded of its own membership."""

    who: Stakeholder
    under: Stakeholder | None = None
    members: list[Member] = field(default_factory=list)


def bonds(library: Library, pacts: Iterable[Pact]) -> Bonds:
    """Return the drawing of some pacts, oldest first; parties are ordered to keep lines short."""
    dated = [(pact.signed, pact) for pact in pacts if pact.signed]
    ordered = [pact for _, pact in in_order(dated, lambda pair: pair[0])]
    ordered += [pact for pact in pacts if not pact.signed]
    bound = [[library.expect(party.party, Stakeholder).id for party in p.parties] for p in ordered]
    order = _short_lines(list(dict.fromkeys(id for ids in bound for id in ids)), bound)
    lanes = [Lane(n, pact, _crossings(library, pact, order)) for n, pact in enumerate(ordered, 1)]
    return Bonds([library.expect(id, Stakeholder) for id in order], lanes)


def bonds_of(library: Library, id: str) -> Bonds:
    """Return the drawing of the pacts of one stakeholder."""
    pacts = library.users_of_kind(id, Pact)
    by_id = library.by_id
    return bonds(library, [p for p in pacts if any(by_id[q.party].id == id for q in p.parties)])


def _crossings(library: Library, pact: Pact, order: list[str]) -> list[Crossing | None]:
    by_row = {order.index(library.by_id[party.party].id): party for party in pact.parties}
    first, last = min(by_row), max(by_row)
    return [
        Crossing(by_row.get(row), row > first, row < last) if first <= row <= last else None
        for row in range(len(order))
    ]


def _short_lines(order: list[str], bound: list[list[str]]) -> list[str]:
    """Return the rows in an order with short lines: swap two as long as that helps."""
    if len(order) > MOST_PARTIES_SORTED:
        return order

    def length(rows: list[str]) -> int:
        at = {id: row for row, id in enumerate(rows)}
        return sum(max(at[id] for id in ids) - min(at[id] for id in ids) for ids in bound)

    best, least, better = order, length(order), True
    while better:
        better = False
        for one, two in combinations(range(len(order)), 2):
            tried = best.copy()
            tried[one], tried[two] = tried[two], tried[one]
            if (now := length(tried)) < least:
                best, least, better = tried, now, True
    return best


def tree(library: Library) -> tuple[list[Member], list[Stakeholder]]:
    """Return the tree of all members, and the stakeholders without recorded ties."""
    above: dict[str, str] = {}
    below: dict[str, list[Stakeholder]] = defaultdict(list)
    people = library.all(Stakeholder)
    for person in people:
        for candidate in _may_belong_to(library, person):
            # Of two with mutual ties, one is placed below the other.
            if person.id not in (candidate.id, *ancestors(candidate.id, above.get)):
                above[person.id] = candidate.id
                below[candidate.id].append(person)
                break
    tops = [person for person in people if person.id not in above]
    roots = [_member(person, None, below) for person in tops if person.id in below]
    named = {library.by_id[id].id for person in people for id in _named(person)}
    return roots, [p for p in tops if p.id not in below and p.id not in named and not p.ties]


def is_tied(library: Library) -> bool:
    """Return whether anybody is bound to anybody, or belongs to something."""
    return library.count(Pact) > 1 or bool(tree(library)[0])


def _member(
    who: Stakeholder, under: Stakeholder | None, below: dict[str, list[Stakeholder]]
) -> Member:
    return Member(who, under, [_member(person, who, below) for person in below.get(who.id, [])])


def _may_belong_to(library: Library, person: Stakeholder) -> Iterator[Stakeholder]:
    """Yield what a stakeholder may be placed below: as recorded, by office, or by a tie."""
    for id in _named(person, ties=person.type != "state"):
        above = library.by_id[id]
        if isinstance(above, Stakeholder) and above.retired is None:
            yield above


def _named(person: Stakeholder, *, ties: bool = True) -> Iterator[str]:
    if person.of:
        yield person.of
    yield from (office.of for office in person.offices if office.of)
    if ties:
        yield from (tie.to for tie in person.ties)
