"""Corrections: what this site had wrong."""

from __future__ import annotations

from explainer.kinds.kind import Dates, Kind, Search, Section, Statements
from explainer.model.correction import Correction
from explainer.words.catalogue import gettext_noop

KIND = Kind(
    model=Correction,
    label=gettext_noop("Correction"),
    labels=gettext_noop("Corrections"),
    address="corrections/#{id}",
    section=Section(
        title=gettext_noop("Corrections"),
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
    # A correction tells of this site.
    statements=Statements(remarks=False),
    dates=Dates(own="date", past=("date",)),
    told_apart_by="date",
)
