"""The order in which fields stand in a file, and items in the lists that have one."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any, get_args

from pydantic import BaseModel

from explainer.dates.edtf import EdtfError, parse_edtf
from explainer.dates.order import ranks
from explainer.edit.yaml_file import Child, Group, Text
from explainer.load.folder import DEFAULTS, ITEMS, SITE
from explainer.model.event import Event
from explainer.model.fields import bare
from explainer.model.figure import Figure
from explainer.model.kinds import COLLECTIONS
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.site import Site
from explainer.model.source import SeenThrough, Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.texts.order import Order

# What every record has closes it, but for its id: what it says of itself comes first.
LAST = ("sources", "remark", "note", "aliases", "retired", "checked")
# Where reading a record from above asks for another place than the model has: field, then the one
# that it stands before.
BEFORE: dict[type[BaseModel], tuple[tuple[str, str], ...]] = {
    Event: (("type", "title"), ("key", "title")),
    Figure: (("drawn", "caveat"),),
    Question: (("options", "answer"),),
    Quote: (("sources", "wordings"), ("reported", "context")),
    SeenThrough: (("kind", "title"),),
    Source: (("type", "title"),),
    Stakeholder: (("iso", "portrait"), ("wikidata", "portrait")),
}


def fields_of(model: type[BaseModel]) -> list[str]:
    """Return the names of a model's fields in the order in which they stand in a file."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    if issubclass(model, Record):
        own = [name for name in names if name not in Record.model_fields]
        names = ["id", *own, *LAST]
    for name, follower in BEFORE.get(model, ()):
        names.remove(name)
        names.insert(names.index(follower), name)
    return names


def arrange(root: Text | Group, collection: str, names: Callable[[], Order]) -> None:
    """Put the fields of a file's records, and its items where these have an order, in order.

    `names` is asked for the order of names where there is need.
    """
    kind = Site if collection == SITE else COLLECTIONS.get(collection)
    if kind is None or not isinstance(root, Group) or not root.mapping:
        return
    items = root.get(ITEMS) if kind is not Site else None
    if items is None:
        _arrange(root, kind)
        return
    root.children.sort(key=lambda child: child is items)
    if (defaults := root.get(DEFAULTS)) and isinstance(defaults.value, Group):
        _arrange(defaults.value, kind)
    if isinstance(items.value, Group):
        for item in items.value.children:
            _arrange(item.value, kind)
        if kind is Event:
            _sort(items.value.children, "date", _by_date)
        elif kind is Term:
            _sort(items.value.children, "term", lambda terms: names().keys(terms))


def _arrange(value: Text | Group, annotation: Any) -> None:
    if isinstance(value, Text):
        return
    model = bare(annotation)
    if not value.mapping:
        inner = next(iter(get_args(model)), Any)
        for item in value.children:
            _arrange(item.value, inner)
        return
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return
    place = {name: number for number, name in enumerate(fields_of(model))}
    types = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    value.children.sort(key=lambda child: place.get(_name(child), len(place)))
    for child in value.children:
        _arrange(child.value, types.get(_name(child), Any))


def _sort(items: list[Child], field: str, keys_of: Callable[[list[str]], list[Any]]) -> None:
    """Sort items by a field, unless one of them has none that can be read."""
    found = [item.value.get(field) if isinstance(item.value, Group) else None for item in items]
    words = [_first_words(each.value) if each else None for each in found]
    known = [text for text in words if text is not None]
    keys = keys_of(known)
    if len(known) < len(items) or None in keys:
        return
    items[:] = [item for _, item in sorted(zip(keys, items, strict=True), key=itemgetter(0))]


def _first_words(value: Text | Group) -> str | None:
    while isinstance(value, Group):
        if not value.children:
            return None
        value = value.children[0].value
    return value.value


def _by_date(texts: list[str]) -> list[Any]:
    try:
        dates = [parse_edtf(text) for text in texts]
    except EdtfError:
        return [None]
    ranked = ranks(dates)
    return [ranked[date] for date in dates]


def _name(child: Child) -> str:
    return child.key.value if child.key else ""
