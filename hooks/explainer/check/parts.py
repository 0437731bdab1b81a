"""Sound parts of records that do not fit their kind, so that they are checked in the same run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from explainer.kinds.site import Site
from explainer.model.fields import inner_type
from explainer.model.record import Record, walk_values
from explainer.model.reference import Model
from explainer.tree.origin import Origin, Path


@dataclass(frozen=True, slots=True)
class FaultyRecord:
    """A record with faulty fields: its origin, and its sound values."""

    kind: str
    origin: Origin
    retired: bool
    values: tuple[tuple[Path, Any], ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """An annotation, compared by identity, since some are not hashable."""

    annotation: Any

    def __hash__(self) -> int:
        return id(self.annotation)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.annotation is self.annotation


@cache
def _adapter(same: _Same) -> TypeAdapter[Any]:
    return TypeAdapter(same.annotation)


@cache
def _annotations(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


def faulty(
    kind: type[Record] | type[Site], data: Mapping[str, Any], origin: Origin
) -> FaultyRecord:
    """Return the sound parts of the data of a faulty record."""
    values = tuple(_sound_fields(kind, data, ()))
    return FaultyRecord(kind.kind, origin, "retired" in data, values)


def sound_site(data: Mapping[str, Any]) -> Site:
    """Return a stand-in for a missing or faulty site.yml, for checking only; it is never shown."""
    fields: dict[str, Any] = {"groups": (), "sides": ()}
    for name, annotation in _annotations(Site).items():
        if name in data:
            try:
                fields[name] = _adapter(_Same(annotation)).validate_python(data[name])
            except ValidationError:
                continue
    return Site.model_construct(**fields)


def _sound_fields(kind: Any, data: Mapping[str, Any], path: Path) -> Iterator[Any]:
    annotations = _annotations(kind)
    for name, field in kind.model_fields.items():
        key = field.alias or name
        if key in data:
            yield from _sound(annotations[name], data[key], (*path, key))


def _sound(annotation: Any, data: Any, path: Path) -> Iterator[Any]:
    try:
        value = _adapter(_Same(annotation)).validate_python(data)
    except ValidationError:
        inner = inner_type(annotation)
        if isinstance(data, Mapping) and isinstance(inner, type) and issubclass(inner, Model):
            yield from _sound_fields(inner, data, path)
        elif isinstance(data, list) and get_origin(inner) is tuple:
            for index, item in enumerate(data):
                yield from _sound(get_args(inner)[0], item, (*path, index))
    else:
        yield from walk_values(value, path)
