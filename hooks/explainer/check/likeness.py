"""Which kind of record some fields are of, for records in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.kinds import KINDS
from explainer.kinds.site import Site
from explainer.model.record import Record
from explainer.model.reference import one

LESSONS = "lessons"
# The comment by which an editor with support for schemas knows what stands in a file.
_SCHEMA = re.compile(r"#.*\$schema[=:]\s*(?:\S*/)?([\w-]+)\.json")
_NEAR_TOP = 5


@dataclass(frozen=True, slots=True)
class Likely:
    """A kind of record by its fields: its collection, what one and several are called."""

    collection: str
    name: str
    fields: frozenset[str]
    required: frozenset[str]

    @property
    def one(self) -> str:
        """What one record of it is called, with its article."""
        return "the site's own file" if self.collection == Site.kind else one(self.name)

    def misfit(self, keys: frozenset[str]) -> int:
        """Return how many fields speak against it: those that it has not, or does not have yet."""
        return len(keys - self.fields) + len(self.required - keys)

    def knows(self, keys: frozenset[str]) -> int:
        """Return how many of some fields it has that not every record has."""
        return len(keys & self.fields - _COMMON)


def _of(kind: type[Record] | type[Site]) -> Likely:
    named = {field.alias or name: field for name, field in kind.model_fields.items()}
    # The id may be the file's name.
    required = {name for name, field in named.items() if field.is_required()} - {"id"}
    collection = kind.plural if issubclass(kind, Record) else kind.kind
    return Likely(collection, kind.kind, frozenset(named), frozenset(required))


_COMMON = frozenset(field.alias or name for name, field in Record.model_fields.items()) | {
    "title",
    "name",
}
# A lesson has no model as long as it has no page; its fields are what teachers would write.
_LESSON = frozenset({"title", "objectives", "steps"})
LIKELY: tuple[Likely, ...] = (
    *(_of(kind.model) for kind in KINDS),
    _of(Site),
    Likely(LESSONS, "lesson", _LESSON | {"questions", "checked"}, _LESSON),
)
_BY_COLLECTION = {likely.collection: likely for likely in LIKELY}


def named_kind(lines: Iterable[str]) -> Likely | None:
    """Return the kind whose schema a comment at the top of a file names, if one does."""
    found = (_SCHEMA.match(line) for line, _ in zip(lines, range(_NEAR_TOP), strict=False))
    return next((_BY_COLLECTION.get(match[1]) for match in found if match), None)


def likely(data: Mapping[str, Any], lines: Sequence[str], stands_in: str) -> Likely | None:
    """Return the kind that fields are of, where it is another than that of their collection.

    They have to fit it far better, or better where the file's first lines name its schema.
    """
    keys = frozenset(data)
    named = named_kind(lines)
    own = _BY_COLLECTION.get(stands_in)
    best = min(LIKELY, key=lambda each: (each.misfit(keys), each is not named))
    if own is None and named is not None:
        return named
    better = own.misfit(keys) - best.misfit(keys) if own else 2
    fits = best is named or best.misfit(keys) <= max(1, len(keys) // 3)
    sure = better >= (1 if best is named else 2) and fits and best.knows(keys) >= 2
    return best if sure else None
