"""Corrections: errors of this site, and what is right."""

from __future__ import annotations

from explainer.kinds.kind import Dates, Kind, Search, Section, Statements
from explainer.model.correction import Correction
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Correction,
    label=pgettext_noop("kind of record", "Correction"),
    labels=gettext_noop("Corrections"),
    one="a correction",
    address="corrections/#{id}",
    section=Section(
        title=gettext_noop("Corrections"),
        about=gettext_noop("What was wrong on this site, and when it was mended."),
        place=110,
        always=True,
        about_the_site=True,
    ),
    place=110,
    summary="why",
    search=Search(place=110, boost=0.5),
    copy=None,
    named=False,
    # A correction is about this site itself.
    statements=Statements(remarks=False),
    dates=Dates(own="date", past=("date",)),
    distinguished_by="date",
)
