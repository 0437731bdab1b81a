"""Figures: series of numbers worth drawing."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section, Statements
from explainer.model.figure import Figure
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Figure,
    label=gettext_noop("Figure"),
    labels=gettext_noop("Figures"),
    within=pgettext_noop("in brackets", "figure"),
    address="figures/{id}/",
    section=Section(title=gettext_noop("Figures"), place=90),
    place=100,
    made_files=("figures/{id}.csv",),
    search=Search(place=90, short=("caveat",)),
    copy=Copy(place=50),
    statements=Statements(fields=("caveat",)),
    moved=(("drawn", "caveat"),),
)
