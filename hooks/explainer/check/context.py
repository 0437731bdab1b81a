"""What a rule looks at: the linked records and the day on which they are judged."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from explainer.check.problem import Problem
from explainer.link.library import Library


@dataclass(frozen=True, slots=True)
class Context:
    """The records that a rule judges, and today's date."""

    library: Library
    today: datetime.date


Rule = Callable[[Context], Iterator[Problem]]
