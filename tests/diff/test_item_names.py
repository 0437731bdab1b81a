"""Each list whose items have fields has a name for one item, which reports of changes use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from explainer.diff.words import ITEM_NAMES
from explainer.kinds import KINDS
from explainer.kinds.site import Site
from explainer.model.reference import Model


def within(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from within(part)


def models_in(annotation: Any) -> list[type[Model]]:
    return [
        each for each in within(annotation) if isinstance(each, type) and issubclass(each, Model)
    ]


def lists_of(model: type[Model], known: set[type[Model]]) -> Iterator[str]:
    known.add(model)
    for name, field in model.model_fields.items():
        models = models_in(field.annotation)
        if models and any(
            getattr(each, "__origin__", None) is tuple for each in within(field.annotation)
        ):
            yield field.alias or name
        for each in models:
            if each not in known:
                yield from lists_of(each, known)


def test_one_item_of_each_list_has_a_name() -> None:
    known: set[type[Model]] = set()
    whole: list[type[Model]] = [Site, *(kind.model for kind in KINDS)]
    lists = {name for model in whole for name in lists_of(model, known)}
    assert {"sources", "positions"} <= lists
    assert lists <= set(ITEM_NAMES)
