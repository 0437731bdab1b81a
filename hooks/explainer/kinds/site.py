"""The site as a whole: its question, its groups of stakeholders, and its house style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AnyHttpUrl, Field, PrivateAttr, create_model

from explainer.kinds import COLLECTIONS, KINDS
from explainer.model.help import described
from explainer.model.outside import OutsideResource
from explainer.model.quiz import QuizSettings
from explainer.model.record import LANGUAGES, Language, Record
from explainer.model.reference import AnyRef, ArticleLabel, Model, PactRef
from explainer.model.repository import Repository
from explainer.model.sheets import SheetSet
from explainer.model.site_lists import EventType, FigureSubject, Group, Side
from explainer.model.text import NonBlank, Prose, Text
from explainer.tree.origin import Origin


class Highlight(Model):
    """The clause that the site shows first."""

    pact: PactRef = described("The pact that the clause is in")
    article: ArticleLabel = described("The label of the article", "4", "III")


class Licence(Model):
    """The licence of the site's own words and structure."""

    name: NonBlank = described("What the licence is called", "CC BY 4.0", "CC0 1.0")
    url: AnyHttpUrl = described(
        "The address of its text",
        *(
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/publicdomain/zero/1.0/",
        ),
        title="URL",
    )


class Contact(Model):
    """How readers report a problem or object: an email address, or a page."""

    email: str | None = described(
        "Such as `editors@example.org`",
        *("editors@example.org", "rivers@example.org"),
        hint=True,
        pattern=r"^[^@\s]+@[^@\s]+$",
        default=None,
    )
    url: AnyHttpUrl | None = described(
        "A page with a form, in place of an address for mail",
        *("https://rivers.example/contact", "https://forge.example/rivers/issues"),
        title="URL",
        default=None,
    )


Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


# In degrees; a wider region is better shown on the map of the world.
WIDEST_REGION = 150


class MapBounds(Model):
    """The region of the map, in degrees; west is greater than east across 180°."""

    south: Latitude = described("Degrees north", 30, -12.5, hint=True)
    west: Longitude = described("Degrees east", 115, -40.5, hint=True)
    north: Latitude = described("Degrees north", 53, -2.5, hint=True)
    east: Longitude = described("Degrees east", 150, -10, hint=True)


Days = Annotated[int, Field(ge=1)]


class _ReviewDays(Model):
    """Days after which records of each kind, and pages of prose, are due for review."""

    def of(self, kind: str) -> int | None:
        """Return the days after which a kind of record, or a `page`, is due for review, if set."""
        days: int | None = getattr(self, kind)
        return days


def _days(what: str) -> Any:
    about = f"After how many days {what} is to be reviewed again"
    return Days | None, described(about, 90, 365, default=None)


if TYPE_CHECKING:
    ReviewDays = _ReviewDays
else:
    # A field a kind.
    ReviewDays = create_model(
        "ReviewDays",
        __base__=_ReviewDays,
        __module__=__name__,
        __doc__=_ReviewDays.__doc__,
        **{kind.name: _days(kind.one) for kind in KINDS},
        page=_days("a page in `docs/`"),
    )


class HouseStyle(Model):
    """Words that the site never uses in its own voice, each with a replacement."""

    avoid: dict[NonBlank, NonBlank] = described(
        "Words never used in our own voice, each with what to write instead",
        {"so-called": "say who calls it so"},
        {"puppet": "say who holds which office"},
        default_factory=dict,
    )


class Site(Model):
    """The contents of site.yml."""

    kind: ClassVar[str] = "site"

    title: Text = described(
        "The site's name", "The Two Rivers, Explained", "A Bridge and Its Treaty"
    )
    question: Text = described(
        "The question that the site answers",
        *("What did the two states promise?", "Why does the bridge matter?"),
    )
    description: Text = described(
        "A sentence or two for search engines",
        *("What the treaty says, and who objects.", "The bridge, its treaty and its critics."),
    )
    language: Language = described("The language of the site", *LANGUAGES, default="en")
    url: AnyHttpUrl = described(
        "The address at which the site is published",
        *("https://rivers.example/", "https://bridge.example/explained/"),
        title="URL",
    )
    repository: Repository | None = described(
        "Where the files are kept, so that pages lead to them",
        *("https://github.com/rivers/site", "https://codeberg.org/rivers/bridge"),
        hint=True,
        default=None,
    )
    branch: NonBlank | None = described(
        "The same as `branch` below `repository`", "main", "trunk", hint=True, default=None
    )
    pact: PactRef = described("The pact that the site explains")
    highlight: Highlight | None = described(
        "The clause that the home page shows first",
        do="choose the one that readers come for, and whose words were seen",
        default=None,
    )
    compare: tuple[PactRef, ...] = described("Pacts to compare it with, in order", default=())
    first: tuple[AnyRef, ...] = described(
        "Records that lists put first, in this order, where their kind has no date",
        hint=True,
        default=(),
    )
    groups: tuple[Group, ...] = described(
        "The headings under which stakeholders are listed", min_length=1
    )
    sides: tuple[Side, ...] = described(
        "The sides of the story, six at most: as many as have a colour and a pattern",
        hint=True,
        min_length=1,
        max_length=6,
    )
    event_types: tuple[EventType, ...] = described(
        "The kinds of event, one of which each event then names as `type`", hint=True, default=()
    )
    figure_subjects: tuple[FigureSubject, ...] = described(
        "The headings under which figures are listed, the most important first; each figure then "
        "names one as `subject`",
        hint=True,
        default=(),
    )
    contact: Contact = described("How readers report a problem, or object")
    licence: Licence = described("The licence of the site's own words and structure")
    notice: Text = described(
        "Whose words are whose, printed on every page",
        *("Our words are free to use.", "Quotations remain their owners'."),
        hint=True,
    )
    review_days: ReviewDays = described(
        "After how many days a review is due, by kind", hint=True, default_factory=ReviewDays
    )
    house_style: HouseStyle = described(
        "How the site names things in its own voice", default_factory=HouseStyle
    )
    outside_resources: tuple[OutsideResource, ...] = described(
        "Other hosts from which pages may load images, each with the reason",
        do="keep files in the docs folder wherever that is possible",
        dont="name a host that you would not tell who reads the site",
        default=(),
    )
    about: Prose | None = described(
        "What the page about the site says besides what is said of every site",
        *("Two teachers keep this site.", "It began with a class project."),
        default=None,
    )
    quiz: QuizSettings = described(
        "How the quiz is made from the records", hint=True, default_factory=QuizSettings
    )
    sheets: tuple[SheetSet, ...] = described(
        "Sets of source sheets for classes", hint=True, default=()
    )
    map: MapBounds | None = described(
        "The region that the map shows; without it, that of the places", hint=True, default=None
    )

    _origin: Origin = PrivateAttr()

    @property
    def built_from(self) -> str:
        """The branch of the repository that the site is built from."""
        named = self.repository.branch if self.repository else None
        return named or self.branch or "main"

    @property
    def origin(self) -> Origin:
        """The place of site.yml."""
        return self._origin

    def located(self, origin: Origin) -> Site:
        """Return the site with its origin."""
        self._origin = origin
        return self


# The lists of site.yml whose ids records refer to, with the name of one such item.
SITE_LISTS = {
    "groups": "group",
    "sides": "side",
    "event_types": "event_type",
    "figure_subjects": "figure_subject",
}


def model_of(collection: str) -> type[Record] | type[Site]:
    """Return the model of the records of a collection, or of site.yml."""
    kind = COLLECTIONS.get(collection)
    return kind.model if kind else Site
