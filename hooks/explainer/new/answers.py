"""Turn typed answers into the values of fields, or say why they are invalid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from explainer.check.shape import shape
from explainer.load.folder import RawRecord
from explainer.model.fields import inner_type
from explainer.model.record import Record
from explainer.model.text import Prose
from explainer.new.choices import Choices
from explainer.new.prompts import FieldPrompt
from explainer.problems.file_text import REFUSED, FileText, unseen
from explainer.problems.problem import Problem
from explainer.tree.node import Mapping as MappingNode
from explainer.tree.origin import Origin, Path

# Codes that an answer by itself cannot decide: they depend on other answers.
UNDECIDED_CODES = ("E201", "E207")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOWHERE = MappingNode({}, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an answer is refused, in the words of the check, and what to answer instead."""

    message: str
    hint: str = ""


def is_prose(prompt: FieldPrompt) -> bool:
    """Return whether a field takes paragraphs."""
    return inner_type(prompt.annotation) is Prose


def split_values(prompt: FieldPrompt, text: str, choices: Choices | None) -> list[str]:
    """Return the values on one line: ids or names separated by commas, other text by `;`."""
    if not prompt.many:
        return [text]
    if choices is None:
        return [part for part in re.split(r"\s*;\s*", text.strip()) if part]
    parts = [part for part in re.split(r"\s*[,;]\s*", text.strip()) if part]
    return [each for part in parts for each in ([part] if choices.find(part) else part.split())]


def read_answer(
    kind: type[Record], prompt: FieldPrompt, texts: Sequence[str], choices: Choices | None
) -> tuple[Any, Refusal | None]:
    """Return the value of a field, a list if it takes several, or why it is invalid."""
    values: list[str] = []
    for text in (text.strip() for text in texts):
        if wrong := _unwritable(text):
            return None, wrong
        found = text if choices is None else choices.find(text)
        if found is None and choices is not None:
            return None, Refusal(*choices.refusal(text))
        values.append(found or text)
    value: Any = list(dict.fromkeys(values)) if prompt.many else values[-1]
    return value, _misfit(kind, prompt, value)


def _unwritable(text: str) -> Refusal | None:
    if found := REFUSED.search(text):
        problem = unseen(FileText("", text), found.start(), found[0])
        return Refusal(problem.message, problem.hint)
    if _SURROGATE.search(text):
        return Refusal("half of a two-part character stands here", "type it again")
    return None


def _misfit(kind: type[Record], prompt: FieldPrompt, value: Any) -> Refusal | None:
    """Return what the check of a record's shape would report about a value at a path."""
    data: Any = value
    for key in reversed(prompt.path[1:]):
        data = {key: data}
        data = [data] if prompt.in_list else data
    data = {prompt.path[0]: data}
    raw = RawRecord(kind.plural, data, _Unwritten("", _NOWHERE), None)
    for problem in shape(raw, kind)[1]:
        # A problem of the whole group may come from fields that have no answer yet.
        if problem.code not in UNDECIDED_CODES and problem.file.startswith("/".join(prompt.path)):
            return Refusal(problem.message, problem.hint)
    return None


class _Unwritten(Origin):
    """An origin for data that is in no file yet: problems carry the path in place of a file."""

    def problem(self, path: Path, code: str, message: str, hint: str = "") -> Problem:
        """Make a problem about the value at a path."""
        keys = (step for step in path if isinstance(step, str))
        return Problem("/".join(keys), 1, 1, code, message, hint)

    problem_at_key = problem
