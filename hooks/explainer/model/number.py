"""Numbers as editors type them: `1.70` keeps its trailing zero, 9007199254740993 every digit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from explainer.texts.dashes import OTHER_DASHES
from explainer.texts.typed import text_schema

# JSON's numbers, with a leading plus and a point at either end allowed as in YAML 1.2.
_NUMBER = re.compile(r"[+-]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
MOST_DIGITS = 30
_MINUS = re.compile(f"[{OTHER_DASHES}]")
_BETWEEN_THREE = re.compile(r"(?<=[0-9])[,_'\u2019\s](?=[0-9]{3}(?![0-9]))")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its text as typed."""

    text: str
    value: Decimal

    def __str__(self) -> str:
        """Return the text as typed."""
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept text, a Number or a Python number, and serialise as text."""
        return text_schema(_validate)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the field as a number in JSON Schema."""
        return {"type": "number"}


def is_number(text: str) -> bool:
    """Return whether a text is a number in a form that editors may type."""
    return bool(_NUMBER.fullmatch(text))


def _validate(given: object) -> Number:
    if isinstance(given, Number):
        return given
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise PydanticCustomError("number", "a number is expected here")
    text = str(given)
    if not is_number(text):
        raise PydanticCustomError(
            "number", "`{input}` is not a number", {"input": text[:60], **_hint(text)}
        )
    value = Decimal(text)
    digits = value.as_tuple()
    # Zeros that only fill places, as in 1e12 and 0.001, count too.
    assert isinstance(digits.exponent, int)
    if max(len(digits.digits), -digits.exponent) + max(digits.exponent, 0) > MOST_DIGITS:
        raise PydanticCustomError(
            "number",
            "this number has more than {most} digits when it is written out",
            {"most": MOST_DIGITS, "hint": "choose a greater unit, such as thousands, or round it"},
        )
    return Number(text, value)


def _hint(text: str) -> dict[str, str]:
    """Return a hint at the number that was probably meant."""
    meant = _BETWEEN_THREE.sub("", _MINUS.sub("-", text.strip()))
    if not is_number(meant):
        meant = re.sub(r"^([+-]?)0+(?=[0-9])", r"\1", meant)
    if not is_number(meant):
        return {"hint": "write digits, with a point before the fraction"}
    return {"hint": f"write `{meant}`; pages part the thousands and show a true minus sign"}
