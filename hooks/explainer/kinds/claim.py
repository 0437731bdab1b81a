"""Claims: contested statements, with who says what and on what evidence."""

from __future__ import annotations

from explainer.kinds.door import WHO_SAYS_WHAT
from explainer.kinds.kind import Adding, Copy, Dates, Kind, Parted, Search, Section, Statements
from explainer.model.claim import Claim
from explainer.words.catalogue import gettext_noop, pgettext_noop

STAND = ("since", "quotes", "sources")
KIND = Kind(
    model=Claim,
    label=pgettext_noop("kind of record", "Claim"),
    labels=gettext_noop("Claims"),
    one="a claim",
    address="claims/#{id}",
    section=Section(
        title=gettext_noop("Claims"),
        about=gettext_noop(
            "What is said to have happened: who says it, who denies it, and what there is to show."
        ),
        door=WHO_SAYS_WHAT,
        place=50,
        parted=Parted("certainty", fits=30_000),
    ),
    place=40,
    summary="statement",
    search=Search(place=50),
    copy=Copy(place=30),
    adding=Adding(
        fields=(
            *(f"asserted_by.{name}" for name in STAND),
            *("denied_by", *(f"denied_by.{name}" for name in STAND)),
            *("answered_by", *(f"answered_by.{name}" for name in STAND), "no_answer_from"),
            *("evidence_for", "evidence_against", "events"),
        ),
        example="explainer new claim --title 'What is alleged'",
    ),
    statements=Statements(
        of_the_world=True,
        fields=(
            "statement",
            "why_so_sure",
            "evidence_for.text",
            "evidence_against.text",
            "asserted_by.text",
            "denied_by.text",
            "answered_by.text",
        ),
        apart=(
            "asserted_by.text",
            "denied_by.text",
            "answered_by.text",
            "evidence_for.text",
            "evidence_against.text",
        ),
    ),
    dates=Dates(past=("since", "date")),
)
