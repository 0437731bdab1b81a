"""Which boundaries are drawn as disputed, according to Natural Earth's layers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from shapely import LineString, box
from shapely.geometry.base import BaseGeometry

from explainer.geo.atlas import DATA, Border


@dataclass(frozen=True, slots=True)
class BoundaryRule:
    """A boundary between two sides that is disputed, entirely or within a box."""

    between: frozenset[str]
    status: str
    within: BaseGeometry | None = None


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claimed line, with who administers and who claims the area behind it."""

    name: str
    note: str
    line: LineString


@dataclass(frozen=True, slots=True)
class BoundaryStretch:
    """A stretch of a boundary, with its class if it is disputed."""

    between: frozenset[str]
    line: BaseGeometry
    status: str | None


@cache
def disputes() -> tuple[tuple[BoundaryRule, ...], tuple[ClaimLine, ...]]:
    """Return what the data has as disputed: boundaries, and claimed lines."""
    data = json.loads((DATA / "disputed.json").read_text(encoding="utf-8"))
    rules = tuple(
        BoundaryRule(frozenset(item["between"]), item["class"], _box(item.get("within")))
        for item in data["boundaries"]
    )
    claims = tuple(
        ClaimLine(item["name"], item["note"], LineString(item["line"])) for item in data["claims"]
    )
    return rules, claims


def stretches(
    borders: Iterable[Border], named: frozenset[frozenset[str]]
) -> Iterable[BoundaryStretch]:
    """Yield all boundaries in disputed and undisputed stretches; named ones are all disputed."""
    rules, _ = disputes()
    for border in borders:
        rest: BaseGeometry = border.line
        for rule in rules:
            if rule.between != border.between or rest.is_empty:
                continue
            inside = rest if rule.within is None else rest.intersection(rule.within)
            if not inside.is_empty:
                yield BoundaryStretch(border.between, inside, rule.status)
                rest = rest.difference(inside)
        if not rest.is_empty:
            status = "disputed" if border.between in named else None
            yield BoundaryStretch(border.between, rest, status)


def _box(within: list[float] | None) -> BaseGeometry | None:
    if within is None:
        return None
    south, west, north, east = within
    return box(west, south, east, north)
