"""Rules on lessons: minutes that add up, and the items that each asks."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.model.lesson import Lesson
from explainer.problems.problem import Problem, did_you_mean
from explainer.quiz.made import ITEM_FORMS

# Forms that make an item of each answer to a question, and of each article or duty of a pact.
_SEVERAL = ("position", "article", "condition")


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


def check_named_items(context: Context) -> Iterator[Problem]:
    """E347: each item that a lesson names begins with a form and a record that it is made of.

    Whether the record gives one is not looked into, since that takes as long as the whole quiz.
    """
    library = context.library
    for lesson in context.all(Lesson):
        for index, id in enumerate(lesson.quiz):
            form = next((form for form in ITEM_FORMS if id.startswith(f"{form}-")), None)
            words = id.removeprefix(f"{form}-").split("-")
            # Some forms make several items of a record, whose ids go on after its own.
            counts = range(len(words), 0, -1) if form in _SEVERAL else [len(words)]
            starts = ["-".join(words[:count]) for count in counts]
            if form and any(start in library.by_id or start in library.unread for start in starts):
                continue
            message = f"no record gives an item `{id}`"
            near = did_you_mean(starts[0], library.by_id) if form else ""
            hint = near or "`explainer report quiz` lists all items"
            yield lesson.origin.problem(("quiz", index), "E347", message, hint)
