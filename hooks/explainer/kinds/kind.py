"""What a kind of record declares; all code that handles every kind reads it from here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from explainer.kinds.door import EVIDENCE, Door
from explainer.kinds.issue_form import IssueForm
from explainer.model.record import Record
from explainer.model.text import Localised

# The place of a kind in an order that its declaration leaves open: after all others.
_LAST = 1000


@dataclass(frozen=True, slots=True)
class Parted:
    """How a long list becomes several pages: the groups that it is parted by, and what a page fits.

    The groups are named in `library/parts.py`. A page fits so many characters of the records' own
    files, which make up to about 200 kB of HTML, and of entries `most`, if what they refer to makes
    up more of it.
    """

    by: str
    fits: int
    most: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The section of the site that lists a kind's records: its title, and its place in the menu.

    `about` says in a sentence what it holds; `door` is the entry of the top bar that leads to it. A
    section with `always` is shown even without records, since readers expect it; one
    `about_the_site` is listed beside the page about the site. A `wide` page also takes the room of
    the theme's table of contents.
    """

    title: str
    about: str = ""
    door: Door = EVIDENCE
    place: int = _LAST
    always: bool = False
    about_the_site: bool = False
    wide: bool = False
    parted: Parted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How the search shows a kind: the heading of its results, their order, and their weight.

    It finds no text in the fields that it is `without`.
    """

    title: str = ""
    place: int = _LAST
    boost: float = 1
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """How a kind is included in the reading copy: by its pages, or by the page that lists it.

    In the list, `entry` is the anchor that replaces a record's own page.
    """

    place: int = _LAST
    paged: bool = False
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Where a new record is written: into a file of its own, or into a list.

    A list is named after the `field` of its items, or is the kind's only file. `shared` is what a
    new file states once for all its items; `order` is the field that items are sorted by.
    """

    listed: bool = False
    field: str = ""
    shared: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """The fields that `explainer new` asks for beyond the required ones, and an example.

    Fields within a field are written with a dot; `ruled` fields are required by a rule.
    """

    fields: tuple[str, ...]
    example: str
    ruled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """The fields that make statements, each sentence citing a source; paths omit list positions.

    Titles, names, short texts without citations, and fields shown beside their evidence are left
    out. For the fields in `apart`, another rule reports that their part of a record names no
    source. `remarks` says whether remarks need sources too; `of_the_world`, whether records claim
    something about the world, for which one source is weak evidence.
    """

    fields: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    remarks: bool = True
    of_the_world: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The field that dates a record, and the fields, anywhere in it, that must lie in the past.

    Other dates may lie up to `ahead` years in the future, if that is limited.
    """

    own: str = ""
    past: tuple[str, ...] = ()
    ahead: int | None = None


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """The block that places a record in prose, with an example of its argument."""

    name: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of record: its names, its appearance, and where it is shown.

    Its texts are messages of the catalogue, in English, except `one`, the name of one record with
    its article, for editors. `address` is relative to the site's root; `{id}` after `#` is an
    anchor on the page that lists the kind, otherwise each record has its own page. `made_files` are
    the addresses of further files made from a record. `place` orders kinds in the content and in
    reports.
    """

    model: type[Record]
    label: str
    labels: str
    one: str
    address: str
    section: Section
    # Appended in brackets to the title of a page if another page has the same title.
    within: str = ""
    place: int = _LAST
    # Whether every site needs at least one.
    required: bool = False
    made_files: tuple[str, ...] = ()
    # The field that summarises a record; `answer.brief` is a field within `answer`.
    summary: str = ""
    # The block of prose that places such a record; its template is named `block_` and its name.
    block: ProseBlock | None = None
    search: Search = field(default_factory=Search)
    copy: Copy | None = field(default_factory=Copy)
    # Whether readers look for it by name, from A to Z; they look for a quotation by its speaker,
    # and for an event by its date.
    named: bool = True
    files: Files = field(default_factory=Files)
    adding: Adding | None = None
    statements: Statements = field(default_factory=Statements)
    dates: Dates = field(default_factory=Dates)
    # The field that distinguishes records of one name in lists of ids.
    distinguished_by: str = ""
    # Fields whose order in a file differs from the model, each with the field that it precedes.
    moved: tuple[tuple[str, str], ...] = ()
    # The form with which readers suggest a record.
    form: IssueForm | None = None

    @property
    def name(self) -> str:
        """The name of one record in our addresses and in what editors type: `quote`."""
        return self.model.kind

    @property
    def collection(self) -> str:
        """The name of the folder or file of its records: `quotes`."""
        return self.model.plural

    def summary_of(self, record: Record) -> Localised | None:
        """Return the summary of a record, if it has one."""
        value: Any = record
        for name in filter(None, self.summary.split(".")):
            value = getattr(value, name)
        return value if isinstance(value, Localised) else None

    @property
    def has_pages(self) -> bool:
        """Whether each record has its own page."""
        return "#" not in self.address

    @property
    def index(self) -> str:
        """The address of the page that lists the kind."""
        return self.address.partition("{id}")[0].rstrip("#")
