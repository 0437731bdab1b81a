"""Lists of work that editors might do next."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from explainer.kinds import KINDS
from explainer.library.belonging import belongs_to
from explainer.library.library import Library
from explainer.markup.tokens import tokens
from explainer.model.claim import Claim, Stand
from explainer.model.quote import Quote
from explainer.model.record import Record, walk_values
from explainer.model.reference import Evidence
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.model.text import Prose
from explainer.model.wording import Wording
from explainer.report.evidence import weakly_supported
from explainer.report.listing import ListedRecord, RecordList, Worklist, entry
from explainer.report.names import lacking_names
from explainer.report.stale import stale_records
from explainer.texts.counting import counted
from explainer.words.languages import language_name
from explainer.words.vocabulary import vocabulary

TO_VERIFY = ("disputed", "unrecovered", "single-report", "misattributed", "withdrawn")
# Types of text that are sufficient evidence of their own contents.
SUFFICIENT = ("primary-text", "official")
SEEN = ("primary-text", "recording")


def worklists(library: Library, today: datetime.date) -> RecordList:
    """List what is due, unverified, poorly sourced, one-sided, unused, unheard or unnamed."""
    due = stale_records(library, today)
    lists = (
        *due.lists,
        Worklist(
            "unverified",
            "Quotations that are not verified",
            "Look for the text itself, a recording, or a report that copies no other.",
            tuple(_unverified(library)),
        ),
        Worklist(
            "single-source",
            "Records that rest on one source",
            "Look for a second source that copies neither the first nor what the first copies.",
            tuple(_single_source(library)),
        ),
        Worklist(
            "weak-source",
            "Statements that rest on one weak source",
            "Look for the work itself, or for a better source beside the copy or handbook.",
            tuple(weakly_supported(library)),
        ),
        Worklist(
            "one-sided",
            "Contested claims without the other side's words",
            "Find words of the side that is missing, and name their quotation under `quotes`.",
            tuple(_one_sided(library)),
        ),
        Worklist(
            "unused-terms",
            "Terms that are never used",
            "Use the term where readers need it, add the synonym that is used, or retire it.",
            tuple(_unused_terms(library)),
        ),
        Worklist(
            "without-words",
            "Stakeholders without words",
            "Quote them, where they said something on the subject themselves.",
            tuple(_without_words(library)),
        ),
        Worklist(
            "native-names",
            "Names in their own language that are missing",
            "Add them under `names`, each with its language.",
            tuple(_native_names(library)),
        ),
    )
    return RecordList("What editors might do next", lists, due.notes)


def _unverified(library: Library) -> Iterator[ListedRecord]:
    quotes = [quote for quote in library.all(Quote) if quote.verification in TO_VERIFY]
    for quote in sorted(quotes, key=lambda each: TO_VERIFY.index(each.verification)):
        says = _lowered(vocabulary("en").verification[quote.verification])
        data = {"verification": quote.verification}
        yield entry(quote, library.site.language, says, ("verification",), data=data)


def _single_source(library: Library) -> Iterator[ListedRecord]:
    for kind in KINDS:
        for record in library.all(kind.model) if kind.statements.of_the_world else ():
            named = {id for id in _sources(record) if isinstance(library.get(id), Source)}
            sources = {library.expect(id, Source).id for id in named}
            if len(sources) != 1 or (isinstance(record, Quote) and record.verification in SEEN):
                continue
            source = library.expect(sources.pop(), Source)
            if source.perspective not in SUFFICIENT:
                says = f"rests on `{source.id}` alone"
                yield entry(record, library.site.language, says, data={"source": source.id})


def _sources(record: Record) -> Iterator[str]:
    """Yield the id of each source that a record names anywhere."""
    for _, value in walk_values(record):
        if isinstance(value, Evidence | Wording):
            yield str(value.source)
        elif isinstance(value, Prose):
            for _, text in value.by_language:
                yield from (id for token in tokens(text) if token.is_citation for id in token.ids)


def _one_sided(library: Library) -> Iterator[ListedRecord]:
    for claim in library.all(Claim):
        if claim.certainty != "contested":
            continue
        missing = [*_silent(claim.asserted_by, "asserts")]
        # Stakeholders who were asked and gave no known answer have no words to quote.
        if not claim.no_answer_from or claim.denied_by or claim.answered_by:
            missing += _silent((*claim.denied_by, *claim.answered_by), "denies or answers")
        if missing:
            says, data = " and ".join(missing), {"missing": missing}
            yield entry(claim, library.site.language, says, ("certainty",), data=data)


def _silent(stances: tuple[Stand, ...], does: str) -> Iterator[str]:
    if not stances:
        yield f"nobody {does} it here"
    elif not any(stand.quotes for stand in stances):
        yield f"nobody who {does} it is quoted"


def _unused_terms(library: Library) -> Iterator[ListedRecord]:
    in_pages = {match.term_id for page in library.docs for match in library.terms.find(page.source)}
    for term in library.all(Term):
        used = (
            term.id in in_pages
            or library.term_users(term.id)
            or library.users(term.id)
            or library.docs_users(term.id)
        )
        if not used:
            yield entry(term, library.site.language, "occurs in no record and on no page of prose")


def _without_words(library: Library) -> Iterator[ListedRecord]:
    """Yield stakeholders without quotations, also of their members; the most mentioned first."""
    speaking: set[str] = set()
    for quote in library.all(Quote):
        speaker = library.expect(quote.speaker, Stakeholder)
        speaking |= {speaker.id, *(above.id for above in belongs_to(library, speaker))}
    people = library.all(Stakeholder)
    for person in sorted(people, key=lambda each: -len(library.users(each.id))):
        if person.id not in speaking:
            users = len(library.users(person.id))
            named = f"named in {counted(users, 'record')}"
            says = f"{_lowered(vocabulary('en').stakeholder[person.type])}, {named}"
            data = {"type": person.type, "named_in": users}
            yield entry(person, library.site.language, says, data=data)


def _native_names(library: Library) -> Iterator[ListedRecord]:
    language = library.site.language
    for record, expected in lacking_names(library):
        names = " or ".join(language_name(tag, language) for tag in expected.languages)
        says = f"no name in {names}, which `{expected.because.id}` has"
        if isinstance(expected.because, Quote):
            says = f"no name in {names}, the language of `{expected.because.id}`"
        where = {"languages": list(expected.languages), "because": expected.because.id}
        yield entry(record, language, says, ("name",), data=where)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
