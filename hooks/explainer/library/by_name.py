"""Sort records by their names in the language of the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from explainer.kinds.site import Site
from explainer.model.author_names import authors
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.texts.letters import Letters
from explainer.texts.order import Order

_R = TypeVar("_R", bound=Record)


class OfSite(Protocol):
    """Anything with the settings of a site: its records, or a reader's view of them."""

    @property
    def site(self) -> Site:
        """The settings in site.yml."""


def by_name(library: OfSite, records: Iterable[_R]) -> list[_R]:
    """Return records sorted by name."""
    return order_of(library).sorted(records, lambda record: name_of(library, record))


def first_then_by_name(library: OfSite, people: Iterable[Stakeholder]) -> list[Stakeholder]:
    """Return the stakeholders that site.yml puts first, in their own order, then others by name."""
    listed = list(people)
    ranked = frozenset(library.site.first)
    first = [person for person in listed if person.id in ranked]
    return first + by_name(library, [person for person in listed if person.id not in ranked])


def by_author(library: OfSite, sources: Iterable[Source]) -> list[Source]:
    """Return sources sorted by what they begin with in a list: the authors, then the title."""
    return order_of(library).sorted(
        sources, lambda source: " ".join(filter(None, (authors(source), str(source.label))))
    )


def by_letter(library: OfSite, records: Iterable[_R]) -> dict[str, list[_R]]:
    """Return records grouped under the initial letters of their names, sorted."""
    return site_letters(library).grouped(records, lambda record: name_of(library, record))


def site_letters(library: OfSite) -> Letters:
    """Return the index letters of the site's language."""
    return Letters(library.site.language)


def order_of(library: OfSite) -> Order:
    """Return the collation of the site's language."""
    return Order(library.site.language)


def name_of(library: OfSite, record: Record) -> str:
    """Return the name of a record in the site's language, or in the first language that it has."""
    return record.label.best(library.site.language)[0]
