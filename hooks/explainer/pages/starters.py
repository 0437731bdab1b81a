"""What the search offers before anything is typed."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.term import Term
from explainer.pages.essays import in_reading_order
from explainer.site_map import article_anchor, docs_path

_PARTIES, _TERMS, _ESSAYS = 3, 2, 2


def starters(library: Library) -> list[str]:
    """Return the addresses of what newcomers look up first, the pact of the site before all else.

    The terms are those that the most records use.
    """
    return list(dict.fromkeys(_starters(library)))


def _starters(library: Library) -> Iterator[str]:
    pact = library.expect(library.site.pact, Pact)
    yield library.address(pact)
    if (shown := library.site.highlight) and shown.pact == pact.id:
        yield f"{library.address(pact)}#{article_anchor(shown.article)}"
    for party in pact.parties[:_PARTIES]:
        yield library.address(library.by_id[party.party])
    for question in library.all(Question)[:1]:
        yield library.address(question)
    terms = sorted(library.all(Term), key=lambda term: -len(library.term_users(term.id)))
    yield from (library.address(term) for term in terms[:_TERMS])
    yield from (docs_path(page.path) for page in in_reading_order(library.docs)[:_ESSAYS])
