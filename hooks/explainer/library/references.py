"""Find what a record refers to: other records, and the sources cited in its prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.markup.tokens import tokens
from explainer.model.record import Record, walk_values
from explainer.model.reference import Ref
from explainer.model.text import Prose

# The types of values that refer to records.
REFERRING = (Ref, Prose)


@dataclass(frozen=True, slots=True)
class NamedId:
    """An id that a value refers to, and the kinds of record allowed there.

    `words` is the text of the reference; `path` leads to the field's text within the value, and
    `offset` is the position of `words` in it.
    """

    id: str
    kinds: tuple[str, ...]
    words: str
    path: tuple[str, ...] = ()
    offset: int = 0


def prose_of(record: Record) -> Iterator[str]:
    """Yield every passage of prose in a record."""
    for _, value in walk_values(record):
        if isinstance(value, Prose):
            yield from (words for _, words in value.by_language)


def named_in(value: object) -> Iterator[NamedId]:
    """Yield each id that a value refers to."""
    if isinstance(value, Ref):
        yield NamedId(str(value), value.kinds, str(value))
    elif isinstance(value, Prose):
        for tag, words in value.by_language:
            for token in tokens(words):
                kinds = ("source",) if token.is_citation else ()
                for id, (name, at) in zip(token.ids, token.named, strict=True):
                    yield NamedId(id, kinds, name, (tag,) if tag else (), token.offset + at)
