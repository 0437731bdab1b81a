"""Recognise the kind of a record by its fields, for records in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.kinds import KINDS
from explainer.kinds.site import Site
from explainer.model.record import Record

# The comment that names the schema of a file for editors.
_SCHEMA = re.compile(r"#.*\$schema[=:]\s*(?:\S*/)?([\w-]+)\.json")
_NEAR_TOP = 5


@dataclass(frozen=True, slots=True)
class KindGuess:
    """A kind of record for comparison: its collection, its name, and the name of one record."""

    collection: str
    name: str
    one: str
    fields: frozenset[str]
    required: frozenset[str]

    def misfit(self, keys: frozenset[str]) -> int:
        """Return how many fields do not fit, being unknown or missing."""
        return len(keys - self.fields) + len(self.required - keys)

    def knows(self, keys: frozenset[str]) -> int:
        """Return how many of the fields belong to the kind and not to every record."""
        return len(keys & self.fields - _COMMON)


def _of(kind: type[Record] | type[Site], one: str) -> KindGuess:
    named = {field.alias or name: field for name, field in kind.model_fields.items()}
    # The file's name may supply the id.
    required = {name for name, field in named.items() if field.is_required()} - {"id"}
    collection = kind.plural if issubclass(kind, Record) else kind.kind
    return KindGuess(collection, kind.kind, one, frozenset(named), frozenset(required))


_COMMON = frozenset(field.alias or name for name, field in Record.model_fields.items()) | {
    "title",
    "name",
}
LIKELY: tuple[KindGuess, ...] = (
    *(_of(kind.model, kind.one) for kind in KINDS),
    _of(Site, "the site's own file"),
)
_BY_COLLECTION = {guess.collection: guess for guess in LIKELY}


def named_kind(lines: Iterable[str]) -> KindGuess | None:
    """Return the kind whose schema a comment at the top of a file names, if any."""
    top = (line for line, _ in zip(lines, range(_NEAR_TOP), strict=False) if "$schema" in line)
    found = (_SCHEMA.match(line) for line in top)
    return next((_BY_COLLECTION.get(match[1]) for match in found if match), None)


def guess_kind(data: Mapping[str, Any], lines: Sequence[str], collection: str) -> KindGuess | None:
    """Return the kind that fields belong to, if not the collection that the record is in.

    They must fit it far better, or just better if the file's first lines name its schema.
    """
    keys = frozenset(data)
    own = _BY_COLLECTION.get(collection)
    if own is not None and not own.misfit(keys):
        return None
    named = named_kind(lines)
    best = min(LIKELY, key=lambda each: (each.misfit(keys), each is not named))
    if own is None and named is not None:
        return named
    better = own.misfit(keys) - best.misfit(keys) if own else 2
    fits = best is named or best.misfit(keys) <= max(1, len(keys) // 3)
    sure = better >= (1 if best is named else 2) and fits and best.knows(keys) >= 2
    return best if sure else None
