"""A source, in the field names of CSL-JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal, Self

from pydantic import AnyHttpUrl, model_validator
from pydantic_core import PydanticCustomError

from explainer.dates.edtf import Edtf
from explainer.model.help import described
from explainer.model.record import LANGUAGES, Language, Record
from explainer.model.reference import Model
from explainer.model.text import NonBlank, Prose, Text

CslType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "dataset",
    "document",
    "entry-encyclopedia",
    "hearing",
    "interview",
    "legislation",
    "map",
    "pamphlet",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "speech",
    "thesis",
    "treaty",
    "webpage",
]


class Author(Model):
    """A person by family and given name, or a body by its literal name (names as in CSL)."""

    identity: ClassVar[tuple[str, ...]] = ("family", "literal")
    family: NonBlank | None = described("A person's family name", "Venn", "Rell", default=None)
    given: NonBlank | None = described("A person's given name", "Ada", "Tomas", default=None)
    non_dropping_particle: NonBlank | None = described(
        "A word before the family name that is part of it in every citation",
        *("van", "de la"),
        alias="non-dropping-particle",
        default=None,
    )
    dropping_particle: NonBlank | None = described(
        "A word before the family name that goes behind the given name where the family leads",
        *("von", "d'"),
        alias="dropping-particle",
        default=None,
    )
    suffix: NonBlank | None = described("What follows the name", "Jr.", "III", default=None)
    literal: NonBlank | None = described(
        "The whole name of a body, or of a person whose name is in one piece",
        *("Ministry of Rivers", "Society of Bridge Keepers"),
        dont="give it beside `family`",
        default=None,
    )

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.literal) == bool(self.family):
            raise PydanticCustomError(
                "author",
                "an author needs either `family` or `literal`",
                {"hint": "write `{family: …, given: …}` for a person, `{literal: …}` for a body"},
            )
        beside = [title for title, part in self.parts() if title not in ("literal", "family")]
        if self.literal and beside:
            raise PydanticCustomError(
                "author",
                f"a `literal` name is whole, and has no `{beside[0]}` beside it",
                {"hint": "write the whole name as `literal`, or its parts with `family`"},
            )
        return self

    def parts(self) -> Iterator[tuple[str, str]]:
        """Yield each given part of the name with its name in CSL."""
        for name, field in type(self).model_fields.items():
            if part := getattr(self, name):
                yield field.alias or name, part


class Work(Model):
    """A published work, in CSL's field names."""

    title: NonBlank = described(
        "The title, as the work has it", "Bridge opens to all", "Treaty of the Two Rivers"
    )
    author: tuple[Author, ...] = described("Who wrote it", default=())
    issued: Edtf | None = described("When it was published", default=None)
    container_title: NonBlank | None = described(
        "The newspaper, journal, book or site that it is part of",
        *("The Arland Post", "Journal of Rivers"),
        alias="container-title",
        default=None,
    )
    publisher: NonBlank | None = described(
        "Who published it", "Arland Press", "Ministry of Rivers", default=None
    )
    url: AnyHttpUrl | None = described(
        "Its address on the web",
        *("https://post.example/1958/bridge", "https://rivers.example/treaty.html"),
        dont="give the address of a copy; tell of it under `seen_through`",
        title="URL",
        alias="URL",
        default=None,
    )


class SeenThrough(Model):
    """The copy, mirror or repost through which a work was read; its address is not linked."""

    title: NonBlank | None = described(
        "What the copy calls the work", "Bridge opens!", "Two Rivers Treaty", default=None
    )
    publisher: NonBlank | None = described(
        "Who published the copy", "River Digest", "A private page", default=None
    )
    kind: Literal["archive", "mirror", "repost", "reprint", "translation", "excerpt", "scraper"] = (
        described("What kind of copy it is")
    )


class Defect(Model):
    """Something wrong in a copy, and what it should read, if known."""

    identity: ClassVar[tuple[str, ...]] = ("text",)
    text: NonBlank = described("What the copy has", "sophisticaded", "4 May 1985", hint=True)
    reading: NonBlank | None = described(
        "What it should have", "sophisticated", "4 May 1958", hint=True, default=None
    )
    superfluous: bool = described("Whether the text should go altogether", hint=True, default=False)
    explained: Prose = described(
        "How one can tell", *("The register has the other year.", "The line is there twice.")
    )

    @model_validator(mode="after")
    def _one_remedy(self) -> Self:
        if self.superfluous and self.reading:
            raise PydanticCustomError(
                "defect",
                "text that should go has no reading",
                {"hint": "give `reading`, or write `superfluous: true`, not both"},
            )
        return self


class Source(Record, Work):
    """A source, its perspective, and how much of it was seen."""

    kind: ClassVar[str] = "source"
    plural: ClassVar[str] = "sources"

    type: CslType = described("What kind of work it is, in CSL's words")
    language: Language = described("The language of the source", *LANGUAGES)
    title_language: Language | None = described(
        "The title's language, where it is not the source's own",
        *LANGUAGES,
        hint=True,
        default=None,
    )
    perspective: Literal[
        "primary-text",
        "official",
        "state-media",
        "press",
        "scholarly",
        "advocacy",
        "reference",
        "copy",
    ] = described(
        "From where it speaks",
        do="write `copy` where somebody else's text is shown, and name the work under `original`",
    )
    accessed: Edtf | None = described("When it was last read at its address", default=None)
    archive: NonBlank | None = described(
        "Where a copy is kept that stays",
        *("https://archive.example/1958/bridge", "Arland State Archive, box 12"),
        default=None,
    )
    volume: NonBlank | None = described(
        "The volume of a journal, or of a work in several", "12", "III", default=None
    )
    issue: NonBlank | None = described(
        "The issue of a journal or magazine", "3", "July", default=None
    )
    page: NonBlank | None = described(
        "Its pages in the newspaper, journal or book that it is part of",
        *("117-134", "A1"),
        dont="give the page of one passage; that is the `locator` beside the words",
        default=None,
    )
    number: NonBlank | None = described(
        "Its number in a series", "S/RES/12", "No. 1234", default=None
    )
    edition: NonBlank | None = described(
        "The edition of a book", "2", "Revised edition", default=None
    )
    publisher_place: NonBlank | None = described(
        "Where the publisher sits",
        *("Arlen", "Port Oslen"),
        alias="publisher-place",
        default=None,
    )
    isbn: NonBlank | None = described(
        "The ISBN of a book",
        "978-3-16-148410-0",
        "0-306-40615-2",
        title="ISBN",
        alias="ISBN",
        default=None,
    )
    doi: NonBlank | None = described(
        "The DOI of an article",
        "10.1000/182",
        "10.5555/12345678",
        title="DOI",
        alias="DOI",
        default=None,
    )
    original: Work | None = described("The work that this source copies", hint=True, default=None)
    seen_through: SeenThrough | None = described(
        "The copy in which it was read, where it was not the original", default=None
    )
    extent_seen: Text | None = described(
        "How much of it was seen",
        *("Articles 1 to 3", "The first page"),
        do="say it wherever not all of it was read",
        default=None,
    )
    defects: tuple[Defect, ...] = described("What is wrong in it", default=())

    @property
    def label(self) -> Text:
        """The title."""
        return Text(((self.title_language or self.language, self.title),))
