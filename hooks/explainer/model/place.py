"""A place with its coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from explainer.model.record import Name, Record
from explainer.model.reference import StakeholderRef
from explainer.model.text import Text


class Place(Record):
    """A place; coordinates are WGS 84 decimal degrees, north and east positive."""

    kind: ClassVar[str] = "place"
    plural: ClassVar[str] = "places"

    name: Text
    names: tuple[Name, ...] = ()
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    of: StakeholderRef | None = None

    @property
    def label(self) -> Text:
        """The name."""
        return self.name

    def all_names(self) -> Iterator[str]:
        """Names in every script."""
        yield from super().all_names()
        yield from (name.text for name in self.names)
