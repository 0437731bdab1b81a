"""A lesson: what pupils learn, in which steps, and questions to check it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from explainer.model.record import Record
from explainer.model.reference import Model
from explainer.model.text import Prose, Text


class LessonStep(Model):
    """One step of a lesson."""

    title: Text
    minutes: int = Field(gt=0)
    text: Prose


class Choice(Model):
    """A possible answer to a quiz question, with why it is right or wrong."""

    text: Text
    right: bool = False
    why: Prose


class QuizQuestion(Model):
    """A quiz question."""

    text: Text
    choices: tuple[Choice, ...] = Field(min_length=2)


class Lesson(Record):
    """A lesson that a teacher can take into class."""

    kind: ClassVar[str] = "lesson"
    plural: ClassVar[str] = "lessons"

    title: Text
    objectives: tuple[Text, ...] = Field(min_length=1)
    steps: tuple[LessonStep, ...] = Field(min_length=1)
    questions: tuple[QuizQuestion, ...] = ()

    @property
    def label(self) -> Text:
        """The title."""
        return self.title
