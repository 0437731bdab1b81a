"""A source, in the field names of CSL-JSON."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import AnyHttpUrl, Field, model_validator
from pydantic_core import PydanticCustomError

from explainer.model.edtf import Edtf
from explainer.model.record import Language, Record
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
    """A person by family and given name, or a body by its literal name (CSL names)."""

    family: NonBlank | None = None
    given: NonBlank | None = None
    literal: NonBlank | None = None

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.literal) == bool(self.family):
            raise PydanticCustomError(
                "author",
                "an author needs either `family` or `literal`",
                {"hint": "write `{family: …, given: …}` for a person, `{literal: …}` for a body"},
            )
        return self


class Work(Model):
    """A published work, in CSL's field names."""

    title: NonBlank
    author: tuple[Author, ...] = ()
    issued: Edtf | None = None
    container_title: NonBlank | None = Field(default=None, alias="container-title")
    publisher: NonBlank | None = None
    url: AnyHttpUrl | None = Field(default=None, alias="URL")


class SeenThrough(Model):
    """The copy, mirror or repost in which a work was read; its address is not linked."""

    title: NonBlank | None = None
    publisher: NonBlank | None = None
    kind: Literal["archive", "mirror", "repost", "reprint", "translation", "excerpt", "scraper"]


class Defect(Model):
    """Something wrong in a copy, and what it should read where that is known."""

    text: NonBlank = Field(description="What the copy has")
    reading: NonBlank | None = Field(default=None, description="What it should have")
    superfluous: bool = Field(default=False, description="Whether the text should go altogether")
    explained: Prose

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
    """A source, with its perspective and how much of it was seen."""

    kind: ClassVar[str] = "source"
    plural: ClassVar[str] = "sources"

    type: CslType
    language: Language
    title_language: Language | None = Field(
        default=None, description="The title's language, where it is not the source's own"
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
    ]
    accessed: Edtf | None = None
    archive: NonBlank | None = None
    number: NonBlank | None = None
    isbn: NonBlank | None = Field(default=None, alias="ISBN")
    doi: NonBlank | None = Field(default=None, alias="DOI")
    original: Work | None = Field(default=None, description="The work that this source copies")
    seen_through: SeenThrough | None = None
    extent_seen: Text | None = None
    defects: tuple[Defect, ...] = ()

    @property
    def label(self) -> Text:
        """The title."""
        return Text(((self.title_language or self.language, self.title),))
