"""One change, put in a sentence and for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ChangeSentence:
    """One change: of what, what happened, the sentence, and where the record is now.

    `what` is added, deleted, renamed, retired, changed or checked; `field` is the way to what
    differs, by the names of fields, and `before` and `after` what was and is there.
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
