"""Words put into the text of a file at exact places; all else stays byte for byte."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.edit.order import LAST
from explainer.edit.texts import inline, rows
from explainer.edit.yaml_file import Child, Group, Text, parse
from explainer.problems.file_text import FileText
from explainer.tree.node import Mapping

ALIASES = "aliases"


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Words that stand in place of those between two indexes of a text."""

    start: int
    end: int
    words: str


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return a file with every splice made in its text, whose byte order mark stays.

    No splice reaches into another.
    """
    mark, text = parted(data)
    parts = []
    at = 0
    for splice in sorted(set(splices)):
        parts += [text[at : splice.start], splice.words]
        at = splice.end
    return mark + "".join([*parts, text[at:]]).encode()


def parted(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark of a file, which most have none of, and its text."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark, data.removeprefix(mark).decode("utf-8")


def alias_added(source: FileText, record: Mapping, former: str, present: str) -> Splice:
    """Return what adds a former id to a record; where it was called as now before, that goes."""
    group = _group(source, record)
    child = group.get(ALIASES)
    if child is None or not isinstance(child.value, Group):
        return field_added(source, record, ALIASES, Group(False, True, children=[_item(former)]))
    listed = child.value
    for item in listed.children:
        if isinstance(item.value, Text) and item.value.value == present:
            return Splice(item.start, item.end, former)
    if not listed.children:
        return Splice(listed.start + 1, listed.start + 1, former)
    last = listed.children[-1]
    if listed.brackets:
        return Splice(last.end, last.end, f", {former}")
    return _after(source.text, last, [" " * listed.column + f"- {former}"])


def field_added(source: FileText, record: Mapping, name: str, value: Text | Group) -> Splice:
    """Return what adds a field that closes a record, such as `retired`, in its place."""
    group = _group(source, record)
    # Whatever is not named among the last fields stands before them.
    place = {field: number for number, field in enumerate(LAST, 1)}
    fields = [child for child in group.children if not _keeps_blank_lines(child)]
    before = [c for c in fields if place.get(c.key.value if c.key else "", 0) < place[name]]
    child = (before or fields or group.children)[-1]
    if group.brackets:
        return Splice(child.end, child.end, f", {name}: {_within(value)}")
    if isinstance(value, Text):
        return _after(source.text, child, rows(f"{name}:", value, group.column))
    return _after(source.text, child, [f"{' ' * group.column}{name}: {_within(value)}"])


def _group(source: FileText, record: Mapping) -> Group:
    start = source.start(record.line) + record.column - 1
    return next(g for g in parse(source.text).groups() if g.mapping and g.start == start)


def _item(id: str) -> Child:
    return Child(Text(id))


def _within(value: Text | Group) -> str:
    if isinstance(value, Text):
        return inline(value, within=True)
    return f"[{', '.join(_within(child.value) for child in value.children)}]"


def _after(text: str, child: Child, lines: list[str]) -> Splice:
    """Return what adds lines below the last one of a child."""
    ending = "\r\n" if "\r\n" in text else "\n"
    said = len(text[: child.end].rstrip())
    end = text.find("\n", said)
    words = "".join(line + ending for line in lines)
    if end < 0:
        return Splice(len(text), len(text), ending + words)
    return Splice(end + 1, end + 1, words)


def _keeps_blank_lines(child: Child) -> bool:
    """Tell whether blank lines after a child belong to its text (`|+`), and may not be parted."""
    value = child.value
    while isinstance(value, Group):
        if not value.children:
            return False
        value = value.children[-1].value
    return value.style in ("literal", "folded") and value.value.endswith("\n\n")
