"""One page of each kind: the home page, each list, a page of prose, and a record of each kind."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.kinds import KINDS
from explainer.model.lesson import Lesson
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.site_map import (
    ABOUT,
    ACCESSIBILITY,
    COMPARE,
    HANDOUT,
    INDEXES,
    QUIZ,
    ROLE_CARDS,
    SEARCH,
    TEACHER,
    TIES,
    docs_path,
)
from tests.site.sites import BuiltSite


def kinds_of_page(site: BuiltSite) -> list[str]:
    """Return the address of one page of each kind; for records, the longest page.

    The copy of the whole site has tests of its own, since it contains all kinds.
    """
    library = site.library
    alike: list[Sequence[Record]] = [
        *(library.all(kind.model) for kind in KINDS if kind.has_pages),
        # Their pages differ: one has no quotation, the other says what is wrong with a source.
        [quote for quote in library.all(Quote) if not quote.quotable],
        [source for source in library.all(Source) if source.defects],
    ]

    def extent(path: str) -> int:
        return (site.folder / path / "index.html").stat().st_size

    paths = [max((library.address(r) for r in records), key=extent) for records in alike if records]
    parts = (library.parts(kind.model) for kind in KINDS)
    paths += [max((part.path for part in listed), key=extent) for listed in parts if listed]
    for name in (TEACHER, HANDOUT):
        beside = [library.address(lesson) + name for lesson in library.all(Lesson)]
        paths += [max(beside, key=extent)] if beside else []
    for folder in (QUIZ, ROLE_CARDS):
        files = sorted((site.folder / folder).glob("*/index.html"))
        paths += (
            [max((f"{folder}{file.parent.name}/" for file in files), key=extent)] if files else []
        )
    prose = max(library.docs, key=lambda page: (not page.about_the_site, page.path), default=None)
    fixed = [
        "",
        COMPARE,
        TIES,
        *INDEXES,
        SEARCH,
        QUIZ,
        ABOUT,
        ACCESSIBILITY,
        *([docs_path(prose.path)] if prose else []),
    ]
    # Most lists exist only if the site has such records.
    every = dict.fromkeys((*fixed, *paths))
    return [path for path in every if (site.folder / path / "index.html").is_file()]
