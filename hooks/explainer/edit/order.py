"""The order of fields in a file, and of items in sorted lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import itemgetter
from typing import Any, get_args

from pydantic import BaseModel

from explainer.dates.edtf import Edtf, EdtfError, parse_edtf
from explainer.dates.order import ranks
from explainer.kinds import COLLECTIONS, KINDS, kind_of
from explainer.kinds.site import model_of
from explainer.load.folder import DEFAULTS, ITEMS, SITE
from explainer.model.fields import inner_type
from explainer.model.record import Record
from explainer.model.source import SeenThrough
from explainer.texts.order import Order
from explainer.tree.node import Entry, Mapping, Node, Scalar

# Fields that every record has come last, except its id; those of its kind come first.
CLOSING_FIELDS = ("sources", "remark", "note", "aliases", "retired", "checked")
# Fields that read better elsewhere than in the model's order, each with the field it precedes.
MOVED_BEFORE: dict[type[BaseModel], tuple[tuple[str, str], ...]] = {
    SeenThrough: (("kind", "title"),),
    **{kind.model: kind.moved for kind in KINDS},
}


def fields_of(model: type[BaseModel]) -> list[str]:
    """Return the names of a model's fields in the order of files."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    if issubclass(model, Record):
        own = [name for name in names if name not in Record.model_fields]
        names = ["id", *own, *CLOSING_FIELDS]
    for name, follower in MOVED_BEFORE.get(model, ()):
        names.remove(name)
        names.insert(names.index(follower), name)
    return names


def arrange(root: Node, collection: str, names: Callable[[], Order]) -> Node:
    """Return the data of a file with its fields sorted, and its items if the list is sorted.

    `names` is called for the collation only when needed.
    """
    if collection not in (*COLLECTIONS, SITE) or not isinstance(root, Mapping):
        return root
    kind = model_of(collection)
    if not issubclass(kind, Record) or ITEMS not in root.entries:
        return _arranged(root, kind)
    entries = dict(root.entries)
    items = entries.pop(ITEMS)
    if (defaults := entries.get(DEFAULTS)) and isinstance(defaults.value, Mapping):
        entries[DEFAULTS] = Entry(defaults.key, _arranged(defaults.value, kind))
    return replace(root, entries={**entries, ITEMS: _arranged_items(items, kind, names)})


def _arranged_items(entry: Entry, kind: type[Record], names: Callable[[], Order]) -> Entry:
    value = entry.value
    if isinstance(value, Scalar):
        return entry
    if isinstance(value, Mapping):
        inner = {name: Entry(e.key, _arranged(e.value, kind)) for name, e in value.entries.items()}
        return Entry(entry.key, replace(value, entries=inner))
    items = [_arranged(item, kind) for item in value.items]
    if order := kind_of(kind).files.order:
        by_date = inner_type(kind.model_fields[order].annotation) is Edtf
        items = _sorted(items, order, _by_date if by_date else lambda each: names().keys(each))
    return Entry(entry.key, replace(value, items=tuple(items)))


def _arranged(value: Node, annotation: Any) -> Node:
    if isinstance(value, Scalar):
        return value
    model = inner_type(annotation)
    if not isinstance(value, Mapping):
        inner = next(iter(get_args(model)), Any)
        return replace(value, items=tuple(_arranged(item, inner) for item in value.items))
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return value
    place = {name: number for number, name in enumerate(fields_of(model))}
    types = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    entries = {
        name: Entry(
            value.entries[name].key, _arranged(value.entries[name].value, types.get(name, Any))
        )
        for name in sorted(value.entries, key=lambda name: place.get(name, len(place)))
    }
    return replace(value, entries=entries)


def _sorted(items: list[Node], field: str, keys_of: Callable[[list[str]], list[Any]]) -> list[Node]:
    """Return items sorted by a field, or unchanged if the field of any cannot be read."""
    found = [item.entries.get(field) if isinstance(item, Mapping) else None for item in items]
    words = [_first_words(each.value) if each else None for each in found]
    known = [text for text in words if text is not None]
    keys = keys_of(known)
    if len(known) < len(items) or None in keys:
        return items
    return [item for _, item in sorted(zip(keys, items, strict=True), key=itemgetter(0))]


def _first_words(value: Node) -> str | None:
    if isinstance(value, Scalar):
        return value.value
    inner = (
        [entry.value for entry in value.entries.values()]
        if isinstance(value, Mapping)
        else (value.items)
    )
    return _first_words(inner[0]) if inner else None


def _by_date(texts: list[str]) -> list[Any]:
    try:
        dates = [parse_edtf(text) for text in texts]
    except EdtfError:
        return [None]
    ranked = ranks(dates)
    return [ranked[date] for date in dates]
