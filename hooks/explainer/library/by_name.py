"""Sort records by their names in the language of the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from explainer.library.library import Library
from explainer.model.record import Record
from explainer.texts.letters import Letters
from explainer.texts.order import Order

_R = TypeVar("_R", bound=Record)


def by_name(library: Library, records: Iterable[_R]) -> list[_R]:
    """Return records sorted by name."""
    return order_of(library).sorted(records, lambda record: name_of(library, record))


def by_letter(library: Library, records: Iterable[_R]) -> dict[str, list[_R]]:
    """Return records grouped under the initial letters of their names, sorted."""
    return site_letters(library).grouped(records, lambda record: name_of(library, record))


def site_letters(library: Library) -> Letters:
    """Return the index letters of the site's language."""
    return Letters(library.site.language)


def order_of(library: Library) -> Order:
    """Return the collation of the site's language."""
    return Order(library.site.language)


def name_of(library: Library, record: Record) -> str:
    """Return the name of a record in the site's language, or in the first language that it has."""
    return record.label.best(library.site.language)[0]
