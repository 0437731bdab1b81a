"""Corrections: what this site had wrong."""

from __future__ import annotations

from explainer.kinds.kind import Kind, Search, Section
from explainer.model.correction import Correction

KIND = Kind(
    model=Correction,
    label="Correction",
    labels="Corrections",
    address="corrections/#{id}",
    section=Section(
        title="Corrections",
        place=110,
        entry="entry",
        entries="entries",
        always=True,
        about_the_site=True,
    ),
    place=110,
    search=Search(place=110, boost=0.5, short=("why",)),
    copy=None,
    named=False,
)
