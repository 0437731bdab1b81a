"""What a rule looks at: the linked records, and the day on which they are judged."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from explainer.check.parts import Faulty
from explainer.check.problem import Problem
from explainer.link.library import Library
from explainer.load.origin import Path
from explainer.model.record import Record, walk
from explainer.model.site import Site


@dataclass(frozen=True, slots=True)
class Context:
    """The records that a rule judges, today's date, and what is sound of faulty records."""

    library: Library
    today: datetime.date
    faulty: tuple[Faulty, ...] = ()

    def values(self) -> Iterator[tuple[Record | Site | Faulty, Path, Any]]:
        """Yield every value of every record, faulty ones counted, with its record and path."""
        owners: tuple[Record | Site, ...] = (self.library.site, *self.library.records)
        for owner in owners:
            for path, value in walk(owner):
                yield owner, path, value
        for faulty in self.faulty:
            for path, value in faulty.values:
                yield faulty, path, value


Rule = Callable[[Context], Iterator[Problem]]
