"""What a record holds that is looked up again and again, found in one walk through it."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dates.edtf import Edtf
from explainer.kinds.site import Site
from explainer.library.references import REFERRING, NamedId, named_in
from explainer.model.record import Record, walk_values
from explainer.model.wording import Wording
from explainer.texts.counting import Length, length
from explainer.tree.origin import Path


@dataclass(frozen=True, slots=True)
class Holdings:
    """The ids that a record names, where and each once, its dates, and its quotes of each source.

    A retired record quotes nothing.
    """

    named: tuple[tuple[Path, NamedId], ...]
    ids: tuple[str, ...]
    dates: tuple[tuple[Path, Edtf], ...]
    quoted: tuple[tuple[str, Length], ...]


def holdings(owner: Record | Site) -> Holdings:
    """Return what a record or site.yml holds."""
    named: list[tuple[Path, NamedId]] = []
    dates: list[tuple[Path, Edtf]] = []
    quoted: list[tuple[str, Length]] = []
    is_used = isinstance(owner, Record) and owner.retired is None
    for path, value in walk_values(owner):
        if isinstance(value, REFERRING):
            named += [(path, each) for each in named_in(value)]
        elif isinstance(value, Edtf):
            dates.append((path, value))
        elif isinstance(value, Wording) and is_used:
            quoted.append((str(value.source), length(value.text)))
    ids = tuple(dict.fromkeys(each.id for _, each in named))
    return Holdings(tuple(named), ids, tuple(dates), tuple(quoted))
