"""Claims: what is contested, by whom, on what evidence."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.claim import Claim
from explainer.words.catalogue import gettext_noop

KIND = Kind(
    model=Claim,
    label=gettext_noop("Claim"),
    labels=gettext_noop("Claims"),
    address="claims/#{id}",
    section=Section(title=gettext_noop("Claims"), place=50),
    place=40,
    search=Search(place=50, short=("statement",)),
    copy=Copy(place=30),
)
