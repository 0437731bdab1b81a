"""A stakeholder: a state, a person, an organisation or an outlet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from explainer.model.edtf import Edtf
from explainer.model.record import Name, Record
from explainer.model.reference import Evidence, Model, StakeholderRef
from explainer.model.text import NonBlank, Prose, Text


class Office(Model):
    """An office or post, with the days on which it was held.

    `dates` is an interval; an unknown start is written `../1998-03-31`.
    """

    title: Text
    of: StakeholderRef | None = None
    dates: Edtf
    sources: tuple[Evidence, ...]


class Tie(Model):
    """How a stakeholder belongs to, or is bound to, another."""

    to: StakeholderRef
    text: Text
    dates: Edtf | None = None
    sources: tuple[Evidence, ...] = ()


class Stakeholder(Record):
    """Somebody with a stake in a pact."""

    kind: ClassVar[str] = "stakeholder"
    plural: ClassVar[str] = "stakeholders"

    type: Literal["state", "person", "organisation", "outlet"]
    name: Text
    names: tuple[Name, ...] = ()
    group: NonBlank = Field(description="A group named in site.yml")
    side: NonBlank = Field(description="A side named in site.yml")
    independent: bool = Field(
        default=False, description="A scholar or analyst who speaks for nobody else"
    )
    of: StakeholderRef | None = Field(
        default=None, description="The state or organisation that it belongs to"
    )
    portrait: Prose
    position: Prose | None = None
    offices: tuple[Office, ...] = ()
    ties: tuple[Tie, ...] = ()
    iso: str | None = Field(default=None, pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2")
    wikidata: str | None = Field(
        default=None, pattern=r"^Q\d+$", description="The number of its item, such as `Q42`"
    )

    @property
    def label(self) -> Text:
        """The name."""
        return self.name

    def all_names(self) -> Iterator[str]:
        """Names in every script, with romanisations and variants."""
        yield from super().all_names()
        for name in self.names:
            yield name.text
            if name.romanised:
                yield name.romanised
