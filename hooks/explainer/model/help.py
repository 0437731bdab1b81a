"""The help that editors get for a field while typing: its purpose, advice and examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import Field, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class Help:
    """What a field's description leaves out: advice for and against, and the meaning of its values.

    `hint` is whether the description also helps where the value is wrong or missing.
    """

    do: str = ""
    dont: str = ""
    values: Mapping[str, str] | None = None
    hint: bool = False

    def __call__(self, schema: dict[str, Any]) -> None:
        """Add the help to a JSON schema."""
        parts = {"do": self.do, "dont": self.dont, "values": dict(self.values or {})}
        schema |= {key: part for key, part in parts.items() if part}


def described(
    description: str,
    *examples: Any,
    do: str = "",
    dont: str = "",
    values: Mapping[str, str] | None = None,
    hint: bool = False,
    **limits: Any,
) -> Any:
    """Make a pydantic field with a description and help; other arguments are passed to `Field`."""
    help = Help(do, dont, values, hint)
    return Field(
        description=description, examples=list(examples) or None, json_schema_extra=help, **limits
    )


def title_of(name: str) -> str:
    """Return the title of a field that has none of its own."""
    return name.replace("_", " ").capitalize()


def help_of(field: FieldInfo) -> Help:
    """Return the help attached to a field."""
    return field.json_schema_extra if isinstance(field.json_schema_extra, Help) else Help()


@dataclass(frozen=True, slots=True)
class Form:
    """Marks a type with the form of its values, and the list they are taken from.

    `ids` names the list of ids for completion; `pattern` is what text has to match.
    """

    text: str
    ids: str = ""
    pattern: str = ""

    def of(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the JSON schema of a type with this form."""
        made = schema | {"form": self.text}
        if self.ids:
            made["ids"] = self.ids
        if self.pattern:
            # Editors take `1958` without quotes for a number, though it may be meant as an id.
            made |= {"type": ["string", "number"], "pattern": self.pattern}
        return made

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return self.of(handler(schema))
