"""Terms: words and phrases with their meaning."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.term import Term
from explainer.words.catalogue import gettext_noop

KIND = Kind(
    model=Term,
    label=gettext_noop("Term"),
    labels=gettext_noop("Terms"),
    address="glossary/#{id}",
    section=Section(title=gettext_noop("Glossary"), place=80),
    place=70,
    search=Search(place=70, boost=1.5, short=("definition",)),
    copy=Copy(place=60),
)
