"""Stakeholders: states, persons, organisations and outlets."""

from __future__ import annotations

from explainer.kinds.door import WHO_SAYS_WHAT
from explainer.kinds.kind import Adding, Copy, Dates, Kind, Parted, Search, Section, Statements
from explainer.model.stakeholder import Stakeholder
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Stakeholder,
    label=pgettext_noop("kind of record", "Stakeholder"),
    labels=gettext_noop("Stakeholders"),
    one="a stakeholder",
    address="stakeholders/{id}/",
    # Translators: "Who" is the title of the list of stakeholders.
    section=Section(
        title=gettext_noop("Who"),
        about=gettext_noop(
            "The states, people and organisations that take part, and what each holds."
        ),
        door=WHO_SAYS_WHAT,
        place=20,
        always=True,
        parted=Parted("group", fits=150_000),
    ),
    place=20,
    made_files=("stakeholders/{id}/compare.js",),
    required=True,
    summary="portrait",
    search=Search(
        title=gettext_noop("People, states and organisations"),
        place=10,
        boost=2,
    ),
    copy=Copy(place=70, paged=True),
    adding=Adding(
        fields=("names", "names.romanised", "of", "sources"),
        example="explainer new stakeholder --type person --name 'Ada Example'",
    ),
    statements=Statements(fields=("portrait", "position")),
    dates=Dates(ahead=1),
    moved=(("iso", "portrait"), ("wikidata", "portrait")),
)
