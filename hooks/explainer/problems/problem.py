"""A problem: what is wrong, where, and how to fix it."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong at one place of the content.

    `file` is relative to the project; `line` and `column` count from 1; `length` is the number of
    characters that the caret underlines. Codes that begin with E refuse the build. For a problem
    that replaces others, `counts_as` is their number.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    length: int = 1
    counts_as: int = 1


MOST_CHOICES = 40
# Nobody mistypes a longer word, and comparing two takes time in proportion to both lengths.
LONGEST_WORD = 120
# Of more words, only those with the most pairs of letters in common are compared.
MOST_COMPARED = 60


def refusing(problems: Iterable[Problem]) -> bool:
    """Return whether any problem refuses the build; the others are warnings."""
    return any(problem.code.startswith("E") for problem in problems)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a mistyped one most likely means, if any is near."""
    return _nearest(word, tuple(known)) if len(word) <= LONGEST_WORD else None


# The same mistake is often repeated.
@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    if len(known) > MOST_COMPARED:
        known = _likest(word, known)
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.6)), None)


def _likest(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    shared: Counter[str] = Counter()
    having = _having(known)
    for pair in _pairs(word):
        shared.update(having.get(pair, ()))
    rated = {each: 2 * count / (len(word) + len(each)) for each, count in shared.items()}
    most = sorted(rated, key=lambda each: rated[each], reverse=True)[:MOST_COMPARED]
    return tuple(each for each in most if len(each) <= LONGEST_WORD)


@lru_cache(maxsize=16)
def _having(known: tuple[str, ...]) -> dict[str, list[str]]:
    having: dict[str, list[str]] = defaultdict(list)
    for each in known:
        if len(each) <= LONGEST_WORD:
            for pair in _pairs(each):
                having[pair].append(each)
    return having


def _pairs(word: str) -> set[str]:
    return {first + second for first, second in zip(f" {word}", f"{word} ", strict=True)}


def shortened_list(names: Iterable[str], most: int = MOST_CHOICES) -> str:
    """Return names for a hint, separated by commas; of very many, the first and a count."""
    all = list(names)
    more = f" and {len(all) - most} more" if len(all) > most else ""
    return (", ".join(all[:most]) or "none") + more


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "did you mean `x`?" for the known word nearest to a mistyped one, or nothing."""
    near = nearest(word, known)
    return f"did you mean `{near}`?" if near else ""
