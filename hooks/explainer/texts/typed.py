"""Fields that keep the text as their editor typed it, beside what it says."""

from __future__ import annotations

from collections.abc import Callable

from pydantic_core import CoreSchema, core_schema


def text_schema(validate: Callable[[object], object]) -> CoreSchema:
    """Return the schema of a field that a function reads, and that is given back as its text."""
    return core_schema.no_info_plain_validator_function(
        validate,
        serialization=core_schema.plain_serializer_function_ser_schema(
            str, return_schema=core_schema.str_schema()
        ),
    )
