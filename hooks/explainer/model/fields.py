"""Look up in a model the fields and values that are allowed at a path, and what they are for."""

from __future__ import annotations

import types
from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from explainer.model.help import help_of


def fields_at(kind: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """Return the names of the fields allowed at a path."""
    fields = getattr(_type_at(kind, path), "model_fields", {})
    return [field.alias or name for name, field in fields.items()]


def literals_at(kind: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """Return the values allowed at a path, if it has a closed list of them."""
    annotation = _type_at(kind, path)
    return list(map(str, get_args(annotation))) if get_origin(annotation) is Literal else []


def field_help(kind: type[BaseModel], path: tuple[str | int, ...]) -> str:
    """Return what the field at a path is for, if that works as a hint, or nothing."""
    field = _field_at(kind, path)
    return (field.description if field and help_of(field).hint else None) or ""


def is_required(kind: type[BaseModel], path: tuple[str | int, ...]) -> bool:
    """Return whether the field at a path is required."""
    field = _field_at(kind, path)
    return field is not None and field.is_required()


def _field_at(kind: type[BaseModel], path: tuple[str | int, ...]) -> FieldInfo | None:
    fields = getattr(_type_at(kind, path[:-1]), "model_fields", {})
    return next((f for name, f in fields.items() if path and path[-1] in (f.alias, name)), None)


def _type_at(kind: Any, path: Iterable[str | int]) -> Any:
    # All items of a list are of one type.
    return _type_along(kind, tuple(0 if isinstance(step, int) else step for step in path))


# Paths include keys that editors typed, so their number has no bound.
@lru_cache(maxsize=4096)
def _type_along(kind: Any, path: tuple[str | int, ...]) -> Any:
    current: Any = kind
    for step in path:
        if isinstance(step, int):
            current = next(iter(get_args(inner_type(current))), Any)
            continue
        model = inner_type(current)
        fields = getattr(model, "model_fields", {})
        field = next((f for name, f in fields.items() if step in (f.alias, name)), None)
        if field is None:
            return Any
        current = field.annotation
    return inner_type(current)


def inner_type(annotation: Any) -> Any:
    """Return an annotation without `Annotated[...]` and `... | None`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return inner_type(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return inner_type(next(a for a in get_args(annotation) if a is not types.NoneType))
    return annotation
