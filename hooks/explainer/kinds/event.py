"""Events: what happened, in chronological order."""

from __future__ import annotations

from explainer.kinds.door import TIME_AND_PLACE
from explainer.kinds.kind import (
    Adding,
    Copy,
    Dates,
    Files,
    Kind,
    Parted,
    Search,
    Section,
    Statements,
)
from explainer.model.event import Event
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Event,
    label=pgettext_noop("kind of record", "Event"),
    labels=gettext_noop("Events"),
    one="an event",
    address="timeline/#{id}",
    section=Section(
        title=gettext_noop("Timeline"),
        about=gettext_noop("What happened, in order, and drawn to scale."),
        door=TIME_AND_PLACE,
        place=60,
        parted=Parted("era", fits=30_000),
    ),
    place=60,
    search=Search(place=60),
    copy=Copy(place=40),
    named=False,
    files=Files(listed=True, field="era", shared=("checked", "era"), order="date"),
    adding=Adding(
        fields=("type", "sources", "actors", "places", "about", "about.articles"),
        example="explainer new event --date 2024-06 --title 'What happened'",
        ruled=("sources",),
    ),
    statements=Statements(of_the_world=True, fields=("text", "era.text"), apart=("text",)),
    dates=Dates(own="date", ahead=1),
    distinguished_by="date",
    moved=(("type", "title"), ("key", "title")),
)
