"""Fields that keep the text as typed besides its parsed value."""

from __future__ import annotations

from collections.abc import Callable

from pydantic_core import CoreSchema, core_schema


def text_schema(validate: Callable[[object], object]) -> CoreSchema:
    """Return the schema of a field that is parsed by a function and serialised as typed."""
    return core_schema.no_info_plain_validator_function(
        validate,
        serialization=core_schema.plain_serializer_function_ser_schema(
            str, return_schema=core_schema.str_schema()
        ),
    )
