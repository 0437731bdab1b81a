"""Who belongs to whom: the chain from a stakeholder or a place upwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explainer.library.library import Library
from explainer.model.place import Place
from explainer.model.stakeholder import Stakeholder


def ancestors(id: str, above: Callable[[str], str | None]) -> Iterator[str]:
    """Yield the ids above one, nearest first, until one would repeat."""
    passed: set[str] = set()
    step = above(id)
    while step is not None and step not in passed:
        yield step
        passed.add(step)
        step = above(step) if step != id else None


def belongs_to(library: Library, record: Stakeholder | Place) -> list[Stakeholder]:
    """Return what a record belongs to, nearest first; a cycle includes the record itself."""

    def above(id: str) -> str | None:
        holder = library.get(id)
        of = library.get(holder.of or "") if isinstance(holder, Stakeholder | Place) else None
        return of.id if isinstance(of, Stakeholder) else None

    return [library.expect(id, Stakeholder) for id in ancestors(record.id, above)]


def speaks_for(library: Library, speaker: str, holder: str) -> bool:
    """Return whether a speaker is the holder of a position, or belongs to it at any remove.

    A step that leads to no record is reported elsewhere; here it counts as belonging.
    """
    record = library.get(speaker)
    if speaker == holder or record is None:
        return True
    if not isinstance(record, Stakeholder):
        return False
    chain = [record, *belongs_to(library, record)]
    last = chain[-1].of
    return holder in (step.id for step in chain) or (last is not None and library.get(last) is None)
