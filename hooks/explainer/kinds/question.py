"""Questions: on which stakeholders differ, with who holds which answer."""

from __future__ import annotations

from explainer.kinds.kind import Copy, Kind, Search, Section
from explainer.model.question import Question

KIND = Kind(
    model=Question,
    label="Question",
    labels="Questions",
    address="questions/{id}/",
    section=Section(title="Questions", place=40, wide=True),
    place=50,
    search=Search(place=40, boost=1.5, short=("answer.brief",)),
    copy=Copy(place=20, paged=True),
)
