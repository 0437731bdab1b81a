"""One page of each kind: the home page, each list, a page of prose, and a record of each kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from explainer.model.figure import Figure
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.site_map import (
    ABOUT,
    ACCESSIBILITY,
    COMPARE,
    INDEXES,
    SEARCH,
    TIES,
    address,
    docs_path,
)
from tests.site.sites import BuiltSite

R = TypeVar("R", bound=Record)


def kinds_of_page(site: BuiltSite) -> list[str]:
    """Return the address of one page of each kind; for records, the one with the most content.

    The copy of the whole site has tests of its own, since it contains all kinds.
    """
    library = site.library
    quotes = library.all(Quote)
    records: list[Record] = [
        *_most(library.all(Pact), lambda pact: len(pact.articles)),
        *_most(library.all(Stakeholder), lambda somebody: len(library.users(somebody.id))),
        *_most(library.all(Question), lambda question: len(question.positions)),
        *_most(library.all(Figure), lambda figure: len(figure.points)),
        *_most(library.all(Source), lambda source: len(source.defects)),
        *_most(quotes, lambda quote: len(quote.wordings)),
        *_most([quote for quote in quotes if not quote.quotable], lambda quote: len(quote.sources)),
    ]
    paths = [address(record) for record in records]
    prose = max(library.docs, key=lambda page: (not page.about_the_site, page.path), default=None)
    fixed = [
        "",
        COMPARE,
        TIES,
        *INDEXES,
        SEARCH,
        ABOUT,
        ACCESSIBILITY,
        *([docs_path(prose.path)] if prose else []),
    ]
    # Most lists exist only if the site has such records.
    return [path for path in (*fixed, *paths) if (site.folder / path / "index.html").is_file()]


def _most(records: Sequence[R], count: Callable[[R], int]) -> list[R]:
    """Return the first record with the most content, if there is any."""
    return sorted(records, key=count, reverse=True)[:1]
