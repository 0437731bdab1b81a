"""The site as a whole: what it asks, whom it groups how, and the house style."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AnyHttpUrl, Field, PrivateAttr

from explainer.load.origin import Origin
from explainer.model.record import Language
from explainer.model.reference import AnyRef, Id, Model, PactRef
from explainer.model.repository import Repository
from explainer.model.text import NonBlank, Prose, Text


class Group(Model):
    """A heading under which stakeholders are listed."""

    id: Id
    title: Text
    text: Text | None = None


class Side(Model):
    """A side of the story; the order gives its colour and letter."""

    id: Id
    title: Text


class EventType(Model):
    """A kind of event, by which readers narrow the timeline down."""

    id: Id
    title: Text


class Highlight(Model):
    """The clause that the site puts first."""

    pact: PactRef
    article: NonBlank


class Licence(Model):
    """The licence of the site's own words and structure."""

    name: NonBlank
    url: AnyHttpUrl


class Contact(Model):
    """How a reader reports a problem or objects: an address for mail, or a page."""

    email: str | None = Field(
        default=None, pattern=r"^[^@\s]+@[^@\s]+$", description="Such as `editors@example.org`"
    )
    url: AnyHttpUrl | None = None


class MapBounds(Model):
    """The region that the map shows, in degrees; west is greater than east across 180°."""

    south: float = Field(ge=-90, le=90, description="Degrees north")
    west: float = Field(ge=-180, le=180, description="Degrees east")
    north: float = Field(ge=-90, le=90, description="Degrees north")
    east: float = Field(ge=-180, le=180, description="Degrees east")


Days = Annotated[int, Field(ge=1)]


class ReviewDays(Model):
    """After how many days a record of each kind is to be reviewed again."""

    pact: Days | None = None
    stakeholder: Days | None = None
    quote: Days | None = None
    claim: Days | None = None
    question: Days | None = None
    event: Days | None = None
    term: Days | None = None
    source: Days | None = None
    place: Days | None = None
    figure: Days | None = None
    lesson: Days | None = None
    correction: Days | None = None


class HouseStyle(Model):
    """Words never used in the site's own voice, each with what to write instead."""

    avoid: dict[NonBlank, NonBlank] = Field(default_factory=dict)


class Site(Model):
    """What site.yml holds."""

    kind: ClassVar[str] = "site"

    title: Text
    question: Text
    description: Text
    language: Language = "en"
    url: AnyHttpUrl
    repository: Repository | None = Field(
        default=None, description="Where the files are kept, so that pages lead to them"
    )
    branch: NonBlank | None = Field(
        default=None, description="The same as `branch` below `repository`"
    )
    pact: PactRef
    highlight: Highlight | None = None
    compare: tuple[PactRef, ...] = ()
    first: tuple[AnyRef, ...] = Field(
        default=(),
        description="Records that lists put first, in this order, where their kind has no date",
    )
    groups: tuple[Group, ...] = Field(min_length=1)
    sides: tuple[Side, ...] = Field(
        min_length=1, max_length=6, description="As many as have a colour and a pattern"
    )
    event_types: tuple[EventType, ...] = Field(
        default=(), description="The kinds of event, one of which each event then names as `type`"
    )
    contact: Contact
    licence: Licence
    notice: Text = Field(description="Whose words are whose, printed on every page")
    review_days: ReviewDays = Field(
        default_factory=ReviewDays, description="After how many days a review is due, by kind"
    )
    house_style: HouseStyle = Field(default_factory=HouseStyle)
    about: Prose | None = None
    map: MapBounds | None = Field(
        default=None, description="The region that the map shows; without it, that of the places"
    )

    _origin: Origin = PrivateAttr()

    @property
    def built_from(self) -> str:
        """The branch of the repository that the site is built from."""
        named = self.repository.branch if self.repository else None
        return named or self.branch or "main"

    @property
    def origin(self) -> Origin:
        """Where site.yml stands."""
        return self._origin

    def located(self, origin: Origin) -> Site:
        """Return the site with the place where it was written."""
        self._origin = origin
        return self
