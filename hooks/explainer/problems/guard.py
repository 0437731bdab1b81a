"""Run the steps of a check so that a failing one becomes a problem, and the check goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import shorten
from traceback import walk_tb
from typing import Protocol, runtime_checkable

from explainer.problems.problem import Problem

# The most that is shown of an exception's message.
_LONGEST = 200
ROOT = Path(__file__).parents[1]
_HINT = (
    "this is a fault of the generator: report it to its makers, with this message and what you "
    "changed last"
)


class FileLine(Protocol):
    """A line of a file."""

    @property
    def file(self) -> str:
        """The file's path."""

    @property
    def line(self) -> int:
        """The line, from 1."""


@runtime_checkable
class HasOrigin(Protocol):
    """A value with an origin, such as the record that a step judges when it fails."""

    @property
    def origin(self) -> FileLine:
        """The place where it was written."""


@contextmanager
def guarded(problems: list[Problem], step: str, file: str, line: int = 1) -> Iterator[None]:
    """Add E435 to the problems if a step of a check raises, which is a fault of the generator.

    It points at the record that was being judged, if known, or else at the given place.
    """
    try:
        yield
    except Exception as error:
        problems.append(failure(error, step, file, line, passed=2))


def failure(error: Exception, step: str, file: str, line: int = 1, passed: int = 1) -> Problem:
    """Return the problem of a step that raised an error.

    So many functions from where it was caught are `passed`, which may hold an earlier record.
    """
    what = "this content"
    if judged := _judged(error, passed):
        file, line = judged.origin.file, judged.origin.line
        what = f"`{getattr(judged, 'id', file)}`"
    words = shorten(f"{type(error).__name__}: {error}", _LONGEST, placeholder=" …")
    message = f"{step} failed on {what} ({words}; {_raised(error)})"
    return Problem(file, line, 1, "E435", message, _HINT)


def _raised(error: Exception) -> str:
    """Return where in the generator an exception was raised, for its developers."""
    ours = [
        f"{Path(frame.f_code.co_filename).relative_to(ROOT)}:{line}"
        for frame, line in walk_tb(error.__traceback__)
        if Path(frame.f_code.co_filename).is_relative_to(ROOT)
    ]
    return ours[-1]


def _judged(error: Exception, passed: int) -> HasOrigin | None:
    """Return the record in a local variable nearest to where an exception was raised, if any."""
    for frame, _ in reversed(list(walk_tb(error.__traceback__))[passed:]):
        for value in reversed(list(frame.f_locals.values())):
            ours = type(value).__module__.startswith("explainer.")
            if ours and isinstance(value, HasOrigin):
                return value
    return None
