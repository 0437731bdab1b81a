"""One page of each kind: the home page, each list, a page of prose, and a record of each kind."""

from __future__ import annotations

from explainer.model.figure import Figure
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.site_map import COMPARE, INDEXES, SEARCH, TIES, docs_path, page_path
from tests.site.sites import BuiltSite


def kinds_of_page(site: BuiltSite) -> list[str]:
    """Return the address of one page of each kind; of records, the one with most to show.

    The copy of the whole site is left to the tests of paper: it holds all kinds at once.
    """
    library = site.library
    quotes = library.all(Quote)
    records = [
        library.all(Pact)[0],
        max(library.all(Stakeholder), key=lambda s: len(library.users(s.id))),
        library.all(Question)[0],
        library.all(Figure)[0],
        max(library.all(Source), key=lambda s: len(s.defects)),
        max(quotes, key=lambda quote: len(quote.wordings)),
        next(quote for quote in quotes if not quote.quotable),
    ]
    paths = [page_path(type(record), record.id) or "" for record in records]
    prose = max(library.docs, key=lambda page: (not page.about_the_site, page.path))
    fixed = [
        "",
        COMPARE,
        TIES,
        *INDEXES,
        SEARCH,
        "about/",
        "accessibility/",
        docs_path(prose.path),
    ]
    return [*fixed, *paths]
