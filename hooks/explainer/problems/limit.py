"""Limit the number and the length of problems to what a person can read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from explainer.problems.problem import Problem

MOST_IN_FILE = 100
MOST_IN_ALL = 500
# Longer than any message or hint without user text.
LONGEST_TEXT = 600
# The codes that replace unlisted problems: of one file, of all files, of warnings only.
OF_FILE, OF_ALL, OF_WARNINGS = "E198", "E120", "W198"


def limit_listed(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems to show, in order of file and line.

    Of a file with very many, the first of each code are listed, then the first of the rest; all
    files together are limited likewise. E198 and E120 say how many are left out, or W198 if those
    are all warnings.
    """
    listed: list[Problem] = []
    for _, here in groupby(sorted(set(problems)), key=lambda problem: problem.file):
        counted: list[Problem] = []
        single: list[Problem] = []
        for problem in here:
            (counted if problem.counts_as > 1 else single).append(problem)
        kept, left = _first(single, MOST_IN_FILE)
        listed += kept
        if left := sorted(left + counted):
            listed.append(summary_problem(left[0], _count(left), _code(left, OF_FILE)))
    kept, left = _first(listed, MOST_IN_ALL)
    if left:
        files = len({problem.file for problem in left}) - 1
        where = f"this and {files:,} more files have" if files else "this file has"
        kept.append(summary_problem(left[0], _count(left), _code(left, OF_ALL), where))
    return sorted(map(_shortened, kept))


def summary_problem(
    first: Problem, count: int, code: str = OF_FILE, where: str = "this file has"
) -> Problem:
    """Return the problem that replaces some others, of which the first is given."""
    more = f"{count:,} more problems" if count > 1 else "1 more problem"
    message = f"{where} {more}, not listed here"
    hint = "mend those that are listed, and check again"
    return replace(first, code=code, message=message, hint=hint, counts_as=count)


def _first(problems: list[Problem], most: int) -> tuple[list[Problem], list[Problem]]:
    """Split problems into those to show, at most so many, and the rest, both in order."""
    kinds: dict[str, Problem] = {}
    for problem in problems:
        kinds.setdefault(problem.code, problem)
    chosen = set(kinds.values())
    for problem in problems:
        if len(chosen) >= min(most, len(problems)):
            break
        chosen.add(problem)
    return [p for p in problems if p in chosen], [p for p in problems if p not in chosen]


def _count(problems: list[Problem]) -> int:
    return sum(problem.counts_as for problem in problems)


def _code(left: list[Problem], code: str) -> str:
    return OF_WARNINGS if all(problem.code.startswith("W") for problem in left) else code


def _shortened(problem: Problem) -> Problem:
    message, hint = (_short(text) for text in (problem.message, problem.hint))
    return replace(problem, message=message, hint=hint)


def _short(text: str) -> str:
    """Return a text without its middle if it is too long to read."""
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 100]} … {text[-90:]}"
