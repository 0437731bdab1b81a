"""The one runner of all steps of a check: what fails in one is a problem, and the check goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import shorten
from traceback import walk_tb
from typing import Protocol, runtime_checkable

from explainer.problems.problem import Problem

# How much is shown of what a step failed with.
LONGEST = 200
ROOT = Path(__file__).parents[1]
HINT = (
    "this is a fault of the generator: report it to its makers, with this message and what you "
    "changed last"
)


class FileLine(Protocol):
    """A line of a file."""

    @property
    def file(self) -> str:
        """The file."""

    @property
    def line(self) -> int:
        """The line, from 1."""


@runtime_checkable
class HasOrigin(Protocol):
    """What a step may be judging when it fails: a record, or a part of one."""

    @property
    def origin(self) -> FileLine:
        """Where it was written."""


@contextmanager
def guarded(problems: list[Problem], step: str, file: str, line: int = 1) -> Iterator[None]:
    """Add E435 to problems where a step of a check fails, which is a fault of ours.

    It points at the record that was judged where one was, else at the given place.
    """
    try:
        yield
    except Exception as error:
        what = "this content"
        if judged := _judged(error):
            file, line = judged.origin.file, judged.origin.line
            what = f"`{getattr(judged, 'id', file)}`"
        words = shorten(f"{type(error).__name__}: {error}", LONGEST, placeholder=" …")
        message = f"{step} failed on {what} ({words}; {_raised(error)})"
        problems.append(Problem(file, line, 1, "E435", message, HINT))


def _raised(error: Exception) -> str:
    """Return where in the generator an exception was raised, for whoever mends it."""
    ours = [
        f"{Path(frame.f_code.co_filename).relative_to(ROOT)}:{line}"
        for frame, line in walk_tb(error.__traceback__)
        if Path(frame.f_code.co_filename).is_relative_to(ROOT)
    ]
    return ours[-1]


def _judged(error: Exception) -> HasOrigin | None:
    """Return the last record that was held where an exception was raised, or above that."""
    # The first two frames are the guard and who asked for it, who may hold an earlier record.
    for frame, _ in reversed(list(walk_tb(error.__traceback__))[2:]):
        for value in reversed(list(frame.f_locals.values())):
            ours = type(value).__module__.startswith("explainer.")
            if ours and isinstance(value, HasOrigin):
                return value
    return None
