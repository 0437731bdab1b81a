"""Places: where things happened, on the map."""

from __future__ import annotations

from explainer.kinds.kind import Kind, Search, Section
from explainer.model.place import Place

KIND = Kind(
    model=Place,
    label="Place",
    labels="Places",
    address="map/#{id}",
    section=Section(title="Map", place=70, wide=True),
    place=90,
    search=Search(place=80),
    copy=None,
)
