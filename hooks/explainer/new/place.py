"""The place of a new record: a file of its own, or the list of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from explainer.dates.edtf import Edtf, EdtfError, parse_edtf
from explainer.dates.order import ranks
from explainer.edit.change import FileChange
from explainer.edit.format import modeline
from explainer.edit.names import names_order
from explainer.kinds import kind_of
from explainer.load.folder import DEFAULTS, ENDING, GENERATED, ITEMS
from explainer.load.project import Project
from explainer.model.fields import inner_type
from explainer.model.record import Record
from explainer.new.nodes import group
from explainer.problems.file_text import FileText, readable_text
from explainer.problems.problem import refusing
from explainer.tree.document import Document
from explainer.tree.insert import insert_item
from explainer.tree.node import Entry, Node, Scalar, Sequence, find, plain
from explainer.tree.node import Mapping as MappingNode
from explainer.tree.reader import read
from explainer.tree.splice import apply_splices
from explainer.tree.write import written

Held = Mapping[Path, bytes]


@dataclass(frozen=True, slots=True)
class RecordPlacement:
    """The file change that adds a record, and the line on which the record begins."""

    change: FileChange
    line: int


class NoPlaceError(Exception):
    """A file that cannot take a record as it is; the message says why, and how to fix it."""


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file with a list of records: its contents, the list, its defaults and its items."""

    path: Path
    data: bytes
    listed: Entry
    defaults: Mapping[str, Any]
    items: tuple[Mapping[str, Any], ...]


def list_file(path: Path, held: Held | None = None) -> ListFile | None:
    """Return a file with a list, or None if there is none; `held` overrides the contents of files.

    Raises NoPlaceError if it cannot be read, or contains a single record.
    """
    data = (held or {}).get(path)
    if data is None:
        if not path.is_file():
            return None
        data = path.read_bytes()
    node, problems = read(data, str(path))
    if refusing(problems) or node is None:
        raise NoPlaceError(f"`{path.name}` has problems of its own: mend them first")
    if not isinstance(node, MappingNode) or ITEMS not in node.entries:
        raise NoPlaceError(f"`{path.name}` holds one record: begin a list there with `{ITEMS}:`")
    defaults = plain(node.entries[DEFAULTS].value) if DEFAULTS in node.entries else None
    listed = node.entries[ITEMS]
    items = plain(listed.value)
    found = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    own = defaults if isinstance(defaults, dict) else {}
    return ListFile(path, data, listed, own, tuple(found))


def file_for(
    project: Project, kind: type[Record], data: Mapping[str, Any], era: Path | None
) -> Path:
    """Return the file that a record belongs in; `era` is that of an event."""
    files = kind_of(kind).files
    if era is not None:
        return era
    if files.listed and not files.field:
        return project.content / f"{kind.plural}{ENDING}"
    return project.content / kind.plural / f"{data[files.field or 'id']}{ENDING}"


def place_record(
    project: Project,
    kind: type[Record],
    data: Mapping[str, Any],
    era: Path | None,
    held: Held | None,
) -> RecordPlacement:
    """Return the place of a record that has its id; `held` overrides the contents of files.

    Raises NoPlaceError.
    """
    path = file_for(project, kind, data, era)
    files = kind_of(kind).files
    if not files.listed:
        return _alone(project, path, data)
    file = list_file(path, held)
    if file is not None:
        return _listed(project, file, kind, data)
    defaults = {name: data[name] for name in files.shared if name in data}
    own = {name: value for name, value in data.items() if name not in files.shared}
    items = Entry(Scalar(ITEMS), Sequence((group(own),)))
    entries = {**group({DEFAULTS: defaults}).entries, ITEMS: items}
    return _new_file(project, path, MappingNode(entries))


def _alone(project: Project, path: Path, data: Mapping[str, Any]) -> RecordPlacement:
    if path.exists():
        raise NoPlaceError(f"there is a file `{path.name}` already: choose another id")
    own = {name: value for name, value in data.items() if name != "id"}
    return _new_file(project, path, group(own))


def _new_file(project: Project, path: Path, root: Node) -> RecordPlacement:
    text = written(Document(root, modeline=_modeline(project, path)))
    return _placed(FileChange(path, None, text.encode()), 0)


def _placed(change: FileChange, place: int) -> RecordPlacement:
    """Return a change with the line of the added record, at an index of a list or alone."""
    root, _ = read(change.after or b"", change.path.name)
    found = find(root, (ITEMS, place)) if root else None
    return RecordPlacement(change, 1 if found is None or found is root else found.line)


def _modeline(project: Project, path: Path) -> str:
    """Return the line that names the schema of a new file, if there is one."""
    within = path.relative_to(project.content).parts
    collection = within[0].removesuffix(ENDING)
    if not (project.content / GENERATED / f"{collection}.json").is_file():
        return ""
    return modeline(collection, len(within) - 1)


def _listed(
    project: Project, file: ListFile, kind: type[Record], data: Mapping[str, Any]
) -> RecordPlacement:
    own = {key: value for key, value in data.items() if file.defaults.get(key) != value}
    found = file.listed.value
    number = len(found.items) if isinstance(found, Sequence) else 0
    if number != len(file.items) or not (isinstance(found, Sequence) or plain(found) is None):
        raise NoPlaceError(f"the list in `{file.path.name}` cannot be added to: add the item there")
    above = _above(project, kind, data, file.items)
    source = FileText(file.path.name, readable_text(file.data))
    after = apply_splices(file.data, insert_item(source, file.listed, group(own), above))
    return _placed(FileChange(file.path, file.data, after), number if above is None else above)


def _above(
    project: Project,
    kind: type[Record],
    data: Mapping[str, Any],
    items: tuple[Mapping[str, Any], ...],
) -> int | None:
    """Return the index of the first item that a new one precedes, by date or by name."""
    order = kind_of(kind).files.order
    if not order:
        return None
    if inner_type(kind.model_fields[order].annotation) is Edtf:
        return _above_by_date(data, items, order)
    keys = names_order(project).keys(_name(item, order) for item in (*items, data))
    if any(one > other for one, other in pairwise(keys[:-1])):
        return None
    *listed, new = keys
    return next((place for place, key in enumerate(listed) if key > new), None)


def _above_by_date(
    data: Mapping[str, Any], items: tuple[Mapping[str, Any], ...], order: str
) -> int | None:
    new = _date(data, order)
    if new is None:
        return None
    dated = [(place, date) for place, item in enumerate(items) if (date := _date(item, order))]
    ranked = ranks([new, *(date for _, date in dated)])
    # After all that surely came first, even if the file is out of order.
    least = max((place for place, date in dated if date.is_before(new)), default=-1)
    below = (place for place, date in dated if place > least and ranked[date] > ranked[new])
    return next(below, None)


def _date(data: Mapping[str, Any], order: str) -> Edtf | None:
    try:
        return parse_edtf(str(data.get(order)))
    except EdtfError:
        return None


def _name(data: Mapping[str, Any], order: str) -> str:
    given = data.get(order)
    words = next(iter(given.values()), "") if isinstance(given, Mapping) else given
    return str(words)
