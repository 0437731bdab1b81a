"""An item as CSL-JSON. Source: the CSL 1.0.2 data schema."""

from __future__ import annotations

import json
from typing import Any

from explainer.citations.dates import PLAIN
from explainer.citations.item import CslItem
from explainer.dates.edtf import Edtf

_NAMES = {"doi": "DOI", "isbn": "ISBN", "url": "URL"}


def csl_json(item: CslItem) -> str:
    """Return a list with one item, as reference managers import it."""
    return json.dumps([csl_item(item)], ensure_ascii=False, indent=2)


def csl_item(item: CslItem) -> dict[str, Any]:
    """Return the CSL variables of an item, without empty ones."""
    found: dict[str, Any] = {}
    for name in type(item).__dataclass_fields__:
        value = getattr(item, name)
        if value:
            found[_NAMES.get(name, name.replace("_", "-"))] = value
    if item.author:
        found["author"] = [dict(author.parts()) for author in item.author]
    for name in ("issued", "accessed"):
        if name in found:
            found[name] = csl_date(found[name])
    return found


def csl_date(date: Edtf) -> dict[str, Any]:
    """Return a date in CSL's form, with the typed one as `raw` if that says more.

    A date without a certain year, month or day (a decade, an open end) is put in words.
    """
    points = (date.start, date.end) if date.is_interval else (date,)
    parts = [_parts(point) for point in points if point]
    seasons = date.is_interval and any(point and point.precision == "season" for point in points)
    if len(parts) < len(points) or None in parts or seasons:
        # A `raw` beside it would take precedence in citeproc-js, which reads "1985/" as 1985.
        return {"literal": PLAIN.write(date)}
    found: dict[str, Any] = {"date-parts": parts}
    if date.precision == "season":
        found["season"] = date.numbers[1] - 20
    if date.approximate or date.uncertain:
        found["circa"] = True
    if date.uncertain or date.precision == "time" or (date.is_interval and date.approximate):
        found["raw"] = date.text
    return found


def _parts(date: Edtf) -> list[int] | None:
    """Return year, month and day as far as known; 1 BC is the year -1 here."""
    if date.precision in ("decade", "century"):
        return None
    year, *rest = date.numbers[:3]
    known = [year if year > 0 else year - 1]
    return known if date.precision == "season" else known + rest
