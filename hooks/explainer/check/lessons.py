"""Rules on lessons: minutes that add up, and one right answer to each item."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.model.lesson import Lesson
from explainer.problems.problem import Problem


def check_minutes(context: Context) -> Iterator[Problem]:
    """E474: the steps of a lesson take as long as the lesson."""
    for lesson in context.all(Lesson):
        total = sum(step.minutes for step in lesson.steps)
        if total != lesson.minutes:
            message = f"the steps take {total} minutes together, and the lesson {lesson.minutes}"
            hint = f"write `{total}`, or change the minutes of a step"
            yield lesson.origin.problem(("minutes",), "E474", message, hint)


def check_written_items(context: Context) -> Iterator[Problem]:
    """E475: exactly one choice of each hand-written item is right."""
    for lesson in context.all(Lesson):
        for index, item in enumerate(lesson.written):
            count = sum(choice.right for choice in item.choices)
            if count != 1:
                message = f"`{item.id}` has {count or 'no'} right choices, and needs one"
                hint = "write `right: true` at one choice"
                path = ("written", index, "choices")
                yield lesson.origin.problem(path, "E475", message, hint)
