"""What the first pages show of the rest: a question's answers, a short timeline, a small map."""

from __future__ import annotations

from typing import Any

from explainer.kinds.door import TIME_AND_PLACE, WHO_SAYS_WHAT, Door
from explainer.library.library import Library
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.pages.standing import spread
from explainer.pages.timeline import near_key_events


def looks(library: Library, door: Door | None = None) -> dict[str, Any]:
    """Return what the page of a door, or the home page, shows of the pages behind it."""
    found: dict[str, Any] = {"question": None, "near": None, "chart": None}
    if door in (None, WHO_SAYS_WHAT) and (first := _question(library)):
        found |= {"question": first, "answers": spread(library, first)}
    if door in (None, TIME_AND_PLACE):
        found |= {"near": near_key_events(library), "chart": _map(library)}
    return found


def _question(library: Library) -> Question | None:
    """Return the question to show first of those that somebody answers."""
    return next((question for question in library.all(Question) if question.positions), None)


def _map(library: Library) -> Any:
    if not library.count(Place) and library.site.map is None:
        return None
    # Imported late: sites without places need not wait for the geometry library.
    from explainer.drawing.map import map_sketch

    return map_sketch(library)
