"""One change as a sentence and as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ChangeSentence:
    """One change: the record, the kind of change, the sentence, and the record's current place.

    `what` is added, deleted, renamed, retired, changed or checked; `field` is the path to the
    difference, by names of fields; `before` and `after` are its values.
    """

    kind: str
    id: str
    what: str
    sentence: str
    field: str = ""
    before: Any = None
    after: Any = None
    file: str = ""
    line: int = 0
