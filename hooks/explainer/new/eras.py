"""The files of events, and which of their eras a date falls into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from explainer.dates.edtf import Edtf, EdtfError
from explainer.dates.order import in_order
from explainer.load.folder import ENDING
from explainer.load.project import Project
from explainer.model.event import Era, Event
from explainer.new.place import NoPlaceError, list_file


@dataclass(frozen=True, slots=True)
class EraFile:
    """A file of events with the era that they share."""

    path: Path
    era: Era

    @property
    def name(self) -> str:
        """The file's name without its ending; editors name the era by it."""
        return self.path.stem


def eras(project: Project) -> list[EraFile]:
    """Return the files of events with their eras, the earliest first."""
    return in_order(_eras(project), lambda each: each.era.start)


def covering(files: list[EraFile], date: Edtf) -> list[EraFile]:
    """Return the eras that surely include a date, or else those that may."""
    surely = [each for each in files if each.era.span().covers(date)]
    return surely or [each for each in files if each.era.span().covers(date) is None]


def _eras(project: Project) -> Iterator[EraFile]:
    folder = project.content / Event.plural
    for path in sorted(folder.glob(f"*{ENDING}")):
        try:
            file = list_file(path)
            if file is None:
                continue
            era = Era.model_validate(file.defaults.get("era"))
            era.span()
        except (NoPlaceError, ValidationError, EdtfError):
            continue
        yield EraFile(path, era)
