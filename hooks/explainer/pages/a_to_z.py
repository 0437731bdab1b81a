"""An index of all names from A to Z, for readers without scripts to search."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.kinds import kind_of
from explainer.library.by_name import name_of, site_letters
from explainer.library.library import Library
from explainer.model.record import Name
from explainer.pages.page import Described
from explainer.pages.view import View
from explainer.site_map import docs_path
from explainer.texts.letters import OTHER
from explainer.words.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A name in the index: its kind, its address, and other names of the same record."""

    name: str
    kind: str
    address: str
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """A letter, and the names under it."""

    letter: str
    entries: list[IndexEntry]

    @property
    def anchor(self) -> str:
        """The anchor of the letter on the page."""
        name = "other" if self.letter == OTHER else self.letter.lower().replace(" ", "-")
        return f"letter-{name}"


def search_page(view: View) -> Described:
    """Return the page that is searched, with the index for those without scripts."""
    _ = view.ours.gettext
    context = {"shelves": named_by_letter(view.library), "trail": []}
    about = [_("All people, pacts, terms and places of this site by name.")]
    return "search.html", _("Search, and A to Z"), context, about


def named_by_letter(library: Library) -> list[Shelf]:
    """Return each initial letter in order, and the names under it."""
    entries = [*_records(library), *_pages(library)]
    entries.sort(key=lambda entry: entry.address)
    letters = site_letters(library).grouped(entries, lambda entry: entry.name)
    return [Shelf(letter, under) for letter, under in letters.items()]


def _records(library: Library) -> list[IndexEntry]:
    words = catalogue(library.site.language)
    return [
        IndexEntry(
            name_of(library, record),
            words.pgettext("kind of record", kind_of(record).label),
            library.address(record),
            getattr(record, "names", ()),
        )
        for record in library.records
        if kind_of(record).named and record.retired is None
    ]


def _pages(library: Library) -> list[IndexEntry]:
    # Translators: a page of prose on this site.
    kind = catalogue(library.site.language).gettext("Page")
    return [IndexEntry(page.title, kind, docs_path(page.path)) for page in library.docs]
