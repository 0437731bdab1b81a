"""A draft of a new record: the answers so far, what is missing, and the record they make."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from explainer.dates.edtf import parse_edtf
from explainer.edit.change import FileChange
from explainer.edit.order import fields_of
from explainer.kinds import kind_of
from explainer.library.library import Library
from explainer.load.folder import ENDING
from explainer.load.project import Project
from explainer.model.event import Event
from explainer.model.record import Record
from explainer.model.reference import suggest_id
from explainer.new.choices import Choices, Offered, choices
from explainer.new.eras import EraFile, covering, eras
from explainer.new.naming import propose_id
from explainer.new.place import (
    Held,
    NoPlaceError,
    RecordPlacement,
    file_for,
    list_file,
    place_record,
)
from explainer.new.prompts import FieldPrompt, era_prompt, inner_model, kinds_of, prompts_of


@dataclass(slots=True)
class Draft:
    """The answers so far, as YAML data, and for an event the file of its era."""

    project: Project
    library: Library
    kind: type[Record]
    today: datetime.date
    # The date of review to write, which the editor's time zone may make the day before.
    checked: datetime.date
    data: dict[str, Any] = field(default_factory=dict)
    era: Path | None = None
    # New records that this one refers to, written together with it.
    pending: list[Draft] = field(default_factory=list)
    # The field whose prompt was open when the editor left off.
    unfinished: str = ""

    def fields(self) -> list[FieldPrompt]:
        """Return the prompts, including the era's if no existing era covers the event."""
        prompts = prompts_of(self.kind, self.library.site)
        if self.kind is Event and self.era is None and "date" in self.data:
            prompts.insert(1, era_prompt())
        return prompts

    def answer(self, prompt: FieldPrompt, value: Any) -> None:
        """Keep an answer, or drop the field if it is empty; options get ids."""
        if not value:
            self.data.pop(prompt.key, None)
        else:
            self.data[prompt.key] = _with_ids(value) if prompt.key == "options" else value

    def choices(
        self, prompt: FieldPrompt, within: Mapping[str, Any] | None = None
    ) -> Choices | None:
        """Return the choices for a field; `within` has the answers of its group so far."""
        data = {**self.data, prompt.path[0]: within} if within else self.data
        found = choices(prompt, self.library, data)
        kinds = kinds_of(prompt.annotation)
        added = (each.complete()["id"] for each in self.pending if each.kind.kind in kinds)
        return replace(found, all=(*found.all, *map(Offered, added))) if found else None

    def inherited(self) -> Mapping[str, Any]:
        """Return the defaults of the file that the record goes into."""
        path = self.era
        files = kind_of(self.kind).files
        if path is None and files.listed and files.field in ("", *self.data):
            path = file_for(self.project, self.kind, self.data, None)
        try:
            file = list_file(path) if path else None
        except NoPlaceError:
            return {}
        return file.defaults if file else {}

    def era_files(self) -> list[EraFile]:
        """Return the eras that may include the date of an event."""
        return covering(eras(self.project), parse_edtf(self.data["date"]))

    def missing(self) -> Iterator[FieldPrompt]:
        """Yield the required prompts without an answer, once for each group that lacks it."""
        inherited = self.inherited()
        for prompt in self.fields():
            if prompt.key in inherited and prompt.key not in self.data:
                continue
            given = self.data.get(prompt.key)
            if not prompt.parts:
                if prompt.needed and not given:
                    yield prompt
                continue
            groups = given if isinstance(given, list) else [given] if given else []
            groups += [{}] * (prompt.least - len(groups))
            for group in groups:
                yield from (
                    p for p in prompt.parts if p.needed and not group.get(p.key, p.key == "id")
                )

    def proposed_id(self) -> str:
        """Return a free id for the record."""
        return propose_id(self.kind, self.data, self.library)

    def complete(self) -> dict[str, Any]:
        """Return the whole record with its fields in order, and the date of review."""
        data = {"id": self.proposed_id(), **self.data, "checked": self.checked.isoformat()}
        return _ordered(data, self.kind)

    def changes(self) -> tuple[RecordPlacement, list[FileChange]]:
        """Return the place of the record, and all changes, including those of pending records.

        Raises NoPlaceError.
        """
        made: dict[Path, FileChange] = {}
        for draft in (*self.pending, self):
            held = {path: change.after for path, change in made.items() if change.after}
            placed = draft.placed(held)
            path = placed.change.path
            before = made[path].before if path in made else placed.change.before
            made[path] = FileChange(path, before, placed.change.after)
        return placed, list(made.values())

    def placed(self, held: Held | None = None) -> RecordPlacement:
        """Return the record's place; `held` overrides contents of files; raises NoPlaceError."""
        data, era = self.complete(), self.era
        if self.kind is Event and era is None:
            name = suggest_id(str(data["era"]["title"])) or "era"
            era = self.project.content / Event.plural / f"{name}{ENDING}"
            if era.exists():
                raise NoPlaceError(
                    f"there is a file `{era.name}` already: call the era differently"
                )
        return place_record(self.project, self.kind, data, era, held)


def _ordered(data: Mapping[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """Return fields in the order of files, without empty ones."""
    made: dict[str, Any] = {}
    for name in fields_of(model):
        value = data.get(name)
        within = inner_model(model, name)
        if within is not None and isinstance(value, Mapping):
            made[name] = _ordered(value, within)
        elif within is not None and isinstance(value, list):
            made[name] = [
                _ordered(each, within) if isinstance(each, Mapping) else each for each in value
            ]
        elif value:
            made[name] = value
    return made


def _with_ids(options: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give each option without an id a unique one made from its title."""
    used = {option["id"] for option in options if option.get("id")}
    made = []
    for number, option in enumerate(options, 1):
        id = option.get("id") or suggest_id(str(option.get("title", "")), 30) or str(number)
        while not option.get("id") and id in used:
            id = f"{id}-{number}"
        used.add(id)
        made.append({**option, "id": id})
    return made
