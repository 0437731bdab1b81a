"""Figures: series of numbers worth drawing."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.figure import Figure

KIND = Kind(
    model=Figure,
    label="Figure",
    labels="Figures",
    address="figures/{id}/",
    section=Section(title="Figures", place=90),
    place=100,
    files=("figures/{id}.csv",),
    search=Search(place=90, short=("caveat",)),
    copy=Copy(place=50),
)
