"""Stakeholders: states, persons, organisations and outlets."""

from __future__ import annotations

from explainer.kinds.kind import Adding, Copy, Dates, Kind, Search, Section, Statements
from explainer.model.stakeholder import Stakeholder
from explainer.words.catalogue import gettext_noop

KIND = Kind(
    model=Stakeholder,
    label=gettext_noop("Stakeholder"),
    labels=gettext_noop("Stakeholders"),
    address="stakeholders/{id}/",
    section=Section(title=gettext_noop("Who"), place=20, always=True),
    place=20,
    required=True,
    search=Search(
        title=gettext_noop("People, states and organisations"),
        place=10,
        boost=2,
        short=("portrait",),
    ),
    copy=Copy(place=70, paged=True),
    title_with_kind=False,
    adding=Adding(
        asked=("names", "names.romanised", "of", "sources"),
        example="explainer new stakeholder --type person --name 'Ada Example'",
    ),
    statements=Statements(fields=("portrait", "position")),
    dates=Dates(ahead=1),
    moved=(("iso", "portrait"), ("wikidata", "portrait")),
)
