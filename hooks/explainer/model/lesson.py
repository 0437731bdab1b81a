"""A lesson: what pupils learn, in which steps, and questions to check it."""

from __future__ import annotations

from typing import ClassVar

from explainer.model.help import told
from explainer.model.record import Record
from explainer.model.reference import Model
from explainer.model.text import Prose, Text


class LessonStep(Model):
    """One step of a lesson."""

    title: Text = told("What the step is called", "Read the article", "Who said it?")
    minutes: int = told("How long it takes", 10, 25, gt=0)
    text: Prose = told(
        "What the class does, and with which pages",
        *("In pairs, read [[two-rivers-1958]].", "Compare the two quotations."),
    )


class Choice(Model):
    """A possible answer to a quiz question, with why it is right or wrong."""

    text: Text = told("A possible answer", "To keep the bridge open", "To share the harvest")
    right: bool = told("Whether it is right", default=False)
    why: Prose = told(
        "Why it is right or wrong",
        *("Article 2 says so [@treaty-text].", "The treaty does not speak of it."),
        do="explain each answer, the wrong ones too, and cite what shows it",
    )


class QuizQuestion(Model):
    """A quiz question."""

    text: Text = told("The question", "What did both promise?", "Who may end the treaty?")
    choices: tuple[Choice, ...] = told("The answers to choose from", min_length=2)


class Lesson(Record):
    """A lesson that a teacher can take into class."""

    kind: ClassVar[str] = "lesson"
    plural: ClassVar[str] = "lessons"

    title: Text = told("What the lesson is called", "Reading a treaty", "One word, two meanings")
    objectives: tuple[Text, ...] = told(
        "What pupils can do afterwards",
        ["Tell a promise from a plan"],
        ["Find who said something, and how we know"],
        do="begin each with a verb",
        min_length=1,
    )
    steps: tuple[LessonStep, ...] = told("What the class does, in order", min_length=1)
    questions: tuple[QuizQuestion, ...] = told("A quiz at the end", default=())

    @property
    def label(self) -> Text:
        """The title."""
        return self.title
