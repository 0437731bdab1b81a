"""Add the fields that close a record: its former ids, and the reason for retiring it."""

from __future__ import annotations

from explainer.edit.order import CLOSING_FIELDS
from explainer.problems.file_text import FileText
from explainer.tree.insert import insert_field, insert_item, set_value
from explainer.tree.node import Entry, Mapping, Node, Scalar, Sequence
from explainer.tree.splice import Splice

ALIASES = "aliases"


def add_alias(source: FileText, record: Mapping, former: str, present: str) -> list[Splice]:
    """Return the edits that add a former id to a record, without its present one."""
    entry = record.entries.get(ALIASES)
    alone = Sequence((Scalar(former),), flow=True)
    if entry is None:
        return [add_closing_field(source, record, ALIASES, alone)]
    listed = entry.value
    if not isinstance(listed, Sequence) or not listed.items:
        return [set_value(source, entry, alone)]
    for item in listed.items:
        if isinstance(item, Scalar) and item.value == present:
            return [Splice(item.start, item.end, former)]
    return insert_item(source, entry, Scalar(former))


def add_closing_field(source: FileText, record: Mapping, name: str, value: Node) -> Splice:
    """Return the edit that adds a closing field, such as `retired`, in its place."""
    # Fields that are not among the closing ones come before them.
    place = {field: number for number, field in enumerate(CLOSING_FIELDS, 1)}
    entries = list(record.entries.values())
    fields = [entry for entry in entries if not _keeps_blank_lines(entry)]
    before = [entry for entry in fields if place.get(entry.key.value, 0) < place[name]]
    return insert_field(source, record, (before or fields or entries)[-1], name, value)


def _keeps_blank_lines(entry: Entry) -> bool:
    """Return whether blank lines after a field are part of its text (`|+`)."""
    value = entry.value
    while not isinstance(value, Scalar):
        inner = (
            value.items
            if isinstance(value, Sequence)
            else [each.value for each in value.entries.values()]
        )
        if not inner:
            return False
        value = inner[-1]
    return value.style in ("literal", "folded") and value.value.endswith("\n\n")
