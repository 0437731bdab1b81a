"""The pages that list records, and how many each lists, from counts alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from explainer.kinds import SECTIONS, kind_of
from explainer.kinds.kind import Kind
from explainer.library.library import Library
from explainer.library.parts import Part
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.pages.ties import is_tied
from explainer.site_map import COMPARE, TIES
from explainer.words.catalogue import catalogue, gettext_noop


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page that lists records of a kind: its title, its path, and their number in words."""

    kind: Kind
    title: str
    path: str
    extent: str


# The page below the index of a kind: its title, its path, and the condition for it.
_BELOW: dict[str, tuple[str, str, Callable[[Library], bool]]] = {
    Pact.kind: (gettext_noop("Pacts compared"), COMPARE, lambda library: library.count(Pact) > 1),
    Stakeholder.kind: (gettext_noop("Ties"), TIES, is_tied),
}


def list_pages(library: Library) -> Iterator[ListPage]:
    """Yield the index of each kind with something to show, and the page below it."""
    _ = catalogue(library.site.language).gettext
    for kind in SECTIONS:
        if _is_shown(library, kind):
            yield ListPage(kind, _(kind.section.title), kind.index, _extent(library, kind))
        title, path, is_there = _BELOW.get(kind.name, ("", "", None))
        if is_there and is_there(library):
            # Both pages below an index show pacts.
            yield ListPage(kind, _(title), path, _extent(library, kind_of(Pact)))


def part_title(library: Library, whole: str, part: Part) -> str:
    """Return the title of a page of a long list, from the title of the whole."""
    # Translators: a list that is too long for one page, and the part of it on this page.
    title = catalogue(library.site.language).gettext("%(list)s: %(part)s")
    return title % {"list": whole, "part": part.title}


def withdrawn_on(kind: Kind) -> tuple[type[Record], ...]:
    """Return the kinds whose retired records are listed on the index of a kind."""
    # Without any place there is no map to list retired places on.
    also = (Place,) if kind.model is Event else ()
    # Kinds with pages show retired records there.
    return () if kind.has_pages else (kind.model, *also)


def _is_shown(library: Library, kind: Kind) -> bool:
    return (
        kind.section.always
        or library.count(kind.model) > 0
        # A map without places still shows a region.
        or (kind.model is Place and library.site.map is not None)
        or any(library.count_withdrawn(model) for model in withdrawn_on(kind))
    )


def _extent(library: Library, kind: Kind) -> str:
    count = library.count(kind.model)
    counted = catalogue(library.site.language).ngettext(*kind.section.extent, count)
    return counted % {"count": count} if count else ""
