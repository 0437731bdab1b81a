"""Sources: what all else rests on."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.source import Source
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Source,
    label=gettext_noop("Source"),
    labels=gettext_noop("Sources"),
    within=pgettext_noop("in brackets", "source"),
    address="sources/{id}/",
    section=Section(title=gettext_noop("Sources"), place=100, always=True),
    place=80,
    required=True,
    search=Search(place=100, boost=0.5),
    copy=Copy(place=90, entry="entry-{id}"),
    named=False,
)
