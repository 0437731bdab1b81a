"""A place with its coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from explainer.model.help import described
from explainer.model.record import Name, Record
from explainer.model.reference import StakeholderRef
from explainer.model.text import Prose, Text


class Place(Record):
    """A place; coordinates are WGS 84 decimal degrees, north and east positive."""

    kind: ClassVar[str] = "place"
    plural: ClassVar[str] = "places"

    type: Literal["city", "site", "area", "island", "sea", "boundary"] = described(
        "How the map draws it: a sea has a name and no mark, a boundary a dashed line",
        hint=True,
        default="site",
    )
    name: Text = described(
        "Both names where two are used: `Lamp Sea / Oar Sea`",
        *("Arl", "Lamp Sea / Oar Sea"),
        dont="choose between two names that are disputed",
        hint=True,
    )
    names: tuple[Name, ...] = described(
        "Names in other languages; the map shows the first two", hint=True, default=()
    )
    lat: float = described(
        "Degrees north; of a wide place, where its name is drawn",
        *(42.43, -7.5),
        title="Latitude",
        hint=True,
        ge=-90,
        le=90,
    )
    lon: float = described(
        "Degrees east", 130.64, -0.25, title="Longitude", hint=True, ge=-180, le=180
    )
    of: StakeholderRef | None = described("The state that it belongs to", default=None)
    capital_of: tuple[StakeholderRef, ...] = described(
        "The states whose ties to others the map draws from here", hint=True, default=()
    )
    between: tuple[StakeholderRef, ...] = described(
        "The two states that a boundary parts, each with its `iso`", hint=True, default=()
    )
    disputed: Prose | None = described(
        "What is disputed, and between whom; the map draws it dashed",
        *("Both states claim the bridge.", "The line has never been marked."),
        do="cite a source",
        dont="say whose it is",
        hint=True,
        default=None,
    )

    @property
    def label(self) -> Text:
        """The name."""
        return self.name

    def all_names(self) -> Iterator[str]:
        """Names in every script."""
        yield from super().all_names()
        yield from (name.text for name in self.names)
