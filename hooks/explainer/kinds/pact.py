"""Pacts: what is explained, and what it is compared with."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.pact import Pact

KIND = Kind(
    model=Pact,
    label="Pact",
    labels="Pacts",
    address="pacts/{id}/",
    section=Section(title="Pacts", place=10, always=True),
    place=10,
    required=True,
    search=Search(place=20, boost=2, short=("answer.brief",)),
    copy=Copy(place=10, paged=True),
)
