"""What the first pages show of the rest: a question's answers, a short timeline, a small map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from explainer.kinds.door import EVIDENCE, TIME_AND_PLACE, WHO_SAYS_WHAT, Door
from explainer.library.library import Library
from explainer.model.figure import Figure
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.pages.sections import ListPage
from explainer.pages.standing import spread
from explainer.pages.timeline import near_key_events

_R = TypeVar("_R", bound=Record)


def looks(library: Library, door: Door | None = None) -> dict[str, Any]:
    """Return what the page of a door, or the home page, shows of the pages behind it."""
    found: dict[str, Any] = {"question": None, "near": None, "chart": None, "figure": None}
    if door in (None, WHO_SAYS_WHAT) and (first := _question(library)):
        found |= {"question": first, "answers": spread(library, first)}
    if door in (None, TIME_AND_PLACE):
        found |= {"near": near_key_events(library), "chart": _map(library)}
    if door is EVIDENCE:
        found["figure"] = _first(library, Figure)
    return found


def examples(library: Library, pages: Iterable[ListPage]) -> dict[str, Record]:
    """Return a record that stands for each list of records, by the list's path."""
    found = {
        page.path: _example(library, page.kind.model)
        for page in pages
        if page.path == page.kind.index
    }
    return {path: record for path, record in found.items() if record}


def _example(library: Library, kind: type[Record]) -> Record | None:
    """Return what site.yml puts first; of quotations and sources what the site's pact rests on."""
    pact = library.expect(library.site.pact, Pact)
    if kind is Pact:
        return pact
    shown = library.site.highlight
    article = pact.article(shown.article) if shown and shown.pact == pact.id else None
    if kind is Source:
        named = [str(wording.source) for each in [article] if each for wording in each.wordings]
        named += [str(each.source) for each in pact.sources]
        return library.get(named[0]) if named else None
    if kind is Quote and article:
        read = [reading for phrase in article.phrases for reading in phrase.readings]
        quotes = [library.get(str(id)) for reading in read for id in reading.quotes]
        return next(filter(None, quotes), None) or _first(library, kind)
    return _first(library, kind)


def _first(library: Library, kind: type[_R]) -> _R | None:
    """Return the record of a kind that site.yml puts first, or else the first one."""
    ranked = (library.get(id) for id in library.site.first)
    first = next((record for record in ranked if isinstance(record, kind)), None)
    return first or next(iter(library.all(kind)), None)


def _question(library: Library) -> Question | None:
    """Return the question to show first of those that somebody answers."""
    return next((question for question in library.all(Question) if question.positions), None)


def _map(library: Library) -> Any:
    if not library.count(Place) and library.site.map is None:
        return None
    # Imported late: sites without places need not wait for the geometry library.
    from explainer.drawing.map import map_sketch

    return map_sketch(library)
