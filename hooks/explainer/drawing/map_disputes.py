"""Names of the disputed lines on a map, and which of them a record describes."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.geo.ground import DisputedLine
from explainer.library.library import Library
from explainer.model.place import Place
from explainer.model.stakeholder import Stakeholder
from explainer.words.locale import locale_of
from explainer.words.punctuation import list_with_and


def named_disputes(
    library: Library, lines: Iterable[DisputedLine], named: frozenset[frozenset[str]]
) -> Iterable[tuple[str, str]]:
    """Yield the name and the status of each disputed line that no record describes."""
    for line in lines:
        if line.name:
            yield line.name, line.note
        elif line.between not in named:
            sides = sorted(_territory(library, code) for code in line.between)
            yield list_with_and(sides, library.site.language), line.note


def disputed_pair(library: Library, place: Place) -> frozenset[str]:
    """Return the codes of the two states on either side of a boundary."""
    states = [library.expect(id, Stakeholder) for id in place.between]
    return frozenset(state.iso for state in states if state.iso)


def _territory(library: Library, code: str) -> str:
    """Return the name of a territory: as in the content, or else in locale data."""
    for state in library.all(Stakeholder):
        if state.type == "state" and state.iso == code:
            return state.name.best(library.site.language)[0]
    locale = locale_of(library.site.language) or locale_of("en")
    return str(locale.territories.get(code, code)) if locale else code
