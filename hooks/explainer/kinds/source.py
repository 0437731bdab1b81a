"""Sources: what all else rests on."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.source import Source

KIND = Kind(
    model=Source,
    label="Source",
    labels="Sources",
    address="sources/{id}/",
    section=Section(title="Sources", place=100, always=True),
    place=80,
    required=True,
    search=Search(place=100, boost=0.5),
    copy=Copy(place=90, entry="entry-{id}"),
    named=False,
)
