"""Reports that list records, each with its place and remarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from explainer.model.record import Record
from explainer.tree.node import find
from explainer.tree.origin import Path


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """A record or page of prose in a list: `line` and `column` count from 1.

    `says` is the remark, `details` are further lines, `data` is the same for programs.
    """

    kind: str
    id: str
    title: str
    says: str
    file: str
    line: int
    column: int
    details: tuple[str, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """File, line and column in the form that editors' programs accept."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Worklist:
    """Records with the same remark, and what to do about it."""

    name: str
    title: str
    advice: str
    entries: tuple[ListedRecord, ...]


@dataclass(frozen=True, slots=True)
class RecordList:
    """A title, lists of records, and notes for the reader."""

    title: str
    lists: tuple[Worklist, ...]
    notes: tuple[str, ...] = ()

    def as_text(self) -> str:
        """Return the lists as text for a terminal."""
        return "\n".join(_lines(self)) + "\n"

    def as_data(self) -> dict[str, Any]:
        """Return the lists as data for JSON."""
        return asdict(self)


def entry(
    record: Record,
    language: str,
    says: str,
    path: Path = (),
    details: Iterable[str] = (),
    data: Mapping[str, Any] | None = None,
) -> ListedRecord:
    """Return an entry for a record, at the place of the value at a path.

    For an inherited value it is the place of the record itself.
    """
    node = find(record.origin.node, path)
    title = record.label.best(language)[0]
    place = (record.origin.file, node.line, node.column)
    return ListedRecord(
        record.kind, record.id, title, says, *place, tuple(details), dict(data or {})
    )


def _lines(listing: RecordList) -> Iterator[str]:
    yield listing.title
    for each in listing.lists:
        yield ""
        yield f"{each.title} ({len(each.entries)})"
        yield f"  {each.advice}" if each.entries else "  Nothing to do here."
        for item in each.entries:
            yield f"  {item.place}: {item.id} ({item.title}): {item.says}"
            yield from (f"      {detail}" for detail in item.details)
    for note in listing.notes:
        yield ""
        yield note
