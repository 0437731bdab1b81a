"""The pages of prose as essays to read in an order, with their length in minutes."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.markup.plain import plain_words
from explainer.site_map import REPLACEABLE, docs_path
from explainer.texts.counting import count_words

# The pace of adults who read English silently, for understanding: Brysbaert 2019 found 238 for
# prose that is not fiction; pupils and readers of a second language need longer.
WORDS_A_MINUTE = 180


@dataclass(frozen=True, slots=True)
class Essay:
    """A page of prose between the one to read before it and the one to read after it."""

    page: DocsPage
    before: DocsPage | None
    after: DocsPage | None
    all: tuple[DocsPage, ...]

    @property
    def minutes(self) -> int:
        """The minutes that reading it takes, at least one."""
        return minutes_of(self.page)


def essays(library: Library) -> list[Essay]:
    """Return the pages of prose that readers are led through, those with an `order` first."""
    pages = in_reading_order(library.docs)
    return [
        Essay(
            page,
            pages[place - 1] if place else None,
            pages[place + 1] if place + 1 < len(pages) else None,
            tuple(pages),
        )
        for place, page in enumerate(pages)
    ]


def essay_of(library: Library, page: DocsPage) -> Essay | None:
    """Return a page of prose as an essay; None for one that stands for a page of the site."""
    return next((essay for essay in essays(library) if essay.page.path == page.path), None)


def in_reading_order(pages: Iterable[DocsPage]) -> list[DocsPage]:
    """Return the pages of prose about the subject, in the order to read them."""
    found = [page for page in pages if _is_essay(page)]
    return sorted(found, key=lambda page: (page.order or sys.maxsize, page.path))


def _is_essay(page: DocsPage) -> bool:
    return docs_path(page.path) not in REPLACEABLE and not page.about_the_site


def minutes_of(page: DocsPage) -> int:
    """Return the minutes that reading a page takes, at least one."""
    return max(1, round(count_words(plain_words(page.source, page.name_of)) / WORDS_A_MINUTE))
