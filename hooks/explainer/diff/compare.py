"""Compare two states of one record's data, field by field and item by item."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from explainer.kinds import KINDS
from explainer.kinds.site import Site
from explainer.model.fields import inner_type
from explainer.model.reference import Model

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PathStep:
    """A field's name, and its item if the path continues into a list."""

    name: str
    item: Data | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """The value at a path before and after; None if there was or is none.

    If `before` and `after` are lists, their items are plain text.
    """

    path: tuple[PathStep, ...]
    before: Any
    after: Any


def differences(before: Data, after: Data, path: tuple[PathStep, ...] = ()) -> Iterator[Difference]:
    """Yield the differences between two mappings, in the order of the later one."""
    for name in dict.fromkeys([*after, *before]):
        yield from _value(before.get(name), after.get(name), (*path, PathStep(name)))


def _value(before: Any, after: Any, path: tuple[PathStep, ...]) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from differences(before, after, path)
    elif _is_list_of(dict, before, after):
        yield from _items(before or [], after or [], path)
    elif isinstance(before, list) != isinstance(after, list) and _is_list_of(str, before, after):
        yield Difference(path, before or [], after or [])
    else:
        yield Difference(path, before, after)


def _is_list_of(kind: type, *values: Any) -> bool:
    """Return whether each value is a list of a kind, or missing, and at least one is a list."""
    return any(isinstance(value, list) for value in values) and all(
        value is None or (isinstance(value, list) and all(isinstance(i, kind) for i in value))
        for value in values
    )


def _items(
    before: list[Data], after: list[Data], path: tuple[PathStep, ...]
) -> Iterator[Difference]:
    *above, step = path
    pairs = list(_paired(before, after, _identities().get(step.name, ())))
    for old, new in pairs:
        here = (*above, PathStep(step.name, new if new is not None else old))
        if old is None or new is None:
            yield Difference(here, old, new)
        else:
            yield from differences(old, new, here)
    kept = [old for old, new in pairs if old is not None and new is not None]
    if kept != [old for old in before if any(old is each for each in kept)]:
        yield Difference((*above, PathStep(step.name)), "its order", "its order")


@cache
def _identities() -> dict[str, tuple[str, ...]]:
    """Return the fields that identify the items of a list, by the list's field."""
    models: list[type[Model]] = [Site, *(kind.model for kind in KINDS)]
    return {name: identity for model in models for name, identity in _lists(model)}


def _lists(model: type[Model]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, field in model.model_fields.items():
        found = inner_type(field.annotation)
        is_list = get_origin(found) is tuple
        found = inner_type(get_args(found)[0]) if is_list else found
        if isinstance(found, type) and issubclass(found, Model):
            yield from _lists(found)
            if is_list:
                yield field.alias or name, found.identity


def _paired(
    before: Sequence[Data], after: Sequence[Data], identity: tuple[str, ...]
) -> Iterator[tuple[Data | None, Data | None]]:
    """Yield each item with its earlier state, in the later order, then removed items."""
    left = list(before)
    found: dict[int, Data] = {}
    for is_same in (operator.eq, _alike_by(identity), _near):
        for place, new in enumerate(after):
            if place not in found:
                old = next((each for each in left if is_same(each, new)), None)
                if old is not None:
                    found[place] = old
                    left = [each for each in left if each is not old]
    for place, new in enumerate(after):
        yield found.get(place), new
    for old in left:
        yield old, None


def _alike_by(identity: tuple[str, ...]) -> Callable[[Data, Data], bool]:
    def alike(one: Data, other: Data) -> bool:
        values = [(one.get(name), other.get(name)) for name in identity]
        given = any(mine is not None for mine, _ in values)
        return given and all(bool(mine == its) for mine, its in values)

    return alike


def _near(one: Data, other: Data) -> bool:
    """Return whether two items have more than half of their fields in common."""
    names = {*one, *other}
    alike = [name for name in names if one.get(name) == other.get(name)]
    return 2 * len(alike) > len(names)
