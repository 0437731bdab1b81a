"""Figures: series of numbers worth drawing."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Parted, ProseBlock, Search, Section, Statements
from explainer.model.figure import Figure
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Figure,
    label=pgettext_noop("kind of record", "Figure"),
    labels=gettext_noop("Figures"),
    one="a figure",
    within=pgettext_noop("in brackets", "figure"),
    address="figures/{id}/",
    section=Section(
        title=gettext_noop("Figures"),
        about=gettext_noop("Numbers that are often quoted, each with what to be careful about."),
        place=90,
        parted=Parted("subject", fits=26_000, most=20),
    ),
    place=100,
    made_files=("figures/{id}.csv",),
    summary="caveat",
    block=ProseBlock("figure", "id-of-a-figure"),
    search=Search(place=90),
    copy=Copy(place=50),
    statements=Statements(of_the_world=True, fields=("caveat",)),
    moved=(("subject", "title"), ("drawn", "caveat")),
)
