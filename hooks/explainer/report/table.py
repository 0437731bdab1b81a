"""Reports as tables: rows in groups, with named columns of figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from explainer.texts.columns import columns

CellValue = int | float


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its label, and its figures in the order of the columns."""

    name: str
    figures: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that divide the same whole."""

    title: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A title, the names of the columns, and the rows in groups."""

    title: str
    columns: tuple[str, ...]
    groups: tuple[RowGroup, ...]

    def as_text(self) -> str:
        """Return the report as text for a terminal, with aligned columns."""
        return "\n".join(_lines(self)) + "\n"

    def as_data(self) -> dict[str, Any]:
        """Return the report as data for JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Tables:
    """Several reports on one subject."""

    parts: tuple[Report, ...]

    def as_text(self) -> str:
        """Return the reports as text for a terminal, with an empty line between them."""
        return "\n".join(part.as_text() for part in self.parts)

    def as_data(self) -> dict[str, Any]:
        """Return the reports as data for JSON, under the title of the first."""
        return {"title": self.parts[0].title, **asdict(self)}


def _lines(report: Report) -> Iterator[str]:
    names = [row.name for group in report.groups for row in group.rows]
    width = max(map(columns, [*names, *(group.title for group in report.groups)]), default=0)
    yield report.title
    if not report.groups:
        yield from ("", "There is nothing to count yet.")
    for group in report.groups:
        yield ""
        yield _line(group.title, report.columns, width, report.columns)
        for row in group.rows:
            yield _line(f"  {row.name}", tuple(map(str, row.figures)), width, report.columns)


def _line(name: str, cells: tuple[str, ...], width: int, heads: tuple[str, ...]) -> str:
    padded = name + " " * (width + 2 - columns(name))
    aligned = (cell.rjust(len(head)) for cell, head in zip(cells, heads, strict=True))
    return "  ".join([padded, *aligned])
