"""How much room each side, role, language, period and kind of source has in what is quoted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.dates.edtf import Edtf
from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.wording import by_fidelity
from explainer.report.positions import speaks_for_a_state
from explainer.report.table import Report, RowGroup, TableRow
from explainer.texts.counting import count_words
from explainer.words.languages import language_name
from explainer.words.vocabulary import PERSPECTIVE, STAKEHOLDER

COLUMNS = ("Quotations", "In words seen", "Words")
# Who speaks for nobody else belongs to no side, whatever their record names.
INDEPENDENT = "Independent scholars and analysts"

STATES, OTHERS = "states and their bodies", "others"
VOICES = {"person": "persons", "outlet": "news outlets"}


@dataclass(frozen=True, slots=True)
class _Counted:
    """One quotation as the report counts it, by the title of what it falls under."""

    side: str
    voice: str
    role: str
    language: str
    period: str
    perspective: str
    seen: bool
    words: int


def balance(library: Library) -> Report:
    """Count quotations, those in words that were seen, and the words of these that pages show.

    Independent scholars are counted apart from the sides. Languages and sources are those of the
    wording nearest to what was said.
    """
    pact = library.expect(library.site.pact, Pact)
    counted = [_count(library, pact, quote) for quote in library.all(Quote)]
    language = library.site.language
    sides = [side.title.best(language)[0] for side in library.site.sides]
    groups = (
        _group("By side", [*sides, INDEPENDENT], counted, "side"),
        _group("By side, states apart from persons", _voices(sides), counted, "voice"),
        _group("By role", [*STAKEHOLDER.values(), INDEPENDENT], counted, "role"),
        _group("By language", sorted({each.language for each in counted}), counted, "language"),
        _group("By period", _periods(pact), counted, "period"),
        _group("By kind of source", PERSPECTIVE.values(), counted, "perspective"),
    )
    return Report("Whose words this site quotes", COLUMNS, tuple(g for g in groups if g.rows))


def _voices(sides: list[str]) -> list[str]:
    voices = (STATES, *VOICES.values(), OTHERS)
    return [*(f"{side}: {voice}" for side in sides for voice in voices), INDEPENDENT]


def _count(library: Library, pact: Pact, quote: Quote) -> _Counted:
    language = library.site.language
    speaker = library.expect(quote.speaker, Stakeholder)
    side = next(s.title for s in library.site.sides if s.id == speaker.side)
    nearest = by_fidelity(quote.wordings)[0]
    shown = quote.shown(language)
    name = side.best(language)[0]
    voice = STATES if speaks_for_a_state(library, speaker) else VOICES.get(speaker.type, OTHERS)
    return _Counted(
        side=INDEPENDENT if speaker.independent else name,
        voice=INDEPENDENT if speaker.independent else f"{name}: {voice}",
        role=INDEPENDENT if speaker.independent else STAKEHOLDER[speaker.type],
        language=language_name(nearest.lang, language),
        period=_period(pact, quote.said),
        perspective=PERSPECTIVE[library.expect(nearest.source, Source).perspective],
        seen=shown is not None,
        words=count_words(shown.text) if shown else 0,
    )


def _group(title: str, names: Iterable[str], counted: list[_Counted], by: str) -> RowGroup:
    rows = []
    for name in names:
        here = [each for each in counted if getattr(each, by) == name]
        if here:
            figures = (len(here), sum(e.seen for e in here), sum(e.words for e in here))
            rows.append(TableRow(name, figures))
    return RowGroup(title, tuple(rows))


BEFORE, SIGNED, SINCE = "Before it was signed", "From signing until in force", "Since in force"
SINCE_SIGNED, UNSURE = "Since it was signed", "At a date that fits more than one"


def _periods(pact: Pact) -> tuple[str, ...]:
    if pact.signed is None:
        return ("At any time",)
    return (BEFORE, *((SIGNED, SINCE) if pact.in_force else (SINCE_SIGNED,)), UNSURE)


def _period(pact: Pact, said: Edtf) -> str:
    """Return when something was said; the day of a change belongs to what follows it."""
    if pact.signed is None:
        return "At any time"
    if said.is_before(pact.signed):
        return BEFORE
    if said.begins_from < pact.signed.begins_from:
        return UNSURE
    if pact.in_force is None:
        return SINCE_SIGNED
    if said.is_before(pact.in_force):
        return SIGNED
    return SINCE if said.begins_from >= pact.in_force.begins_from else UNSURE
