"""Raw records to models; data that do not fit become problems in an editor's words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from explainer.check.hints import hint_for, hint_for_empty, hint_for_missing, hint_for_unknown
from explainer.check.likeness import KindGuess
from explainer.check.messages import MESSAGES
from explainer.check.misplaced import likely_kind, misplaced
from explainer.check.parts import FaultyRecord, faulty, sound_site
from explainer.kinds import COLLECTIONS, KINDS
from explainer.kinds.site import Site, model_of
from explainer.load.files import shown_path
from explainer.load.folder import ENDING, SITE, Content, RawRecord
from explainer.load.project import Project
from explainer.model.fields import fields_at
from explainer.model.record import Record
from explainer.model.reference import is_id, suggest_id
from explainer.problems.guard import guarded
from explainer.problems.limit import MOST_IN_FILE, summary_problem
from explainer.problems.problem import Problem, nearest
from explainer.texts.counting import counted
from explainer.tree.node import Mapping as Fields
from explainer.tree.origin import Origin

WRONG_ID = ("E216", "E224")
UNEXPECTED, EMPTY = "E299", "E205"
SHOWN_INPUT = 60


@dataclass(frozen=True, slots=True)
class ShapedRecords:
    """Records as models, the ids and sound values of faulty ones, and all problems.

    If site.yml is missing or faulty, `has_site` is false, and `site` is a stand-in.
    """

    site: Site
    has_site: bool
    records: tuple[Record, ...]
    faulty: tuple[FaultyRecord, ...]
    unread: frozenset[str]
    problems: list[Problem]


def shape_all(content: Content, project: Project) -> ShapedRecords:
    """Turn all raw records of a project into models, and report required kinds without records."""
    site: Site | None = None
    where = f"{shown_path(project.content, project.root)}/{SITE}{ENDING}"
    stand_in = sound_site({}).located(Origin(where, Fields({}, 1, 1, 1)))
    records: list[Record] = []
    unfit: list[FaultyRecord] = []
    unread = set(content.lost)
    problems: list[Problem] = []
    elsewhere: list[tuple[RawRecord, KindGuess]] = []
    codes: dict[str, Counter[str]] = defaultdict(Counter)
    for raw in content.records:
        with guarded(problems, "the model of this record", raw.origin.file, raw.origin.line):
            if meant := likely_kind(raw):
                elsewhere.append((raw, meant))
                unread.add(str(raw.data.get("id", raw.id_from_file)))
                continue
            kind = model_of(raw.collection)
            file = raw.origin.file
            full = codes[file].total() >= MOST_IN_FILE
            model, faults = shape(raw, kind, codes[file] if full else ())
            codes[file].update(problem.code for problem in faults)
            problems.extend(faults)
            if isinstance(model, Site):
                site = model
            elif isinstance(model, Record):
                records.append(model)
            else:
                if not full:
                    unfit.append(faulty(kind, raw.data, raw.origin))
                if kind is Site:
                    stand_in = sound_site(raw.data).located(raw.origin)
                else:
                    unread.add(str(raw.data.get("id", raw.id_from_file)))
            continue
        unread.add(raw.id_from_file or str(raw.data.get("id")))
    problems.extend(misplaced(elsewhere, project))
    found = content.collections | {meant.collection for _, meant in elsewhere}
    problems.extend(_absent(found, project))
    order = list(COLLECTIONS)
    records.sort(key=lambda record: order.index(record.plural))
    # References to a mistyped id are most likely correct.
    unread |= set(map(suggest_id, unread))
    return ShapedRecords(
        site or stand_in,
        site is not None,
        tuple(records),
        tuple(unfit),
        frozenset(unread),
        problems,
    )


def _absent(found: set[str], project: Project) -> Iterator[Problem]:
    folder = shown_path(project.content, project.root)
    for name in (SITE, *(kind.collection for kind in KINDS if kind.required)):
        if name not in found:
            file = f"{folder}/{name}.yml"
            message = (
                f"the content has no {name}, and a site needs {'it' if name == SITE else 'one'}"
            )
            hint = f"add `{name}.yml`" if name == SITE else f"add a file to `{folder}/{name}/`"
            yield Problem(file, 1, 1, "E200", message, hint)


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
