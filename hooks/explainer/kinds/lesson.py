"""Lessons: what a class learns from the records, and how its teacher leads it."""

from __future__ import annotations

from explainer.kinds.door import READ
from explainer.kinds.kind import Adding, Copy, Kind, Search, Section, Statements
from explainer.model.lesson import Lesson
from explainer.words.catalogue import gettext_noop, pgettext_noop

KIND = Kind(
    model=Lesson,
    label=pgettext_noop("kind of record", "Lesson"),
    labels=gettext_noop("Lessons"),
    one="a lesson",
    within=pgettext_noop("in brackets", "lesson"),
    address="learn/{id}/",
    made_files=("learn/{id}/teacher/index.html", "learn/{id}/handout/index.html"),
    section=Section(
        title=gettext_noop("Learn"),
        about=gettext_noop("Lessons for classes, each with its evidence."),
        door=READ,
        place=85,
    ),
    place=120,
    summary="summary",
    search=Search(place=95, without=("careful_with", "teacher_notes", "marking_guide")),
    copy=Copy(place=70, paged=True),
    named=False,
    adding=Adding(
        fields=("key_terms", "steps.uses", "exit_ticket", "teacher_notes"),
        example="explainer new lesson --title 'The clause'",
    ),
    statements=Statements(fields=("key_points",)),
)
