"""Places: where things happened, on the map."""

from __future__ import annotations

from explainer.kinds.door import TIME_AND_PLACE
from explainer.kinds.kind import Kind, Search, Section, Statements
from explainer.model.place import Place
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Place,
    label=pgettext_noop("kind of record", "Place"),
    labels=gettext_noop("Places"),
    one="a place",
    address="map/#{id}",
    section=Section(
        title=gettext_noop("Map"),
        about=gettext_noop("Where it happened, and between which states there are pacts."),
        door=TIME_AND_PLACE,
        place=70,
        wide=True,
    ),
    place=90,
    search=Search(place=80),
    copy=None,
    statements=Statements(fields=("disputed",), apart=("disputed",)),
)
