"""What is wrong, where, and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one place of the content.

    `file` is relative to the project; `line` and `column` count from 1; `length` is how many
    characters the caret underlines. Codes that begin with E refuse the build.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    length: int = 1


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a mistyped one most likely means, if any is near."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "did you mean `x`?" for the known word nearest to a mistyped one, else nothing."""
    near = nearest(word, known)
    return f"did you mean `{near}`?" if near else ""
