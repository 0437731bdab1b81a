"""Number the sources of a page in reading order, with the marks that link to them."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field

from explainer.site_map import mark_anchor


@dataclass(eq=False)
class NumberedSources:
    """The sources that a page has cited so far, with locators and marks."""

    citations: dict[str, tuple[int, list[str]]] = field(default_factory=dict, init=False)
    marked: Counter[int] = field(default_factory=Counter, init=False)
    _noted: deque[int] = field(default_factory=lambda: deque(maxlen=5), init=False)

    def cite(self, source: str, locator: str | None = None) -> int:
        """Record a citation of a source, and return the source's number on the page."""
        fresh: tuple[int, list[str]] = (len(self.citations) + 1, [])
        number, places = self.citations.setdefault(str(source), fresh)
        if locator and locator not in places:
            places.append(locator)
        return number

    def place_mark(self, number: int) -> str:
        """Return the anchor of the next mark of a source, for the link back from its entry."""
        self.marked[number] += 1
        return mark_anchor(number, self.marked[number])

    def is_noted(self, number: int) -> bool:
        """Return whether the margin named a source just before; else, it is taken to do so now."""
        noted = number in self._noted
        if not noted:
            self._noted.append(number)
        return noted

    def marks(self, number: int) -> list[str]:
        """Return the anchors of all marks of a source so far."""
        return [mark_anchor(number, place) for place in range(1, self.marked[number] + 1)]
