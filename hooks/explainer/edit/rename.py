"""Change the id of a record: all references follow, and the old id stays as an alias."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import PydanticCustomError

from explainer.edit.change import FileChange
from explainer.edit.closing import add_alias
from explainer.edit.format import keep_layout
from explainer.edit.places import FileTexts, in_scalar, places_of
from explainer.kinds import KINDS
from explainer.kinds.kind import Kind
from explainer.library.library import Library
from explainer.load.files import shown_path
from explainer.load.folder import ENDING
from explainer.load.project import Project
from explainer.model.record import Record
from explainer.model.reference import RefTo, check_id
from explainer.problems.problem import did_you_mean
from explainer.texts.folding import fold_path
from explainer.tree.node import Mapping, Scalar
from explainer.tree.reader import read
from explainer.tree.splice import Splice, apply_splices


class RefusedError(Exception):
    """A change that cannot be made; the message says why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """A renaming: its file changes, the files that move, and the number of references."""

    changes: tuple[FileChange, ...]
    moves: tuple[tuple[Path, Path], ...]
    references: int


def record_called(library: Library, id: str) -> Record:
    """Return the record with an id, if not retired; raises RefusedError if there is none."""
    record = library.get(id)
    if record is None:
        near = did_you_mean(id, [each.id for each in library.records])
        raise RefusedError(f"there is no record `{id}`" + (f"; {near}" if near else ""))
    if record.id != id:
        raise RefusedError(f"`{id}` is a former id: the record is now called `{record.id}`")
    if record.retired is not None:
        raise RefusedError(f"the {record.kind} `{id}` was retired: {record.retired}")
    return record


def plan_renaming(project: Project, library: Library, old: str, new: str) -> Renaming:
    """Return the changes of renaming a record; raises RefusedError or UnclearPlaceError."""
    record = record_called(library, old)
    _refuse_id(library, record, new)
    sources = FileTexts(project)
    splices: dict[str, list[Splice]] = defaultdict(list)
    places = places_of(record, library, sources)
    for place in places:
        splices[place.file].append(Splice(place.start, place.end, new))
    file = record.origin.file
    node = record.origin.node
    assert isinstance(node, Mapping)
    if (entry := node.entries.get("id")) and isinstance(entry.value, Scalar):
        place = in_scalar(old, entry.value, 0, sources.source(file))
        splices[file].append(Splice(place.start, place.end, new))
    splices[file] += add_alias(sources.source(file), node, old, new)
    moves = _moves(project, record, sources, new)
    changes = []
    for name in dict.fromkeys([*splices, *(shown_path(path, project.root) for path in moves)]):
        path, before = sources.path(name), sources.data(name)
        after = keep_layout(project, path, before, apply_splices(before, splices[name]))
        if target := moves.get(path):
            changes += [FileChange(target, None, after, moved=path), FileChange(path, before, None)]
        else:
            changes.append(FileChange(path, before, after))
    return Renaming(tuple(changes), tuple(moves.items()), len(places))


def _refuse_id(library: Library, record: Record, new: str) -> None:
    if new == record.id:
        raise RefusedError(f"the record is called `{new}` already")
    try:
        check_id(new)
    except PydanticCustomError as error:
        raise RefusedError(f"{error.message()}: {(error.context or {})['hint']}") from None
    for other in library.records:
        for id in (other.id, *other.aliases):
            if fold_path(id) == fold_path(new) and other is not record:
                what = "the id" if id == other.id else "a former id"
                where = f"{other.origin.file}:{other.origin.line}"
                raise RefusedError(f"`{new}` is taken: it is {what} of the record at {where}")


def _moves(project: Project, record: Record, sources: FileTexts, new: str) -> dict[Path, Path]:
    """Return the files named after the id, each with its new path."""
    moves = {}
    file = record.origin.file
    if is_alone(project, record, sources):
        path = sources.path(file)
        moves[path] = path.with_name(f"{new}{ENDING}")
        if moves[path].exists():
            raise RefusedError(f"there is a file `{shown_path(moves[path], project.root)}` already")
    for kind in KINDS:
        listed = project.content / kind.collection / f"{record.id}{ENDING}"
        renamed = listed.with_name(f"{new}{ENDING}")
        if _called_by(kind, record) and listed.is_file() and not renamed.exists():
            moves[listed] = renamed
    return moves


def _called_by(kind: Kind, record: Record) -> bool:
    """Return whether lists of a kind are named after such records, as quotes after speakers."""
    field = kind.model.model_fields.get(kind.files.field)
    marks = field.metadata if field else ()
    return any(isinstance(mark, RefTo) and record.kind in mark.kinds for mark in marks)


def is_alone(project: Project, record: Record, sources: FileTexts) -> bool:
    """Return whether a record has a file to itself, named after its id."""
    file = record.origin.file
    root, _ = read(sources.data(file), file)
    is_whole = root is not None and root.start == record.origin.node.start
    return is_whole and sources.path(file).parent != project.content
