"""Quotations: what stakeholders said, and how it came to us."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.quote import Quote

KIND = Kind(
    model=Quote,
    label="Quotation",
    labels="Quotations",
    address="quotes/{id}/",
    section=Section(title="What was said", place=30, entry="record", always=True),
    place=30,
    required=True,
    search=Search(place=30),
    copy=Copy(place=80, entry="entry-{id}"),
    named=False,
)
