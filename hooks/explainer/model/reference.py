"""References from one record to another, and what a record rests on."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from anyascii import anyascii
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from explainer.model.help import Form, described, title_of
from explainer.model.text import NonBlank, Text
from explainer.texts.folding import composed

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_LENGTH = 60
# Windows reserves these names, with any ending, for devices.
# Source: Microsoft Learn, Naming Files, Paths, and Namespaces.
KEPT_BY_WINDOWS = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
# The list of all ids, for references to a record of any kind.
ANY = "any"


def check_id(text: str) -> str:
    """Return an id as typed; raises unless it is ASCII kebab-case of at most 60 characters."""
    if KEPT_BY_WINDOWS.fullmatch(text):
        hint = f"choose another, such as `{suggest_id(text)}`"
        raise PydanticCustomError(
            "kept_id", "Windows can write no file `{text}`", {"text": text, "hint": hint}
        )
    if ID_PATTERN.fullmatch(text) and len(text) <= ID_LENGTH:
        return text
    suggestion = suggest_id(text)
    raise PydanticCustomError(
        "id",
        "`{text}` is not an id",
        {
            "text": text[:ID_LENGTH],
            "hint": "use lower-case letters, digits and hyphens, 60 at most"
            + (f", for example `{suggestion}`" if suggestion else ""),
        },
    )


def is_id(text: str) -> bool:
    """Return whether a text is a valid id."""
    try:
        return bool(check_id(text))
    except PydanticCustomError:
        return False


def suggest_id(text: str, most: int = ID_LENGTH) -> str:
    """Return an id made from text, of at most `most` characters, or nothing.

    Letters of every script become Latin ones without marks; apostrophes are dropped. Long text is
    cut between words where possible, and a name that Windows reserves gets a suffix.
    """
    latin = anyascii(composed(text)).lower()
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['`]", "", latin)).strip("-")
    if KEPT_BY_WINDOWS.fullmatch(words):
        return f"{words}-note"
    if len(words) <= most:
        return words
    return (words[: most + 1].rpartition("-")[0] or words[:most]).strip("-")


class Ref(str):
    """The id of another record, with the kinds of record that the reference allows."""

    __slots__ = ("kinds",)

    kinds: tuple[str, ...]

    def __new__(cls, text: str, kinds: tuple[str, ...]) -> Ref:
        """Make a reference from an id and the allowed kinds."""
        ref = super().__new__(cls, text)
        ref.kinds = kinds
        return ref

    def __getnewargs__(self) -> tuple[str, tuple[str, ...]]:  # type: ignore[override]
        """Return what a copy is made from."""
        return str(self), self.kinds


class RefTo:
    """Marks a field as a reference to a record of certain kinds."""

    def __init__(self, about: str, *kinds: str) -> None:
        """Take a description of the field, and the names of the kinds that it may refer to."""
        self.kinds = kinds
        self.form = Form(about, "-or-".join(kinds) or ANY)

    def __get_pydantic_core_schema__(self, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            lambda text: Ref(text, self.kinds), core_schema.str_schema(min_length=1)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Name in JSON Schema the list of ids that editors complete from."""
        return self.form.of(handler(schema))


Id = Annotated[
    str,
    AfterValidator(check_id),
    Form("Lower-case letters, digits and hyphens, 60 at most.", pattern=f"^{ID_PATTERN.pattern}$"),
]
AnyRef = Annotated[Ref, RefTo("The id of a record.")]
StakeholderRef = Annotated[Ref, RefTo("The id of a stakeholder.", "stakeholder")]
PactRef = Annotated[Ref, RefTo("The id of a pact.", "pact")]
QuoteRef = Annotated[Ref, RefTo("The id of a quotation.", "quote")]
QuestionRef = Annotated[Ref, RefTo("The id of a question.", "question")]
EventRef = Annotated[Ref, RefTo("The id of an event.", "event")]
TermRef = Annotated[Ref, RefTo("The id of a term.", "term")]
_TO_SOURCE = RefTo("The id of a source.", "source")
SourceRef = Annotated[Ref, _TO_SOURCE]
PlaceRef = Annotated[Ref, RefTo("The id of a place.", "place")]
OptionId = Annotated[str, Form("The id of an option of this question.", "option")]
GroupId = Annotated[NonBlank, Form("The id of a group in site.yml.", "group")]
SideId = Annotated[NonBlank, Form("The id of a side in site.yml.", "side")]
EventTypeId = Annotated[Id, Form("The id of an event type in site.yml.", "event_type")]
FigureSubjectId = Annotated[Id, Form("The id of a figure subject in site.yml.", "figure_subject")]
ArticleLabel = Annotated[
    NonBlank, Form("As the text of the pact has it: `4`, `III`, `preamble`.", "article")
]


class Model(BaseModel):
    """The base of all models: frozen, and without unknown keys."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        field_title_generator=lambda name, _: title_of(name),
    )
    # The fields by which an item of a list is recognised after others of its fields changed.
    identity: ClassVar[tuple[str, ...]] = ("id",)


class Evidence(Model):
    """A source that a statement rests on, with the place in it where the passage was seen.

    A bare source id in YAML stands for the source as a whole.
    """

    source: SourceRef = described("The source that was seen")
    locator: NonBlank | None = described(
        "Where in the source the passage is",
        *("p. 12", "Article 3", "minute 7"),
        do="give the page, article, paragraph or minute where you saw the passage",
        dont="take it over from somebody else's note",
        default=None,
    )
    says: Text | None = described(
        "What the source says there, where it says less or other than the statement",
        *("It gives the number of the day before", "It names the river alone"),
        default=None,
    )

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, value: Any) -> Any:
        return {"source": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Allow a bare source id in JSON Schema."""
        whole = "The source as a whole; for a place in it, `{source: …, locator: …}`"
        bare = {"type": "string", "title": "Source", "description": whole}
        return {"anyOf": [_TO_SOURCE.form.of(bare), handler(schema)]}


class About(Model):
    """The pact, and the articles of it, that a record is about."""

    pact: PactRef = described("The pact that it speaks to")
    articles: tuple[ArticleLabel, ...] = described(
        "The labels of the articles that it speaks to, as the pact's record has them",
        ["4"],
        ["III", "preamble"],
        dont="name an article that the words do not bear on",
        default=(),
    )


Sources = Annotated[
    tuple[Evidence, ...],
    described(
        "What this rests on: sources, each as its id alone, or with the place in it",
        do="cite what you saw, and say where in it under `locator`",
        dont="cite from memory, or a source that only repeats another one listed",
    ),
]
Quotes = Annotated[
    tuple[QuoteRef, ...], described("Quotations that show it, in the stakeholder's own words")
]
