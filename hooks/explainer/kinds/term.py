"""Terms: words and phrases with their meaning."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.term import Term

KIND = Kind(
    model=Term,
    label="Term",
    labels="Terms",
    address="glossary/#{id}",
    section=Section(title="Glossary", place=80),
    place=70,
    search=Search(place=70, boost=1.5, short=("definition",)),
    copy=Copy(place=60),
)
