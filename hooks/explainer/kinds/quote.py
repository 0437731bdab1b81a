"""Quotations: what stakeholders said, and how it came to us."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.quote import Quote
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Quote,
    label=gettext_noop("Quotation"),
    labels=gettext_noop("Quotations"),
    within=pgettext_noop("in brackets", "quotation"),
    address="quotes/{id}/",
    section=Section(title=gettext_noop("What was said"), place=30, entry="record", always=True),
    place=30,
    required=True,
    search=Search(place=30),
    copy=Copy(place=80, entry="entry-{id}"),
    named=False,
)
