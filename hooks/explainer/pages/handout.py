"""The sheets of a lesson's handout, each of them one printed page of A4 or Letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Literal
from unicodedata import east_asian_width

from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.lesson import Lesson, LessonStep
from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.term import Term
from explainer.model.text import Localised
from explainer.model.wording import Wording, best_wording, by_fidelity
from explainer.pages.side_notes import side_note
from explainer.pages.view import View
from explainer.quiz.seeded import drawn
from explainer.texts.languages import same_language

# What the shorter sheet, Letter, has room for below its head, in lines of our text as measured in
# Chromium, and how many letters a line has.
_LINES, _LETTERS = 36.0, 92
# A label in a table has fewer of them.
_LABEL = 48
# Heights in lines: of a heading, of what is around words that are quoted, of one among several
# wordings, of a source at the foot, of a line to write on.
_HEADING, _AROUND, _AMONG, _SOURCE, _RULE = 2.4, 4.0, 1.6, 0.7, 1.27
_FEWEST_RULES, _MOST_RULES = 3, 8
_MARK = re.compile(r'href="#source-(\d+)"')


@dataclass(frozen=True, slots=True)
class HandoutPart:
    """A piece of a sheet, of a step by number, which takes about so many lines.

    `what` is the step of a task, the pact and label of a clause, the number of lines to write on,
    the step before the exit ticket, or else one or several records.
    """

    kind: Literal["task", "clause", "quote", "figure", "events", "see", "rules", "ticket", "terms"]
    step: int
    lines: float
    what: Any


@dataclass(slots=True)
class Sheet:
    """A sheet, with the lines for which it has room still."""

    parts: list[HandoutPart] = field(default_factory=list)
    room: float = _LINES

    def add(self, part: HandoutPart) -> None:
        """Add a part at the end."""
        self.parts.append(part)
        self.room -= part.lines


def sheets(view: View, lesson: Lesson) -> list[Sheet]:
    """Return the sheets; the exit ticket, which is handed in, has one of its own."""
    parts = list(_parts(view, lesson))
    made = [Sheet()]
    for place, part in enumerate(parts):
        needed = part.lines
        if part.kind == "task":
            # No task ends a sheet without what it asks to look at, or to write on.
            needed += min(part.lines for part in parts[place + 1 : place + 2])
        elif part.kind == "rules":
            needed = _FEWEST_RULES * _RULE
        # Terms are looked up from any sheet.
        among = made if part.kind == "terms" else made[-1:]
        sheet = next((each for each in among if each.room >= needed), None)
        if sheet is None:
            made.append(sheet := Sheet())
            # The heading that says of which step it goes on.
            sheet.room -= 0 if part.kind == "task" else _HEADING
        if part.kind == "rules":
            # There are as many as there is room for.
            part = _rules(part.step, min(part.what, int(sheet.room / _RULE)))
        sheet.add(part)
    if lesson.exit_ticket:
        ticket = HandoutPart("ticket", 0, _LINES, _last_step(lesson))
        made.append(Sheet([ticket]))
    return [sheet for sheet in made if sheet.parts]


def _last_step(lesson: Lesson) -> LessonStep | None:
    """Return the step that only says what to do with the exit ticket, if the last one does."""
    last = lesson.steps[-1]
    return last if lesson.exit_ticket and not (last.clauses or last.uses) else None


def _rules(step: int, count: int) -> HandoutPart:
    return HandoutPart("rules", step, count * _RULE, count)


def _parts(view: View, lesson: Lesson) -> Iterator[HandoutPart]:
    shown: set[str] = set()
    for number, step in enumerate(lesson.steps, 1):
        if step is _last_step(lesson):
            break
        yield HandoutPart("task", number, _HEADING + _text_lines(view, step.text), step)
        for part in _materials(view, number, step):
            # What is on an earlier sheet is at hand.
            if str(part.what) not in shown:
                shown.add(str(part.what))
                yield part
        yield _rules(number, min(max(_FEWEST_RULES, step.minutes // 2), _MOST_RULES))
    named = (*lesson.key_terms, *(id for step in lesson.steps for id in step.uses))
    records = [view.library.by_id[id] for id in dict.fromkeys(map(str, named))]
    if terms := [each for each in records if isinstance(each, Term)]:
        height = 0.85 * sum(_text_lines(view, term.definition) for term in terms)
        yield HandoutPart("terms", 0, _HEADING + height, terms)


def _materials(view: View, number: int, step: LessonStep) -> Iterator[HandoutPart]:
    library = view.library
    for about in step.clauses:
        pact = library.expect(about.pact, Pact)
        for label in about.articles:
            article = pact.article(label)
            wording = best_wording(article.wordings, view.language) if article else None
            height = 1 + _wording_lines(view, wording) if wording else 0
            yield HandoutPart("clause", number, height, f"{pact.id} {label}")
    used = [record for id in step.uses if (record := library.by_id[id]).retired is None]
    for record in used:
        if isinstance(record, Quote):
            yield HandoutPart("quote", number, _quote_lines(view, record), record)
        elif isinstance(record, Figure):
            rows = sum(0.4 + ceil(len(view.text(p.label)) / _LABEL) for p in record.points)
            height = _AROUND + rows + _text_lines(view, record.caveat)
            height += _SOURCE * len(record.sources)
            yield HandoutPart("figure", number, height, record)
    if events := [record for record in used if isinstance(record, Event)]:
        # In the order of a lot, since pupils put them in that of their days.
        lot = drawn(library.site.quiz.seed, f"events {number}", events, lambda each: each.id)
        yield HandoutPart("events", number, 1 + 1.9 * len(events), lot)
    drawn_kinds = (Quote, Figure, Event, Term)
    if others := [record for record in used if not isinstance(record, drawn_kinds)]:
        yield HandoutPart("see", number, 1 + 2 * len(others), others)


def compared_wordings(view: View, quote: Quote) -> list[Wording]:
    """Return the wordings of a quotation that a sheet shows, in the language of the page.

    It is the one that may be quoted; all of them, the nearest to what was said first, where one is
    not the speaker's own, since that is what pupils then compare.
    """
    listed = by_fidelity(quote.wordings)
    found = [each for each in listed if same_language(each.lang, view.language)]
    if all(wording.quotable for wording in found):
        shown = quote.shown(view.language)
        return [shown] if shown else []
    return found


def _quote_lines(view: View, quote: Quote) -> float:
    wordings = compared_wordings(view, quote)
    if len(wordings) > 1:
        around = _AMONG + _SOURCE
        return _AROUND + sum(around + _wrapped(wording.text) for wording in wordings)
    if wordings:
        return _wording_lines(view, wordings[0])
    return _AROUND + _SOURCE + _text_lines(view, quote.reported or quote.title)


def _wording_lines(view: View, wording: Wording) -> float:
    remark = len(view.plain(wording.remark)) if wording.remark else 0
    return _AROUND + _SOURCE + _wrapped(wording.text) + remark / _LETTERS


def _text_lines(view: View, words: Localised) -> float:
    return 0.7 + _wrapped(view.text(words))


def _wrapped(text: str) -> int:
    """Return about how many lines a text takes."""
    return sum(max(1, ceil(_width(line) / _LETTERS)) for line in text.strip().splitlines())


def _width(line: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line)


def cited_in(view: View, html: str) -> list[str]:
    """Return a short line on each source that a piece of a page cites."""
    numbers = {int(number) for number in _MARK.findall(html)}
    cited = [(number, source) for number, source, _ in view.cited() if number in numbers]
    return [side_note(number, source, view.language) for number, source in cited]
