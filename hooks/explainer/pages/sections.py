"""The pages that list records, from counts alone, and the doors that lead to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from explainer.kinds import SECTIONS
from explainer.kinds.door import DOORS, READ, Door
from explainer.kinds.kind import Kind
from explainer.library.library import Library
from explainer.library.parts import Part
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.pages.essays import in_reading_order
from explainer.pages.ties import is_tied
from explainer.site_map import COMPARE, COMPARE_TWO, TIES, page_path
from explainer.words.catalogue import catalogue, gettext_noop


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page that lists records of a kind: its title, its path, and what it holds."""

    kind: Kind
    title: str
    path: str
    about: str


# The pages below the index of a kind: the title of each, what it holds, its path, and the condition
# for it.
_BELOW: dict[str, tuple[tuple[str, str, str, Callable[[Library], bool]], ...]] = {
    Pact.kind: (
        (
            gettext_noop("Pacts compared"),
            gettext_noop("The same duty in several pacts, side by side."),
            COMPARE,
            lambda library: library.count(Pact) > 1,
        ),
    ),
    Stakeholder.kind: (
        (
            gettext_noop("Ties"),
            gettext_noop("Who is bound to whom by a pact, and who belongs to what."),
            TIES,
            is_tied,
        ),
        (
            gettext_noop("Side by side"),
            gettext_noop("What any two of them hold, said and did."),
            COMPARE_TWO,
            lambda library: library.count(Stakeholder) > 1,
        ),
    ),
}


def list_pages(library: Library) -> Iterator[ListPage]:
    """Yield the index of each kind with something to show, and the pages below it."""
    _ = catalogue(library.site.language).gettext
    for kind in SECTIONS:
        if _is_shown(library, kind):
            about = kind.section.about and _(kind.section.about)
            yield ListPage(kind, _(kind.section.title), kind.index, about)
        for title, about, path, is_there in _BELOW.get(kind.name, ()):
            if is_there(library):
                yield ListPage(kind, _(title), path, _(about))


def doors(library: Library) -> list[tuple[Door, list[ListPage]]]:
    """Return the doors of the top bar with the list pages behind each, without empty ones."""
    listed = [page for page in list_pages(library) if not page.kind.section.about_the_site]
    behind = [(door, [page for page in listed if page.kind.section.door is door]) for door in DOORS]
    read = bool(in_reading_order(library.docs))
    return [(door, pages) for door, pages in behind if pages or (door is READ and read)]


def door_of(library: Library, path: str) -> Door | None:
    """Return the door that leads to a page, by the page's path; to read is the site's own pact."""
    if path == page_path(Pact, library.site.pact) and any(
        door is READ for door, _ in doors(library)
    ):
        return READ
    found = [kind for kind in SECTIONS if path.startswith(kind.index)]
    listed = [kind.section.door for kind in found if not kind.section.about_the_site]
    return listed[0] if listed else None


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
