"""References from one record to another, and what a record rests on."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from explainer.model.text import NonBlank, Text

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_LENGTH = 60


def check_id(text: str) -> str:
    """Return an id as typed, or refuse what is not lower-case ASCII kebab-case of 60 at most."""
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


def suggest_id(text: str) -> str:
    """Return the id that may have been meant by other text, or nothing."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:ID_LENGTH].strip("-")


class Ref(str):
    """The id of another record, with the kinds of record that may stand there."""

    __slots__ = ("kinds",)

    kinds: tuple[str, ...]

    def __new__(cls, text: str, kinds: tuple[str, ...]) -> Ref:
        """Make a reference from an id and the kinds allowed."""
        ref = super().__new__(cls, text)
        ref.kinds = kinds
        return ref


class RefTo:
    """Marks a field as a reference to a record of one of some kinds."""

    def __init__(self, *kinds: str) -> None:
        """Name the kinds of record that the field may refer to."""
        self.kinds = kinds

    def __get_pydantic_core_schema__(self, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            lambda text: Ref(text, self.kinds), core_schema.str_schema(min_length=1)
        )


Id = Annotated[str, AfterValidator(check_id)]
AnyRef = Annotated[Ref, RefTo()]
StakeholderRef = Annotated[Ref, RefTo("stakeholder")]
PactRef = Annotated[Ref, RefTo("pact")]
QuoteRef = Annotated[Ref, RefTo("quote")]
QuestionRef = Annotated[Ref, RefTo("question")]
EventRef = Annotated[Ref, RefTo("event")]
TermRef = Annotated[Ref, RefTo("term")]
SourceRef = Annotated[Ref, RefTo("source")]
PlaceRef = Annotated[Ref, RefTo("place")]


class Model(BaseModel):
    """A piece of content as it was written: frozen, with no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Evidence(Model):
    """A source that a statement rests on, with the place in it where the passage was seen.

    A bare source id in YAML stands for the source as a whole.
    """

    source: SourceRef
    locator: NonBlank | None = None
    says: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, value: Any) -> Any:
        return {"source": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors' completion that a bare source id will do."""
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


class About(Model):
    """The pact, and the articles of it, that a record speaks to."""

    pact: PactRef
    articles: tuple[NonBlank, ...] = ()
