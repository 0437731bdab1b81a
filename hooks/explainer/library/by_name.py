"""Records in the order of their names in the language of the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from explainer.library.library import Library
from explainer.model.record import Record
from explainer.texts.letters import Letters
from explainer.texts.order import Order

R = TypeVar("R", bound=Record)


def by_name(library: Library, records: Iterable[R]) -> list[R]:
    """Return records in the order of their names."""
    return order_of(library).sorted(records, lambda record: name_of(library, record))


def by_letter(library: Library, records: Iterable[R]) -> dict[str, list[R]]:
    """Return records under the letters that their names begin with, all in order."""
    return site_letters(library).grouped(records, lambda record: name_of(library, record))


def site_letters(library: Library) -> Letters:
    """Return the letters of the site's language."""
    return Letters(library.site.language)


def order_of(library: Library) -> Order:
    """Return the order of names in the site's language."""
    return Order(library.site.language)


def name_of(library: Library, record: Record) -> str:
    """Return what the site calls a record in its own language, or in the first that it has."""
    return record.label.best(library.site.language)[0]
