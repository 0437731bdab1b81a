"""Stakeholders: states, persons, organisations and outlets."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.stakeholder import Stakeholder

KIND = Kind(
    model=Stakeholder,
    label="Stakeholder",
    labels="Stakeholders",
    address="stakeholders/{id}/",
    section=Section(title="Who", place=20, always=True),
    place=20,
    required=True,
    search=Search(title="People, states and organisations", place=10, boost=2, short=("portrait",)),
    copy=Copy(place=70, paged=True),
    title_with_kind=False,
)
