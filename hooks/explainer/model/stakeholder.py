"""A stakeholder: a state, a person, an organisation or an outlet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from explainer.dates.edtf import Edtf
from explainer.model.help import Form, described
from explainer.model.record import Name, Record, Wikidata
from explainer.model.reference import GroupId, Model, SideId, Sources, StakeholderRef
from explainer.model.text import Prose, Text

IsoCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$"), Form("The two letters of a state.")]


class Office(Model):
    """An office or post, and when it was held.

    `dates` is an interval; an unknown start is written `../1998-03-31`.
    """

    identity: ClassVar[tuple[str, ...]] = ("title",)

    title: Text = described(
        "The office, as the source gives it", "Foreign minister", "Harbour master"
    )
    of: StakeholderRef | None = described(
        "The state or organisation that it belongs to", default=None
    )
    dates: Edtf = described(
        "From when to when it was held, as an interval",
        do="write `../1998-03-31` where the start is not known, `1994/..` where it goes on",
    )
    sources: Sources


class Tie(Model):
    """A relation of a stakeholder to another that it belongs to or is bound to."""

    identity: ClassVar[tuple[str, ...]] = ("to",)

    to: StakeholderRef = described("Whom the tie leads to")
    text: Text = described("What binds the two", "Is owned by", "Taught its founder")
    dates: Edtf | None = described("From when to when it holds", default=None)
    sources: Sources = ()


class Stakeholder(Record):
    """A party to a pact, or anybody else with a stake in it."""

    kind: ClassVar[str] = "stakeholder"
    plural: ClassVar[str] = "stakeholders"

    type: Literal["state", "person", "organisation", "outlet"] = described("What kind it is")
    name: Text = described("What pages call it", "Ada Venn", "Ministry of Rivers")
    names: tuple[Name, ...] = described(
        "Its names in other languages and scripts",
        do="give the name in its own script first, with `romanised`",
        default=(),
    )
    group: GroupId = described("A group named in site.yml", hint=True)
    side: SideId = described("A side named in site.yml", hint=True)
    independent: bool = described(
        "A scholar or analyst who speaks for nobody else", hint=True, default=False
    )
    of: StakeholderRef | None = described(
        "The state or organisation that it belongs to", hint=True, default=None
    )
    portrait: Prose = described(
        "Who it is, in a sentence or two",
        *("Foreign minister of [[arland]] since 1956.", "A newspaper that the state owns."),
        do="tell what bears on the pact, with its sources",
        dont="write of health, family or motives, or of trials without stage and court",
    )
    position: Prose | None = described(
        "Its position on the pact",
        *("It wants the bridge open.", "It has said nothing that was found."),
        dont="go further than its own words",
        default=None,
    )
    offices: tuple[Office, ...] = described("Its offices and posts", default=())
    ties: tuple[Tie, ...] = described("How it belongs to, or is bound to, others", default=())
    iso: IsoCode | None = described(
        "ISO 3166-1 alpha-2", "NZ", "PE", title="ISO", hint=True, default=None
    )
    wikidata: Wikidata | None = described(
        "The number of its item, such as `Q42`", "Q42", "Q1000", hint=True, default=None
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
