"""Describe changes of positions on a question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from explainer.diff.compare import Data, Difference
from explainer.model.question import UNDECIDED
from explainer.model.record import title_in


def with_one_answer(question: Data) -> Data:
    """Return a question's data with each position's answer in a single field."""
    if "positions" not in question:
        return question
    positions = [
        {
            **{name: value for name, value in each.items() if name != "between"},
            "option": each.get("between", each.get("option")),
        }
        for each in question["positions"]
    ]
    return {**question, "positions": positions}


def position_sentence(
    difference: Difference, before: Data, after: Data, name: Callable[[str], str]
) -> str | None:
    """Return a sentence about a change of position, or a new or dropped one.

    Empty if another sentence covers the change, and None for other changes.
    """
    step, *below = difference.path
    if step.item is None or (below and below[0].name != "option"):
        return None
    holder = str(step.item.get("holder"))
    title = title_in(after)
    subject = f"The position of {name(holder)} on “{title}”"
    since = f" (since {step.item['since']})" if step.item.get("since") else ""
    now = _held(step.item, after)
    if below:
        return f"{subject} moved from {_option(difference.before, before)} to {now}"
    old, new = _of(before, holder), _of(after, holder)
    gone = [each for each in old if each not in new]
    if difference.before is None:
        if earlier := gone or old:
            return f"{subject} moved from {_held(earlier[-1], before)} to {now}{since}"
        return f"{subject} added: {now}{since}"
    if any(each not in old for each in new):
        return ""
    return f"{subject} left out, which was {_held(step.item, before)}"


def _of(question: Data, holder: str) -> list[Data]:
    return [each for each in question.get("positions", []) if each.get("holder") == holder]


def _held(position: Data, question: Data) -> str:
    return _option(position.get("option"), question)


def _option(answer: Any, question: Data) -> str:
    """Return the label of an answer on pages, or of the two that it is between."""
    if isinstance(answer, list):
        return "between " + " and ".join(_option(each, question) for each in answer)
    if answer == UNDECIDED:
        return "undecided"
    options = [each for each in question.get("options", []) if each.get("id") == answer]
    return f"“{title_in(options[0]) if options else answer}”"
