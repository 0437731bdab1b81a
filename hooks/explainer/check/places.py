"""Places and the map: disputed boundaries have reasons, and maps have sensible bounds."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.kinds.site import WIDEST_REGION
from explainer.library.library import Library
from explainer.markup.tokens import tokens
from explainer.model.place import Place
from explainer.model.stakeholder import Stakeholder
from explainer.problems.problem import Problem


def check_boundaries(context: Context) -> Iterator[Problem]:
    """E460: a boundary says what is disputed and between which two states; other places do not."""
    for place in context.all(Place):
        if place.type != "boundary":
            if place.between:
                message = f"`{place.id}` is no boundary, and lies between nobody"
                hint = "write `type: boundary`, or take `between:` away"
                yield place.origin.problem(("between",), "E460", message, hint)
            continue
        if len(place.between) != 2:
            message = f"the boundary `{place.id}` parts two states"
            yield place.origin.problem(
                ("between",), "E460", message, "name both under `between: [one, another]`"
            )
        if place.disputed is None:
            message = f"the boundary `{place.id}` is drawn as disputed, and nothing says why"
            hint = "say what is disputed, and between whom, under `disputed:`"
            yield place.origin.problem((), "E460", message, hint)
        for index, id in enumerate(place.between if len(place.between) == 2 else ()):
            state = _state(context.library, id)
            if state and state.iso is None:
                message = f"the map does not know where `{id}` ends"
                hint = f"add `iso:` to `{id}`"
                yield place.origin.problem(("between", index), "E460", message, hint)


def check_disputes(context: Context) -> Iterator[Problem]:
    """E461: a dispute names a source."""
    for place in context.all(Place):
        if place.disputed is None or place.sources:
            continue
        texts = [words for _, words in place.disputed.by_language]
        if not any(token.is_citation for words in texts for token in tokens(words)):
            message = f"nothing shows that `{place.id}` is disputed"
            hint = "cite a source, such as `[@source]`, or name it under `sources:`"
            yield place.origin.problem(("disputed",), "E461", message, hint)


def check_capitals(context: Context) -> Iterator[Problem]:
    """E462: each state has one capital for drawing ties, and only states have one."""
    drawn: dict[str, str] = {}
    for place in context.library.all(Place):
        for index, id in enumerate(place.capital_of):
            known = context.library.get(id)
            if isinstance(known, Stakeholder) and known.type != "state":
                message = f"`{id}` is no state"
                yield place.origin.problem(
                    ("capital_of", index), "E462", message, "name states alone"
                )
            elif first := drawn.get(id):
                message = f"the ties of `{id}` are drawn from `{first}` already"
                yield place.origin.problem(
                    ("capital_of", index), "E462", message, "name the state at one place"
                )
            drawn.setdefault(id, place.id)


def check_bounds(context: Context) -> Iterator[Problem]:
    """E463: the region in site.yml has a height, and is less than half of the globe."""
    site = context.library.site
    if (bounds := site.map) is None:
        return
    if bounds.north <= bounds.south:
        message = "the region's north does not lie north of its south"
        yield site.origin.problem(("map", "north"), "E463", message, "exchange the two")
    across = (bounds.east - bounds.west) % 360
    if not 0 < across <= WIDEST_REGION:
        message = f"the region is {across:g}° wide, and the map of a region holds {WIDEST_REGION}°"
        hint = "west is greater than east only where the region spans 180°"
        yield site.origin.problem(("map", "east"), "E463", message, hint)


def _state(library: Library, id: str) -> Stakeholder | None:
    known = library.get(id)
    return known if isinstance(known, Stakeholder) else None
