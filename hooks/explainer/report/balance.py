"""How quotations are spread over sides, roles, languages, periods and kinds of sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations

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
from explainer.words.catalogue import catalogue
from explainer.words.languages import language_name
from explainer.words.vocabulary import vocabulary

# Those who speak only for themselves are on no side, whatever side their record names.
INDEPENDENT = "independent"
STATES, OTHERS = "states", "others"
VOICES = ("person", "outlet")


@dataclass(frozen=True, slots=True)
class _Counted:
    """One quotation with the properties that the report counts by."""

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
    language = library.site.language
    names, words = vocabulary(language), catalogue(language)
    _, pgettext = words.gettext, words.pgettext
    independent = {INDEPENDENT: _("Independent scholars and analysts")}
    sides = {side.id: side.title.best(language)[0] for side in library.site.sides}
    counted = [_count(library, pact, quote) for quote in library.all(Quote)]
    languages = {name: name for name in sorted({each.language for each in counted})}
    groups = (
        _group(_("By side"), sides | independent, counted, "side"),
        _group(
            _("By side, states apart from persons"),
            _voices(words, sides) | independent,
            counted,
            "voice",
        ),
        _group(_("By role"), names.stakeholder | independent, counted, "role"),
        _group(_("By language"), languages, counted, "language"),
        _group(_("By period"), _periods(words, pact), counted, "period"),
        _group(_("By kind of source"), names.perspective, counted, "perspective"),
    )
    columns = (_("Quotations"), _("In words seen"), pgettext("how many", "Words"))
    return Report(_("Whose words this site quotes"), columns, tuple(g for g in groups if g.rows))


def _voices(words: NullTranslations, sides: dict[str, str]) -> dict[str, str]:
    patterns = {
        # Translators: a side of a dispute, and who speaks for it.
        STATES: words.gettext("%(side)s: states and their bodies"),
        "person": words.gettext("%(side)s: persons"),
        "outlet": words.gettext("%(side)s: news outlets"),
        OTHERS: words.gettext("%(side)s: others"),
    }
    return {
        f"{side}: {voice}": pattern % {"side": title}
        for side, title in sides.items()
        for voice, pattern in patterns.items()
    }


def _count(library: Library, pact: Pact, quote: Quote) -> _Counted:
    speaker = library.expect(quote.speaker, Stakeholder)
    nearest = by_fidelity(quote.wordings)[0]
    shown = quote.shown(library.site.language)
    own = speaker.type if speaker.type in VOICES else OTHERS
    voice = STATES if speaks_for_a_state(library, speaker) else own
    return _Counted(
        side=INDEPENDENT if speaker.independent else speaker.side,
        voice=INDEPENDENT if speaker.independent else f"{speaker.side}: {voice}",
        role=INDEPENDENT if speaker.independent else speaker.type,
        language=language_name(nearest.lang, library.site.language),
        period=_period(pact, quote.said),
        perspective=library.expect(nearest.source, Source).perspective,
        seen=shown is not None,
        words=count_words(shown.text) if shown else 0,
    )


def _group(title: str, names: Mapping[str, str], counted: list[_Counted], by: str) -> RowGroup:
    rows = []
    for value, name in names.items():
        here = [each for each in counted if getattr(each, by) == value]
        if here:
            figures = (len(here), sum(e.seen for e in here), sum(e.words for e in here))
            rows.append(TableRow(name, figures))
    return RowGroup(title, tuple(rows))


BEFORE, SIGNED, SINCE = "before", "signed", "since"
_SINCE_SIGNED, _UNSURE, _ANY = "since-signed", "unsure", "any"


def _periods(words: NullTranslations, pact: Pact) -> dict[str, str]:
    _ = words.gettext
    if pact.signed is None:
        return {_ANY: _("At any time")}
    since = {SIGNED: _("From signing until in force"), SINCE: _("Since in force")}
    return {
        BEFORE: _("Before it was signed"),
        **(since if pact.in_force else {_SINCE_SIGNED: _("Since it was signed")}),
        _UNSURE: _("At a date that fits more than one"),
    }


def _period(pact: Pact, said: Edtf) -> str:
    """Return the period in which something was said; the day of a change begins the next one."""
    if pact.signed is None:
        return _ANY
    if said.is_before(pact.signed):
        return BEFORE
    if said.begins_from < pact.signed.begins_from:
        return _UNSURE
    if pact.in_force is None:
        return _SINCE_SIGNED
    if said.is_before(pact.in_force):
        return SIGNED
    return SINCE if said.begins_from >= pact.in_force.begins_from else _UNSURE
