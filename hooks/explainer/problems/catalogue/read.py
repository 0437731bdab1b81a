"""Read the catalogue from the YAML files beside this module."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from pydantic import TypeAdapter

from explainer.problems.catalogue.entry import CatalogueEntry


@cache
def problem_catalogue() -> dict[str, CatalogueEntry]:
    """Return all entries by code, in order."""
    folder = files("explainer.problems.catalogue")
    entries: list[CatalogueEntry] = []
    for file in folder.iterdir():
        if file.name.endswith(".yml"):
            entries += entries_of(file.read_text(encoding="utf-8"))
    return {entry.code: entry for entry in sorted(entries, key=_order)}


def entries_of(text: str) -> list[CatalogueEntry]:
    """Return the entries in the text of one file."""
    # A loader that keeps all values as typed, and allows escapes of characters that content
    # refuses.
    data: Any = yaml.load(text, Loader=yaml.CBaseLoader)
    return TypeAdapter(list[CatalogueEntry]).validate_python(data or [])


def _order(entry: CatalogueEntry) -> tuple[str, str]:
    return entry.code[1:], entry.code
