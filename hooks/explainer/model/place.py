"""A place with its coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from explainer.model.record import Name, Record
from explainer.model.reference import StakeholderRef
from explainer.model.text import Prose, Text


class Place(Record):
    """A place; coordinates are WGS 84 decimal degrees, north and east positive."""

    kind: ClassVar[str] = "place"
    plural: ClassVar[str] = "places"

    type: Literal["city", "site", "area", "island", "sea", "boundary"] = Field(
        default="site",
        description="How the map draws it: a sea has a name and no mark, a boundary a dashed line",
    )
    name: Text = Field(description="Both names where two are used: `Lamp Sea / Oar Sea`")
    names: tuple[Name, ...] = Field(
        default=(), description="Names in other languages; the map shows the first two"
    )
    lat: float = Field(
        ge=-90, le=90, description="Degrees north; of a wide place, where its name stands"
    )
    lon: float = Field(ge=-180, le=180, description="Degrees east")
    of: StakeholderRef | None = None
    capital_of: tuple[StakeholderRef, ...] = Field(
        default=(), description="The states whose ties to others the map draws from here"
    )
    between: tuple[StakeholderRef, ...] = Field(
        default=(), description="The two states that a boundary parts, each with its `iso`"
    )
    disputed: Prose | None = Field(
        default=None, description="What is disputed, and between whom; the map draws it dashed"
    )

    @property
    def label(self) -> Text:
        """The name."""
        return self.name

    def all_names(self) -> Iterator[str]:
        """Names in every script."""
        yield from super().all_names()
        yield from (name.text for name in self.names)
