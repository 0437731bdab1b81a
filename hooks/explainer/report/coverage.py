"""How many records have each optional field, and how records are spread over the subject."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from explainer.kinds import KINDS
from explainer.library.library import Library
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.report.names import expected_names
from explainer.report.table import Report, RowGroup, TableRow

_COLUMNS = ("With it", "Of", "Per cent")
# Fields that every record has, or that hardly any should have.
NOT_COUNTED = frozenset({"aliases", "retired", "note", "remark"})


def coverage(library: Library, today: datetime.date) -> Report:
    """Count the records that have each field, and what quotations and events are about."""
    groups = [*_fields(library), *_spread(library)]
    title = "How much of the subject the content covers"
    return Report(title, _COLUMNS, tuple(group for group in groups if group.rows))


def _fields(library: Library) -> Iterator[RowGroup]:
    for kind in KINDS:
        records = library.all(kind.model)
        if records:
            rows = [*_words(library, records), *_optional(kind.model, records)]
            yield RowGroup(kind.labels, tuple(rows))


def _optional(kind: type[Record], records: Sequence[Record]) -> Iterator[TableRow]:
    for name, field in kind.model_fields.items():
        # A switch that is off is no gap.
        if name in NOT_COUNTED or field.is_required() or field.annotation is bool:
            continue
        filled = sum(getattr(record, name) not in (None, ()) for record in records)
        yield _row(f"`{field.alias or name}`", filled, len(records))


def _words(library: Library, records: Sequence[Record]) -> Iterator[TableRow]:
    """Yield counts for a kind that go beyond its fields."""
    quotes = [record for record in records if isinstance(record, Quote)]
    people = [record for record in records if isinstance(record, Stakeholder)]
    pacts = [record for record in records if isinstance(record, Pact)]
    named = [missing for record in records if (missing := expected_names(library, record))]
    if people:
        yield _row("portrait", sum(bool(p.portrait) for p in people), len(people))
        speaking = {str(quote.speaker) for quote in library.all(Quote)}
        yield _row("words quoted", sum(p.id in speaking for p in people), len(people))
        persons = [person for person in people if person.type == "person"]
        yield _row("offices of persons", sum(bool(p.offices) for p in persons), len(persons))
    if named:
        have = sum(not each.missing for each in named)
        yield _row("name in its own language, where another is", have, len(named))
    if quotes:
        first = sum(any(w.fidelity == "verbatim" for w in quote.wordings) for quote in quotes)
        yield _row("words in the original language", first, len(quotes))
        shown = sum(quote.shown(library.site.language) is not None for quote in quotes)
        yield _row("words that may be quoted", shown, len(quotes))
    if articles := [article for pact in pacts for article in pact.articles]:
        worded = sum(bool(article.wordings) for article in articles)
        yield _row("articles in their own words", worded, len(articles))
        explained = sum(bool(article.phrases) for article in articles)
        yield _row("articles with phrases explained", explained, len(articles))


def _spread(library: Library) -> Iterator[RowGroup]:
    language = library.site.language
    quotes, events = library.all(Quote), library.all(Event)
    by_speaker = Counter(str(quote.speaker) for quote in quotes)
    people = sorted(library.all(Stakeholder), key=lambda person: -by_speaker[person.id])
    rows = ((p.name.best(language)[0], by_speaker[p.id]) for p in people)
    yield _shares("Quotations by who said them", rows, len(quotes))
    by_question = Counter(str(id) for quote in quotes for id in quote.questions)
    questions = library.all(Question)
    rows = (
        (question.short_title.best(language)[0], by_question[question.id]) for question in questions
    )
    yield _shares("Quotations by question", rows, len(quotes))
    own = library.expect(library.site.pact, Pact)
    speaking = (
        (f"Article {article.label}", _quoted(library, own, article.label))
        for article in own.articles
    )
    yield _shares("Quotations by article", speaking, len(quotes))
    held = ((q.short_title.best(language)[0], len(q.positions)) for q in questions)
    yield _shares("Positions by question", held, sum(len(q.positions) for q in questions))
    eras = Counter(event.era.title.best(language)[0] for event in events)
    yield _shares("Events by era", eras.items(), len(events))


def _quoted(library: Library, pact: Pact, label: str) -> int:
    return sum(isinstance(record, Quote) for record in library.speaking_to(pact.id, label))


def _shares(title: str, counted: Iterable[tuple[str, int]], of: int) -> RowGroup:
    return RowGroup(title, tuple(_row(name, count, of) for name, count in counted) if of else ())


def _row(name: str, count: int, of: int) -> TableRow:
    return TableRow(name, (count, of, round(100 * count / of) if of else 0))
