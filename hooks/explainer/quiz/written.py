"""Items that editors wrote by hand, in lessons."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.library.library import Library
from explainer.model.lesson import Lesson, WrittenItem
from explainer.quiz.context import QuizContext
from explainer.quiz.item import Choice, Item


def written_items(library: Library) -> Iterator[Item]:
    """Yield the items of each lesson, in its order, with their options as drawn by lot."""
    quiz = QuizContext(library)
    for lesson in library.all(Lesson):
        yield from (_item(quiz, lesson, each) for each in lesson.written)


def _item(quiz: QuizContext, lesson: Lesson, written: WrittenItem) -> Item:
    choices = [
        Choice(quiz.text(each.text), each.right, quiz.text(each.why)) for each in written.choices
    ]
    return Item(
        f"written-{written.id}",
        "written",
        lesson.id,
        quiz.text(written.stem),
        quiz.text(written.why),
        tuple(map(str, written.evidence)),
        str(lesson.checked),
        choices=tuple(quiz.drawn(written.id, choices, lambda choice: choice.text)),
    )
