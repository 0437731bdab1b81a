"""Raw records to models; data that do not fit become problems in an editor's words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from explainer.check.hints import hint_for, hint_for_empty, hint_for_missing, hint_for_unknown
from explainer.check.messages import MESSAGES
from explainer.kinds.site import Site
from explainer.load.folder import ENDING, RawRecord
from explainer.model.fields import fields_at
from explainer.model.record import Record
from explainer.model.reference import is_id, suggest_id
from explainer.problems.limit import summary_problem
from explainer.problems.problem import Problem, nearest
from explainer.texts.counting import counted

WRONG_ID = ("E216", "E224")
UNEXPECTED, EMPTY = "E299", "E205"
SHOWN_INPUT = 60


def shape(
    raw: RawRecord, kind: type[Record] | type[Site], known: Collection[str] = ()
) -> tuple[Record | Site | None, list[Problem]]:
    """Return the model of a raw record, or the problems that prevent one.

    Problems with `known` codes are only counted: nobody would read more, and messages take time.
    """
    data, problems = _with_id(raw, kind)
    if "retired" in data and data["retired"] is None and kind is not Site:
        hint = "say why it was withdrawn, or leave out the field"
        problems.append(raw.origin.problem(("retired",), EMPTY, "`retired` is left empty", hint))
    try:
        model = kind.model_validate(data)
    except ValidationError as error:
        details = _causes(raw, kind, error.errors(include_url=False))
        worded = [d for d in details if not known or _code(d) not in known]
        found = [_problem(raw, kind, detail) for detail in worded]
        if left := len(details) - len(worded):
            problems.append(summary_problem(raw.origin.problem((), "", ""), left))
        return None, [*problems, *dict.fromkeys(found)]
    return model.located(raw.origin), problems


def _code(detail: ErrorDetails) -> str:
    return MESSAGES.get(detail["type"], (UNEXPECTED, ""))[0]


def _with_id(
    raw: RawRecord, kind: type[Record] | type[Site]
) -> tuple[dict[str, Any], list[Problem]]:
    if kind is Site or raw.id_from_file is None:
        return raw.data, []
    given = raw.data.get("id", raw.id_from_file)
    problems = []
    if given != raw.id_from_file and is_id(raw.id_from_file):
        message = f"this record's id is its file's name, `{raw.id_from_file}`, not `{given}`"
        hint = "leave out `id:`, or rename the file"
        problems.append(raw.origin.problem(("id",), "E220", message, hint))
    return {**raw.data, "id": raw.id_from_file}, problems


def _causes(
    raw: RawRecord, kind: type[BaseModel], details: list[ErrorDetails]
) -> list[ErrorDetails]:
    """Drop consequential errors: a field missing because its name is mistyped, a list too short.

    Pydantic also calls a list too short that has enough items of which some are faulty.
    """
    meant: set[tuple[str | int | None, ...]] = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *into, key = _yaml_path(detail["loc"], raw.data)
            meant.add((*into, nearest(str(key), fields_at(kind, into))))
    return [
        detail
        for detail in details
        if not (
            (detail["type"] == "missing" and _yaml_path(detail["loc"], raw.data) in meant)
            or (
                detail["type"] == "too_short"
                and len(detail["input"]) >= detail["ctx"]["min_length"]
            )
        )
    ]


def _problem(raw: RawRecord, kind: type[BaseModel], detail: ErrorDetails) -> Problem:
    code, template = MESSAGES.get(detail["type"], (UNEXPECTED, ""))
    context = detail.get("ctx", {})
    path = _yaml_path(detail["loc"], raw.data)
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    shown = str(detail["input"])
    shown = shown if len(shown) <= SHOWN_INPUT else shown[:SHOWN_INPUT] + "…"
    least, most = (counted(context.get(name, 0), "item") for name in ("min_length", "max_length"))
    values = {**context, "key": key, "input": shown, "least": least, "most": most}
    message = template.format(**values) if template else detail["msg"]
    given = detail["input"]
    if detail["type"] == "literal_error" and isinstance(given, list | Mapping):
        message = f"one value is expected in `{key}`, not {_what(given)}"
    if code in WRONG_ID and path == ("id",) and raw.id_from_file is not None:
        hint = f"rename the file to `{suggest_id(raw.id_from_file) or 'a-name'}{ENDING}`"
        message = f"the file's name is the record's id, and {message}"
        return raw.origin.problem(("id",) if "id" in raw.data else (), code, message, hint)
    if detail["type"] == "extra_forbidden":
        return raw.origin.problem_at_key(path, code, message, hint_for_unknown(kind, path))
    if detail["type"] == "missing" and isinstance(path[-1], int):
        message = f"`{key}` needs {counted(path[-1] + 1, 'item')} at least"
        hint = hint_for("too_short", kind, path[:-1], given)
        return raw.origin.problem(path[:-1], "E207", message, hint)
    if detail["type"] == "missing":
        return raw.origin.problem(path[:-1], code, message, hint_for_missing(kind, path))
    if given is None:
        what = "an item of the list" if isinstance(path[-1], int) else f"`{key}`"
        message = f"{what} is left empty"
        return raw.origin.problem(path, EMPTY, message, hint_for_empty(kind, path))
    if code == UNEXPECTED:
        hint = "compare it with a record of the same kind"
        return raw.origin.problem(path, code, message, hint)
    hint = context.get("hint") or hint_for(detail["type"], kind, path, given)
    within = (*path, *filter(None, [context.get("within")]))
    if detail["type"] == "language" and within != path:
        return raw.origin.problem_at_key(within, code, message, hint)
    return raw.origin.problem(within, code, message, hint)


def _what(given: list[Any] | Mapping[str, Any]) -> str:
    return "a list" if isinstance(given, list) else "fields"


def _yaml_path(loc: tuple[str | int, ...], data: Any) -> tuple[str | int, ...]:
    """Keep the steps of a pydantic location that are in the data; the last one may be missing."""
    path: list[str | int] = []
    for position, step in enumerate(loc):
        within = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if within or (isinstance(data, Mapping) and step in data):
            data = data[step]
        elif position < len(loc) - 1:
            continue
        path.append(step)
    return tuple(path)
