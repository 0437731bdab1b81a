"""Retire a record: its page stays and gives the reason, and nothing refers to it any more."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.edit.change import FileChange
from explainer.edit.closing import add_closing_field
from explainer.edit.format import keep_layout
from explainer.edit.places import FileTexts, IdPlace, living_places_of
from explainer.edit.rename import record_called
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.texts.counting import counted
from explainer.tree.node import Mapping, Scalar
from explainer.tree.splice import apply_splices

RETIRED = "retired"


class StillUsedError(Exception):
    """A record that others still refer to; `places` are the references, each with its line."""

    def __init__(self, places: Sequence[IdPlace], sources: FileTexts) -> None:
        """Keep the places in order, one for each line."""
        super().__init__(f"it is named in {counted(len(places), 'place')}")
        self.places = [
            (place, sources.source(place.file).lines[place.line - 1].strip())
            for place in {(p.file, p.line): p for p in reversed(places)}.values()
        ][::-1]


def plan_retirement(project: Project, library: Library, id: str, reason: str) -> FileChange:
    """Return the change for a record; raises RefusedError, StillUsedError or UnclearPlaceError."""
    record = record_called(library, id)
    sources = FileTexts(project)
    if places := living_places_of(record, library, sources):
        raise StillUsedError(places, sources)
    file, node = record.origin.file, record.origin.node
    assert isinstance(node, Mapping)
    path, before = sources.path(file), sources.data(file)
    splice = add_closing_field(sources.source(file), node, RETIRED, Scalar(reason))
    return FileChange(
        path, before, keep_layout(project, path, before, apply_splices(before, [splice]))
    )
