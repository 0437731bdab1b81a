"""The filters of the list of quotations, and the values of each quotation."""

from __future__ import annotations

from explainer.library.by_name import by_name, order_of
from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.pages.filters import Filter, FilterChoice, Values, distinguishing, text
from explainer.site_map import article_anchor
from explainer.words.catalogue import catalogue
from explainer.words.languages import language_name
from explainer.words.vocabulary import vocabulary

OWN, REPORTED = "own", "reported"


def values_of(library: Library, quote: Quote) -> Values:
    """Return a quotation's values by the name of the filter.

    Its languages are those of wordings that may be shown as the speaker's own.
    """
    speaker = library.expect(quote.speaker, Stakeholder)
    about = quote.about
    return {
        "speaker": [speaker.id],
        "side": [speaker.side],
        "question": [library.by_id[id].id for id in quote.questions],
        "article": [_part(library.by_id[about.pact].id, a) for a in about.articles]
        if about
        else [],
        "language": sorted({w.lang for w in quote.wordings if w.quotable}),
        "verification": [quote.verification],
        "words": [OWN if quote.quotable else REPORTED],
    }


def quote_filters(library: Library, quotes: list[Quote]) -> list[Filter]:
    """Return the filters that distinguish quotations."""
    values = [values_of(library, quote) for quote in quotes]
    language = library.site.language
    ours = catalogue(language)
    _, pgettext = ours.gettext, ours.pgettext
    known = vocabulary(language).verification
    words = {OWN: _("Words that were seen"), REPORTED: _("Reported speech")}
    offered: list[tuple[str, str, list[FilterChoice]]] = [
        ("speaker", pgettext("filter", "Speaker"), _people(library)),
        (
            "side",
            pgettext("filter", "Side"),
            [(side.id, side.title) for side in library.site.sides],
        ),
        (
            "question",
            pgettext("filter", "Question"),
            [(q.id, q.label) for q in library.all(Question)],
        ),
        ("article", _("Part of a pact"), _parts(library)),
        ("language", pgettext("filter", "Language"), _languages(library, values)),
        ("verification", _("How we know"), [(v, text(label)) for v, label in known.items()]),
        (
            "words",
            pgettext("filter", "Words"),
            [(value, text(label)) for value, label in words.items()],
        ),
    ]
    return distinguishing(offered, values)


def _people(library: Library) -> list[FilterChoice]:
    return [(person.id, person.label) for person in by_name(library, library.all(Stakeholder))]


def _languages(library: Library, values: list[Values]) -> list[FilterChoice]:
    page = library.site.language
    tags = {tag for each in values for tag in each["language"]}
    named = [(tag, language_name(tag, page)) for tag in sorted(tags)]
    ordered = order_of(library).sorted(named, lambda each: each[1])
    return [(tag, text(name)) for tag, name in ordered]


def _parts(library: Library) -> list[FilterChoice]:
    """Return every part of every pact as a choice."""
    language = library.site.language
    named = vocabulary(language)
    return [
        (
            _part(pact.id, article.label),
            text(named.listed([named.part_name(article.label), pact.label.best(language)[0]])),
        )
        for pact in library.all(Pact)
        for article in pact.articles
    ]


def _part(pact: str, label: str) -> str:
    return f"{pact}-{article_anchor(label)}"
