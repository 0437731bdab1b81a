"""The list of stakeholders: by group, in it by state and by what they are, and its filters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.library.belonging import belongs_to
from explainer.library.by_name import first_then_by_name
from explainer.library.library import Library
from explainer.model.stakeholder import Stakeholder
from explainer.pages.filters import Filter, Values, distinguishing, text
from explainer.words.catalogue import catalogue
from explainer.words.vocabulary import vocabulary

# A state comes first, then those who act for it.
_OF_A_STATE = ("state", "person", "organisation", "outlet")
_OF_NONE = ("state", "organisation", "outlet", "person")


@dataclass(frozen=True, slots=True)
class StateList:
    """Members of a group, sorted by what they are: those of one state, or all others."""

    state: Stakeholder | None
    members: list[Stakeholder]


def state_of(library: Library, person: Stakeholder) -> Stakeholder | None:
    """Return the state that a stakeholder is, or belongs to at any remove."""
    chain = [person, *belongs_to(library, person)]
    return next((each for each in chain if each.type == "state"), None)


def by_state(library: Library, members: Iterable[Stakeholder]) -> list[StateList]:
    """Return the members of a group under each state that is in it, others last.

    A group is not divided where fewer than two states are in it, or most of them are alone.
    """
    ordered = first_then_by_name(library, members)
    states = [each for each in ordered if each.type == "state"]
    own = {state.id: [each for each in ordered if _is_of(library, each, state)] for state in states}
    if len(states) < 2 or sum(len(found) > 1 for found in own.values()) * 2 < len(states):
        return [StateList(None, _by_kind(ordered, _OF_NONE))]
    placed = {each.id for found in own.values() for each in found}
    found = [StateList(state, _by_kind(own[state.id], _OF_A_STATE)) for state in states]
    others = _by_kind([each for each in ordered if each.id not in placed], _OF_NONE)
    return found + ([StateList(None, others)] if others else [])


def _is_of(library: Library, person: Stakeholder, state: Stakeholder) -> bool:
    found = state_of(library, person)
    return found is not None and found.id == state.id


def _by_kind(people: list[Stakeholder], order: tuple[str, ...]) -> list[Stakeholder]:
    return sorted(people, key=lambda each: order.index(each.type))


def stakeholder_values(library: Library, person: Stakeholder) -> Values:
    """Return a stakeholder's values by the name of the filter."""
    state = state_of(library, person)
    return {
        "country": [state.id] if state else [],
        "kind": [person.type],
        "side": [person.side],
    }


def stakeholder_filters(library: Library, people: Iterable[Stakeholder]) -> list[Filter]:
    """Return the filters of the list of stakeholders."""
    listed = first_then_by_name(library, people)
    states = [(each.id, each.label) for each in listed if each.type == "state"]
    pgettext = catalogue(library.site.language).pgettext
    kinds = vocabulary(library.site.language).stakeholder.items()
    return distinguishing(
        [
            ("country", pgettext("filter", "Country"), states),
            ("kind", pgettext("filter", "Kind"), [(kind, text(name)) for kind, name in kinds]),
            ("side", pgettext("filter", "Side"), [(s.id, s.title) for s in library.site.sides]),
        ],
        [stakeholder_values(library, person) for person in listed],
    )
