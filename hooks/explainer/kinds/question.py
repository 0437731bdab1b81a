"""Questions on which stakeholders differ, with who holds which answer."""

from __future__ import annotations

from explainer.kinds.door import WHO_SAYS_WHAT
from explainer.kinds.kind import Adding, Copy, Dates, Kind, Parted, Search, Section, Statements
from explainer.model.question import Question
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Question,
    label=pgettext_noop("kind of record", "Question"),
    labels=gettext_noop("Questions"),
    one="a question",
    within=pgettext_noop("in brackets", "question"),
    address="questions/{id}/",
    section=Section(
        title=gettext_noop("Questions"),
        about=gettext_noop("What people disagree about, and who stands where."),
        door=WHO_SAYS_WHAT,
        place=40,
        wide=True,
        parted=Parted("order", fits=250_000, most=16),
    ),
    place=50,
    summary="answer.brief",
    search=Search(place=40, boost=1.5),
    copy=Copy(place=20, paged=True),
    adding=Adding(
        fields=(
            *("options.short_title", "positions", "positions.option"),
            *("positions.since", "positions.quotes", "positions.sources"),
        ),
        example="explainer new question --options-title Yes --options-title No",
    ),
    statements=Statements(
        of_the_world=True,
        fields=("answer.brief", "answer.short", "answer.full", "positions.text", "settled_by"),
        apart=("positions.text",),
    ),
    dates=Dates(past=("since",)),
    moved=(("options", "answer"),),
)
