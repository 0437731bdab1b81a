"""The pages below the lists of kinds: pacts compared, ties, two stakeholders side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from explainer.kinds.kind import Kind
from explainer.library.by_name import by_name, first_then_by_name
from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.stakeholder import Stakeholder
from explainer.pages.clauses import (
    compared_pacts,
    differing_stretches,
    differing_words,
    duty_clauses,
)
from explainer.pages.records import reviews, whereabouts
from explainer.pages.ties import bonds, tree
from explainer.pages.two_stakeholders import first_two
from explainer.site_map import COMPARE, COMPARE_TWO, TIES
from explainer.words.catalogue import catalogue


def _ties(library: Library, kind: Kind) -> dict[str, Any]:
    pacts = library.all(Pact)
    people = first_then_by_name(library, library.all(Stakeholder))
    roots, alone = tree(library)
    drawn = bonds(library, pacts)
    return {
        **_below(library, kind, [*pacts, *people]),
        "bonds": drawn,
        "roots": roots,
        "alone": [person for person in alone if person not in drawn.parties],
    }


def _two(library: Library, kind: Kind) -> dict[str, Any]:
    people, pair = by_name(library, library.all(Stakeholder)), first_two(library)
    return {**_below(library, kind, pair), "people": people, "pair": pair}


def _compare(library: Library, kind: Kind) -> dict[str, Any]:
    pacts = compared_pacts(library)
    clauses = duty_clauses(pacts, library.site.language)
    worded = {pact.id for pact, _, _ in clauses}
    return {
        "kicker": catalogue(library.site.language).gettext(kind.section.title),
        **_below(library, kind, pacts),
        # The first two are shown side by side, so that the second is one whose words were seen.
        "pacts": [*pacts[:1], *sorted(pacts[1:], key=lambda pact: pact.id not in worded)],
        "clauses": {clause[0].id: clause for clause in clauses},
        "stretches": differing_stretches(clauses),
        "differing_words": differing_words,
    }


def _below(library: Library, kind: Kind, records: list[Any]) -> dict[str, Any]:
    """Return what a page below an index says of where it is, and of its records."""
    title = catalogue(library.site.language).gettext(kind.section.title)
    return {"trail": [(title, kind.index)], **reviews(records), **whereabouts(records)}


# The pages below the index of a kind, by path: the template of each, and its context.
BELOW: dict[str, tuple[tuple[str, ...], Callable[[Library, Kind], dict[str, Any]]]] = {
    COMPARE: (("compare.html",), _compare),
    TIES: (("ties.html",), _ties),
    COMPARE_TWO: (("two_stakeholders.html",), _two),
}
