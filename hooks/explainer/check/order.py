"""Dates of records that depend on each other: impossible orders are refused."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from explainer.check.context import Context
from explainer.check.years import is_in_reach, surely_before
from explainer.dates.edtf import Edtf, parse_edtf
from explainer.library.library import Library
from explainer.markup.tokens import tokens
from explainer.model.claim import Claim, Ground, Stand
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.pact import Pact, Party, Step
from explainer.model.question import Position, Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.reference import About
from explainer.model.source import Source
from explainer.problems.problem import Problem
from explainer.tree.origin import Path

# Words about a pact are at most this much older than its signing: earlier, nobody knows what the
# negotiations will result in.
YEARS_BEFORE = 30
Dated = tuple[Path, Edtf]
Resting = tuple[Path, Edtf, Record | Stand | Ground | Position | Step]


def check_sources_in_time(context: Context) -> Iterator[Problem]:
    """E465: not every source of what happened or was said was published before it.

    A page that is continually updated has an open date, such as `2015/..`.
    """
    today = parse_edtf(context.today.isoformat())
    for record in context.records:
        if record.retired is not None:
            continue
        if isinstance(record, Quote):
            yield from _said_too_late(context.library, record, today)
        else:
            yield from _too_late(context.library, record, today)


def _too_late(library: Library, record: Record, today: Edtf) -> Iterator[Problem]:
    for path, date, part in _resting(record):
        shown = [library.get(id) for id in dict.fromkeys(_shown_by(part))]
        known = [each.said if isinstance(each, Quote) else _issued(each) for each in shown]
        dates = [each for each in known if each and surely_before(each, date, today)]
        if dates and len(dates) == len(known):
            what = "the only thing" if len(dates) == 1 else "everything"
            message = f"{date} is later than {what} that this rests on ({_listed(dates)})"
            hint = "correct the date, or name a source that came out afterwards"
            yield record.origin.problem(path, "E465", message, hint)


def _said_too_late(library: Library, quote: Quote, today: Edtf) -> Iterator[Problem]:
    issued = [_issued(library.get(wording.source)) for wording in quote.wordings]
    early = [date is not None and surely_before(date, quote.said, today) for date in issued]
    for index, wording in enumerate(quote.wordings):
        # A remark may explain that the line was used before.
        if early[index] and (all(early) or wording.remark is None):
            message = f"`{wording.source}` came out ({issued[index]}) before this was said"
            hint = f"correct `said:` ({quote.said}), or the date of the source"
            path = ("wordings", index, "source")
            yield quote.origin.problem(path, "E465", message, hint)


def _resting(record: Record) -> Iterator[Resting]:
    """Yield each date of what happened, with its place and its sources."""
    if isinstance(record, Event):
        yield ("date",), record.date, record
    elif isinstance(record, Question):
        for index, position in enumerate(record.positions):
            if position.since:
                yield ("positions", index, "since"), position.since, position
    elif isinstance(record, Claim):
        for name in ("asserted_by", "denied_by", "answered_by"):
            for index, stand in enumerate(getattr(record, name)):
                if stand.since:
                    yield (name, index, "since"), stand.since, stand
        for name in ("evidence_for", "evidence_against"):
            for index, ground in enumerate(getattr(record, name)):
                if ground.date:
                    yield (name, index, "date"), ground.date, ground
    elif isinstance(record, Pact):
        if record.signed:
            yield ("signed",), record.signed, record
        for index, party in enumerate(record.parties):
            for at, step in enumerate(party.steps):
                yield ("parties", index, "steps", at, "date"), step.date, step


def _shown_by(part: Record | Stand | Ground | Position | Step) -> Iterator[str]:
    """Yield the sources of a part of a record: those it names, and those that its texts cite."""
    yield from (str(evidence.source) for evidence in part.sources)
    if isinstance(part, Position | Stand):
        yield from part.quotes
    if isinstance(part, Event | Position | Stand | Ground):
        for _, text in part.text.by_language:
            yield from (id for token in tokens(text) if token.is_citation for id in token.ids)


def _issued(record: Record | None) -> Edtf | None:
    """Return the publication date of what a source shows; for a copy, that of the work.

    A printed treaty has the treaty's date, and may state when it took effect.
    """
    if not isinstance(record, Source) or record.type in ("treaty", "legislation"):
        return None
    return (record.original.issued if record.original else None) or record.issued


def _listed(dates: list[Edtf]) -> str:
    return ", ".join(dict.fromkeys(map(str, dates)))


def check_dependent_dates(context: Context) -> Iterator[Problem]:
    """E466: nothing is dated before, or after, what it depends on."""
    library, today = context.library, parse_edtf(context.today.isoformat())
    for record in context.records:
        if record.retired is not None:
            continue
        if isinstance(record, Quote):
            yield from _at_its_event(library, record, today)
        if isinstance(record, Quote | Event):
            yield from _about_a_pact(library, record)
        if isinstance(record, Pact):
            yield from _pact(library, record, today)
        if isinstance(record, Correction):
            yield from _correction(library, record, today)
        if isinstance(record, Source) and record.original:
            made, copied = record.original.issued, record.issued
            if made and copied and surely_before(copied, made, today):
                message = f"this copy ({copied}) is older than its original ({made})"
                hint = "correct one of the two, or exchange them"
                yield record.origin.problem(("issued",), "E466", message, hint)


def _at_its_event(library: Library, quote: Quote, today: Edtf) -> Iterator[Problem]:
    event = library.get(quote.event) if quote.event else None
    if not isinstance(event, Event):
        return
    # Both are local days of one place.
    apart = quote.said.is_before(event.date) or event.date.is_before(quote.said)
    if apart and is_in_reach(quote.said, today) and is_in_reach(event.date, today):
        message = f"this was said on {quote.said}, and the event `{event.id}` was on {event.date}"
        hint = "correct one of the dates, or name the event at which it was said"
        yield quote.origin.problem(("said",), "E466", message, hint)


def _about_a_pact(library: Library, record: Quote | Event) -> Iterator[Problem]:
    about = record.about
    pact = library.get(about.pact) if isinstance(about, About) else None
    date, path = (record.said, "said") if isinstance(record, Quote) else (record.date, "date")
    if not isinstance(pact, Pact) or pact.signed is None or not date.is_before(pact.signed):
        return
    # An old event may matter to a pact, but not to one of its articles.
    if isinstance(record, Event) and not (about and about.articles):
        return
    if pact.signed.earliest[0] - date.latest[0] > YEARS_BEFORE:
        message = f"{date} is long before `{pact.id}` was signed ({pact.signed})"
        hint = "correct the date, or name the pact that it speaks to under `about:`"
        yield record.origin.problem((path,), "E466", message, hint)


def _pact(library: Library, pact: Pact, today: Edtf) -> Iterator[Problem]:
    for index, id in enumerate(pact.replaces):
        earlier = library.get(id)
        signed = earlier.signed if isinstance(earlier, Pact) else None
        if signed and pact.signed and pact.signed.is_before(signed):
            message = f"`{id}` was signed ({signed}) after the pact that replaces it"
            hint = "correct one of the dates, or name the two the other way round"
            yield pact.origin.problem(("replaces", index), "E466", message, hint)
    if not _runs_forward(pact):
        return
    if pact.in_force and (late := _unratified(pact, pact.in_force, today)):
        path, date = late
        message = f"this ratification ({date}) is later than the pact's entry into force"
        hint = f"correct one of the two: it is in force since {pact.in_force}"
        yield pact.origin.problem(path, "E466", message, hint)
    for index, party in enumerate(pact.parties):
        for path, message in _party(pact, party, today):
            hint = "correct one of the two dates"
            yield pact.origin.problem(("parties", index, *path), "E466", message, hint)


def _runs_forward(pact: Pact) -> bool:
    """Return whether the dates of a pact are in order; if not, only that is reported."""
    dated = [date for date in (pact.signed, pact.in_force, pact.ended) if date]
    return not any(later.is_before(earlier) for earlier, later in pairwise(dated))


def _unratified(pact: Pact, in_force: Edtf, today: Edtf) -> Dated | None:
    """Return a ratification that came after entry into force but was needed for it, if any.

    Two parties are bound together; of more, the first ones may be.
    """
    given = [
        (("parties", index, "ratified"), party.ratified)
        for index, party in enumerate(pact.parties)
        if party.ratified
    ]
    late = [each for each in given if surely_before(in_force, each[1], today)]
    needed = len(pact.parties) == 2 or len(late) == len(pact.parties)
    return late[0] if late and needed else None


def _party(pact: Pact, party: Party, today: Edtf) -> Iterator[tuple[Path, str]]:
    named = {"signed": party.signed, "ratified": party.ratified, "in_force": party.in_force}
    dated: list[Dated] = [((name,), date) for name, date in named.items() if date]
    dated += [(("steps", at, "date"), step.date) for at, step in enumerate(party.steps)]
    for path, date in dated:
        if pact.ended and surely_before(pact.ended, date, today):
            yield path, f"{date} is later than the end of the pact ({pact.ended})"
    for name in ("ratified", "in_force"):
        bound = named[name]
        if bound and pact.signed and not party.signed and surely_before(bound, pact.signed, today):
            yield (name,), f"`{name}` ({bound}) comes before the pact was signed ({pact.signed})"
    binding = party.in_force
    if binding and pact.in_force and surely_before(binding, pact.in_force, today):
        yield ("in_force",), f"{binding} is before the pact entered into force ({pact.in_force})"


def _correction(library: Library, correction: Correction, today: Edtf) -> Iterator[Problem]:
    wrong = library.get(correction.record) if correction.record else None
    if wrong is not None and wrong.when and surely_before(correction.date, wrong.when, today):
        message = f"this correction is older than what it corrects, `{wrong.id}` ({wrong.when})"
        hint = "correct one of the two dates"
        yield correction.origin.problem(("date",), "E466", message, hint)
