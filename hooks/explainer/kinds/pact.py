"""Pacts: the one explained, and those it is compared with."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Dates, Kind, ProseBlock, Search, Section, Statements
from explainer.model.pact import Pact
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Pact,
    label=pgettext_noop("kind of record", "Pact"),
    labels=gettext_noop("Pacts"),
    one="a pact",
    within=pgettext_noop("in brackets", "pact"),
    address="pacts/{id}/",
    section=Section(
        title=gettext_noop("Pacts"),
        about=gettext_noop("The pact and others like it: what each says, article by article."),
        place=10,
        always=True,
    ),
    place=10,
    required=True,
    summary="answer.brief",
    block=ProseBlock("clause", "id-of-a-pact 4"),
    search=Search(place=20, boost=2),
    copy=Copy(place=10, paged=True),
    statements=Statements(
        fields=(
            "answer.brief",
            "answer.short",
            "answer.full",
            "articles.plain",
            "articles.phrases.explained",
            "articles.phrases.readings.text",
        ),
        apart=("articles.plain",),
    ),
    dates=Dates(own="signed", past=("signed", "ratified", "date"), ahead=10),
)
