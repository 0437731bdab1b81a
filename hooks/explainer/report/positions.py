"""Count which answers are held by states and which by persons, question by question."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.library.belonging import belongs_to
from explainer.library.library import Library
from explainer.model.question import UNDECIDED, Position, Question
from explainer.model.stakeholder import Stakeholder
from explainer.report.table import Report, RowGroup, TableRow

_COLUMNS = ("States", "Persons", "Others", "In own words")
BODIES = ("state", "organisation")


def holders(library: Library) -> Report:
    """Count who holds each answer to each question: states with their bodies, persons, others.

    A position between two answers counts for both; the last column counts positions that rest on
    the holder's own words.
    """
    language = library.site.language
    groups = []
    for question in library.all(Question):
        answers = {option.id: option.brief.best(language)[0] for option in question.options}
        answers[UNDECIDED] = UNDECIDED.capitalize()
        rows = (_row(library, question, id, name) for id, name in answers.items())
        groups.append(RowGroup(question.short_title.best(language)[0], tuple(filter(None, rows))))
    return Report("Who holds which answer", _COLUMNS, tuple(groups))


def _row(library: Library, question: Question, option: str, name: str) -> TableRow | None:
    held = [each for each in question.positions if option in _options(each)]
    people = [library.expect(each.holder, Stakeholder) for each in held]
    states = sum(speaks_for_a_state(library, person) for person in people)
    persons = sum(person.type == "person" for person in people)
    own = sum(each.certainty == "own-words" for each in held)
    if option == UNDECIDED and not held:
        return None
    return TableRow(name, (states, persons, len(held) - states - persons, own))


def _options(position: Position) -> Iterator[str]:
    yield from filter(None, (position.option, *(position.between or ())))


def speaks_for_a_state(library: Library, stakeholder: Stakeholder) -> bool:
    """Return whether a stakeholder is a state or a body of one, and no person or outlet."""
    if stakeholder.type not in BODIES or stakeholder.independent:
        return False
    above = (stakeholder, *belongs_to(library, stakeholder))
    return any(each.type == "state" for each in above)
