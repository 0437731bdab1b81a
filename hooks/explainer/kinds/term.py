"""Terms: words and phrases with their meanings."""

from __future__ import annotations

from explainer.kinds.door import READ
from explainer.kinds.kind import Adding, Copy, Files, Kind, Parted, Search, Section, Statements
from explainer.model.term import Term
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Term,
    label=pgettext_noop("kind of record", "Term"),
    labels=gettext_noop("Terms"),
    one="a term",
    address="glossary/#{id}",
    section=Section(
        title=gettext_noop("Glossary"),
        about=gettext_noop("What the words mean that law, diplomacy and news use."),
        door=READ,
        place=80,
        parted=Parted("letter", fits=45_000),
    ),
    place=70,
    summary="definition",
    search=Search(place=70, boost=1.5),
    copy=Copy(place=60),
    files=Files(listed=True, shared=("checked",), order="term"),
    adding=Adding(
        fields=("synonyms", "names", "text", "related", "sources"),
        example="explainer new term --term Quorum",
    ),
    statements=Statements(fields=("text", "senses.text")),
)
