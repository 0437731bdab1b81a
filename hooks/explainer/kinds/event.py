"""Events: what happened, in the order of time."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.event import Event
from explainer.words.catalogue import gettext_noop

KIND = Kind(
    model=Event,
    label=gettext_noop("Event"),
    labels=gettext_noop("Events"),
    address="timeline/#{id}",
    section=Section(title=gettext_noop("Timeline"), place=60),
    place=60,
    search=Search(place=60),
    copy=Copy(place=40),
    named=False,
)
