"""Two stakeholders side by side: what each holds, said, took part in and is tied to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explainer.library.by_name import by_name
from explainer.library.library import Library
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Text
from explainer.pages.labels import held, position_anchor
from explainer.pages.view import View
from explainer.site_map import address_of

# Longer lists are on the pages to which each cell leads.
MOST_IN_CELL = 12


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line of a cell: its words with their language if it is another, its link, and a note."""

    words: str
    language: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row for one of the two: its place among all rows, its heading, and the lines of a cell."""

    place: int
    heading: str
    href: str
    lines: list[ComparedLine]


def first_two(library: Library) -> list[Stakeholder]:
    """Return the two to show first: parties of the site's pact, or else the first ones by name."""
    pact = library.expect(library.site.pact, Pact)
    parties = [library.expect(party.party, Stakeholder) for party in pact.parties]
    found = {each.id: each for each in [*parties, *by_name(library, library.all(Stakeholder))]}
    return list(found.values())[:2]


def compared_rows(view: View, person: Stakeholder) -> list[ComparedRow]:
    """Return what is recorded of a stakeholder, as rows that two pages of it share."""
    library, ours = view.library, view.ours
    questions = library.all(Question)
    rows = [
        ComparedRow(place, view.text(question.title), view.href(question), lines)
        for place, question in enumerate(questions)
        if (lines := list(_positions(view, question, person)))
    ]
    after = len(questions)
    said = [q for q in library.users_of_kind(person.id, Quote) if q.speaker == person.id]
    events = [e for e in library.users_of_kind(person.id, Event) if person.id in e.actors]
    key = [event for event in events if event.key] or events
    further = [
        (
            ours.pgettext("of a stakeholder", "Quotations"),
            [_line(view, q, view.date(q.said)) for q in said],
        ),
        (
            ours.pgettext("of a stakeholder", "Events"),
            [_line(view, e, view.date(e.date)) for e in key],
        ),
        (ours.pgettext("of a stakeholder", "Ties"), list(_ties(view, person))),
    ]
    own = view.href(person)
    for place, (heading, lines) in enumerate(further, after):
        if len(lines) > MOST_IN_CELL:
            rest = ours.ngettext("%(num)s more", "%(num)s more", len(lines) - MOST_IN_CELL)
            more = ComparedLine(rest % {"num": len(lines) - MOST_IN_CELL}, "", own)
            lines = [*lines[:MOST_IN_CELL], more]
        if lines:
            rows.append(ComparedRow(place, heading, "", lines))
    return rows


def side_by_side(
    view: View, pair: Sequence[Stakeholder]
) -> list[tuple[str, str, list[list[ComparedLine]]]]:
    """Return the rows of two: the heading of each, its link, and the lines of both cells."""
    found: dict[int, ComparedRow] = {}
    cells: dict[int, list[list[ComparedLine]]] = {}
    for at, person in enumerate(pair):
        for row in compared_rows(view, person):
            found[row.place] = row
            cells.setdefault(row.place, [[], []])[at] = row.lines
    return [(found[place].heading, found[place].href, cells[place]) for place in sorted(found)]


def compared_script(view: View, person: Stakeholder) -> str:
    """Return a stakeholder's rows as a script, which the page of two loads when one is chosen.

    Unlike fetched data, a script also loads for pages opened from a folder.
    """
    name, tag = view.words(person.label)
    rows = [
        [
            row.place,
            row.heading,
            row.href,
            [[line.words, line.language, line.href, line.note] for line in row.lines],
        ]
        for row in compared_rows(view, person)
    ]
    written = json.dumps([name, tag or "", view.href(person), rows], ensure_ascii=False)
    return f"(self.explainerCompared??={{}})[{json.dumps(person.id)}]={written};\n"


def _positions(view: View, question: Question, person: Stakeholder) -> Iterator[ComparedLine]:
    for position in question.positions:
        if position.holder == person.id:
            certainty = view.vocabulary.position_certainty[position.certainty]
            since = view.date(position.since) if position.since else ""
            note = view.vocabulary.facts([since, certainty])
            anchor = position_anchor(question, position)
            words = held(view, question, position)
            yield ComparedLine(words, "", f"{view.href(question)}#{anchor}", str(note))


def _ties(view: View, person: Stakeholder) -> Iterator[ComparedLine]:
    for pact in view.library.users_of_kind(person.id, Pact):
        if any(party.party == person.id for party in pact.parties):
            yield _line(view, pact, view.date(pact.signed) if pact.signed else "")
    if person.of:
        yield _line(view, view.library.by_id[person.of], view.ours.gettext("Belongs to"))
    for tie in person.ties:
        yield _line(view, view.library.by_id[tie.to], view.text(tie.text))
    for office in person.offices:
        yield _text(view, office.title, view.href(person), view.date(office.dates))


def _line(view: View, record: Record, note: str) -> ComparedLine:
    return _text(view, record.label, view.href(record), note)


def _text(view: View, words: Text, href: str, note: str) -> ComparedLine:
    shown, tag = view.words(words)
    return ComparedLine(shown, tag or "", href, note)


def compared_file(person: Stakeholder) -> str:
    """Return the address of the script with a stakeholder's rows."""
    return f"{address_of(Stakeholder, person.id)}compare.js"
