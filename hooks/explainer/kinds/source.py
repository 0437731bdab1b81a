"""Sources: the evidence that everything else rests on."""

from __future__ import annotations

from explainer.kinds.kind import Adding, Copy, Dates, Kind, Parted, Search, Section, Statements
from explainer.model.source import Source
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Source,
    label=pgettext_noop("kind of record", "Source"),
    labels=gettext_noop("Sources"),
    one="a source",
    within=pgettext_noop("in brackets", "source"),
    address="sources/{id}/",
    section=Section(
        title=gettext_noop("Sources"),
        about=gettext_noop(
            "What the statements on this site rest on, and how each source was read."
        ),
        place=100,
        always=True,
        parted=Parted("perspective", fits=200_000),
    ),
    place=80,
    required=True,
    search=Search(place=100, boost=0.5),
    copy=Copy(place=90, entry="entry-{id}"),
    named=False,
    adding=Adding(
        fields=(
            *("author", "author.literal", "author.family", "author.given", "issued"),
            *("container-title", "publisher", "URL", "accessed", "extent_seen"),
        ),
        example="explainer new source --type report --title 'Title of the report'",
    ),
    # A source's remarks rest on the source itself.
    statements=Statements(remarks=False),
    dates=Dates(own="issued", past=("accessed", "issued")),
    distinguished_by="publisher",
    moved=(("type", "title"),),
)
