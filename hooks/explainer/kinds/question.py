"""Questions: on which stakeholders differ, with who holds which answer."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.question import Question
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Question,
    label=gettext_noop("Question"),
    labels=gettext_noop("Questions"),
    within=pgettext_noop("in brackets", "question"),
    address="questions/{id}/",
    section=Section(title=gettext_noop("Questions"), place=40, wide=True),
    place=50,
    search=Search(place=40, boost=1.5, short=("answer.brief",)),
    copy=Copy(place=20, paged=True),
)
