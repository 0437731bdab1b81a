"""A lesson: what a class learns from the records, step by step, and how its teacher leads it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from explainer.model.help import described
from explainer.model.record import Record
from explainer.model.reference import About, AnyRef, Id, Model, QuestionRef, TermRef
from explainer.model.text import NonBlank, Prose, Text


class Objective(Model):
    """What pupils can do after the lesson, in words that can be tested."""

    identity: ClassVar[tuple[str, ...]] = ("verb", "text")

    verb: Text = described(
        "What they do, as a verb that one can see done",
        *("Say", "Tell apart"),
        dont="write “understand” or “know”: nobody can see it",
    )
    text: Text = described(
        "What they do it with",
        *("what each state promised", "a promise and a forecast"),
    )


class LessonStep(Model):
    """A part of the lesson, with the records that pupils look at in it."""

    identity: ClassVar[tuple[str, ...]] = ("title",)

    title: Text = described("What the step is called", "Read one sentence", "Compare in pairs")
    minutes: int = Field(gt=0, description="How many minutes it takes", examples=[5, 15])
    text: Prose = described(
        "What pupils do, said to them",
        *("Read the clause twice.", "Write down what must happen first."),
    )
    clauses: tuple[About, ...] = described(
        "Articles that are shown in it, by pact and label", default=()
    )
    uses: tuple[AnyRef, ...] = described(
        "Records that are used in it: quotations and figures are shown, others linked", default=()
    )


class WrittenChoice(Model):
    """One answer of a hand-written item, with what is said to those who choose it."""

    identity: ClassVar[tuple[str, ...]] = ("text",)

    text: Text = described("The answer", "It opens in May.", "Both states pay.")
    right: bool = Field(default=False, description="Whether it is the right one")
    why: Text = described(
        "Why it is right or wrong, to the pupil who chose it",
        *("The log gives May.", "The clause names one state."),
    )


class WrittenItem(Model):
    """A question with several answers, one of them right, written by hand."""

    id: Id = described("What the quiz calls it", "starter-what-first", "who-pays")
    stem: Text = described("The question", "What must happen first?", "Who pays the toll?")
    choices: tuple[WrittenChoice, ...] = described(
        "The answers, of which one is right; they are shuffled", min_length=2
    )
    why: Text = described(
        "Why the right answer is right, in a sentence or two",
        *("The clause names an attack first.", "The log has it."),
    )
    evidence: tuple[AnyRef, ...] = described("Records that show it", min_length=1)


class Lesson(Record):
    """A lesson for a class, with what its teacher needs."""

    kind: ClassVar[str] = "lesson"
    plural: ClassVar[str] = "lessons"

    title: Text = described("What the lesson is called", "The clause", "Who says so?")
    summary: Text = described(
        "What it is about, in a sentence or two",
        *("How to read one promise.", "How a report becomes a fact."),
    )
    audience: Text = described(
        "Whom it is for", "Pupils of about 15", "Students of law in their first year"
    )
    level: Text | None = described(
        "The level of schooling", "Lower secondary", "Upper secondary", default=None
    )
    ages: NonBlank | None = Field(
        default=None,
        pattern=r"^\d{1,2}(-\d{1,2}|\+)?$",
        description="How old pupils are",
        examples=["14-16", "18+"],
    )
    minutes: int = Field(
        gt=0, description="How many minutes it takes; its steps sum to it", examples=[15, 45]
    )
    prerequisites: tuple[Text, ...] = described(
        "What pupils need to know or have before",
        ["A map of the two rivers"],
        ["None"],
        default=(),
    )
    objectives: tuple[Objective, ...] = described("What pupils can do afterwards", min_length=1)
    key_terms: tuple[TermRef, ...] = described("Terms that they need", default=())
    key_points: tuple[Prose, ...] = described(
        "What to remember, each with its evidence",
        ["The bridge opened in 1958 [@log]."],
        ["Both states [[two-rivers-1958|signed]].", "[[ada-venn|She]] left in May."],
        default=(),
    )
    steps: tuple[LessonStep, ...] = described("What is done, in order", min_length=1)
    discussion: tuple[Text, ...] = described(
        "Questions to talk about", ["Who should decide?"], ["Why in writing?"], default=()
    )
    roles: QuestionRef | None = described("The question that pupils debate in roles", default=None)
    exit_ticket: tuple[Text, ...] = described(
        "What each pupil answers at the end, on paper",
        ["Name both conditions."],
        ["What is agreed?", "What is disputed?"],
        default=(),
    )
    quiz: tuple[NonBlank, ...] = described(
        "Items made from records that suit the lesson, by id, as `explainer report quiz` has them",
        ["order-bridge-opens"],
        ["claim-the-toll", "who-said-ada-on-tolls"],
        default=(),
    )
    written: tuple[WrittenItem, ...] = described("Items written by hand", default=())
    careful_with: tuple[Prose, ...] = described(
        "What a teacher should be careful with",
        ["Some may have family there."],
        ["The film shows the dead.", "The speech insults a people."],
        default=(),
    )
    teacher_notes: Prose | None = described(
        "Notes for the teacher, never on the pupils' page",
        *("Print the handout first.", "The answer is May [@log]."),
        default=None,
    )
    marking_guide: Prose | None = described(
        "How the exit ticket is marked, for the teacher",
        *("One point for each condition.", "Spelling does not count."),
        default=None,
    )

    @property
    def label(self) -> Text:
        """The lesson's title."""
        return self.title
