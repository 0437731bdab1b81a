"""What is declared of each kind of record; everything that goes through all kinds reads it here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from explainer.kinds.issue_form import IssueForm
from explainer.model.record import Record
from explainer.model.text import Localised

# Where a kind comes in an order that its declaration does not name: behind all others.
LAST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The part of the site that lists a kind's records: its title, and its place in the menu.

    `extent` says how many there are, of one and of several. It is `always` there where readers
    expect it without any record, too; `about_the_site`, it is found beside the page about the site.
    A `wide` page has the room of the theme's table of contents, too.
    """

    title: str
    extent: tuple[str, str]
    place: int = LAST
    always: bool = False
    about_the_site: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How the search shows a kind: the heading of its results, their place, and how far up."""

    title: str = ""
    place: int = LAST
    boost: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """How a kind stands in the reading copy: page by page, or as the page that lists it.

    Of the list, `entry` is the anchor that stands for a record's page, which is left out.
    """

    place: int = LAST
    paged: bool = False
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Where an editor's new record is written: into a file of its own, or into a list.

    A list is called by the `field` of its items, and otherwise is the kind's only file. `shared`
    is what a new one says of all its items; `order` is the field by which they are in order.
    """

    listed: bool = False
    field: str = ""
    shared: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """What `explainer new` asks for besides what the model requires, and an example of its use.

    What is within a field stands after a point; what is `ruled`, a rule requires.
    """

    asked: tuple[str, ...]
    example: str
    ruled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """The fields that state something, without the places in lists: each sentence is cited.

    Left out are titles and names, short texts that hold no citation, and what is shown beside its
    evidence. Of those `apart`, another rule tells that their part of a record names nothing.
    `remarks` say whether remarks have to rest on something, too; `of_the_world`, whether records
    claim something of it, for which one source is little.
    """

    fields: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    remarks: bool = True
    of_the_world: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The field that dates a record, the fields that lie in the past, in whatever part of it.

    The others may lie as many years `ahead`, where that is limited.
    """

    own: str = ""
    past: tuple[str, ...] = ()
    ahead: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of record: what it is called, what it looks like, and where it is shown.

    Its words are messages of the catalogue, in English.
    `address` is relative to the site's root; `{id}` after `#` is an anchor on the page that lists
    the kind, and otherwise each record has a page to itself. `made_files` are the addresses of
    files that are made of a record besides. `place` orders kinds in the content and in reports.
    """

    model: type[Record]
    label: str
    labels: str
    address: str
    section: Section
    # In brackets behind the title of a page, where another page has the same title.
    within: str = ""
    place: int = LAST
    # Whether a site cannot be without any.
    required: bool = False
    made_files: tuple[str, ...] = ()
    # The field that says in short what it is, `answer.brief` within `answer`.
    summary: str = ""
    # The block of prose that places a record of it.
    block: str = ""
    search: Search = field(default_factory=Search)
    copy: Copy | None = field(default_factory=Copy)
    # Whether readers look for it by its name, from A to Z; a quotation by who said it, an event by
    # when it was.
    named: bool = True
    files: Files = field(default_factory=Files)
    adding: Adding | None = None
    statements: Statements = field(default_factory=Statements)
    dates: Dates = field(default_factory=Dates)
    # The field that tells records of one name apart in lists of ids.
    told_apart_by: str = ""
    # Fields that stand elsewhere in a file than in the model, each with what it stands before.
    moved: tuple[tuple[str, str], ...] = ()
    # The form in which readers suggest a record.
    form: IssueForm | None = None

    @property
    def name(self) -> str:
        """What one record is called in addresses of ours and in what editors type: `quote`."""
        return self.model.kind

    @property
    def collection(self) -> str:
        """What the folder or the file of its records is called: `quotes`."""
        return self.model.plural

    def summary_of(self, record: Record) -> Localised | None:
        """Return what a record says in short of what it is, where it does."""
        value: Any = record
        for name in filter(None, self.summary.split(".")):
            value = getattr(value, name)
        return value if isinstance(value, Localised) else None

    @property
    def has_pages(self) -> bool:
        """Whether each record has a page to itself."""
        return "#" not in self.address

    @property
    def index(self) -> str:
        """The address of the page that lists the kind."""
        return self.address.partition("{id}")[0].rstrip("#")
