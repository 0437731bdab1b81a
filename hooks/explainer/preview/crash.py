"""Show an exception that kept a site or a page from being made as a problem with a place."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from explainer.check.folders import missing_folders
from explainer.load.project import find_project
from explainer.problems.problem import Problem
from explainer.problems.show import ShownProblem, shown

# The place of an exception that concerns no file of the project: it is about the settings.
_SETTINGS = "mkdocs.yml"
IN_SETTINGS = f"mend `{_SETTINGS}`, or put back what it names"
IN_CODE = "this is in the machinery, not in the content; the terminal shows how it came about"
# Those who call what a site is made from are not the cause.
_CALLERS = (
    Path(__file__).with_name("server.py"),
    Path(__file__).parents[2] / "mkdocs_events.py",
)
_LONGEST = 600


def build_problems(
    error: BaseException, said: Sequence[str], root: Path
) -> tuple[ShownProblem, ...]:
    """Return why no site was made, at the place of the cause.

    `said` is what was logged before; `root` is the project's folder.
    """
    chain = list(_chain(error))
    # A tool that reports an error and then exits hides the cause behind the exit.
    reason = next((cause for cause in chain if not isinstance(cause, SystemExit)), None)
    message = str(reason) if reason else "; ".join(said) or str(error)
    kind = type(reason or error).__name__
    file, line, column, length = _place(chain, root)
    message = " ".join((message or kind).split())
    project = find_project(root)
    # MkDocs checks its folder of prose before it calls us.
    if str(project.docs) in message and (missing := list(missing_folders(project))):
        return tuple(shown(missing, root))
    message = message[:_LONGEST] + ("…" if len(message) > _LONGEST else "")
    hint = IN_SETTINGS if file == _SETTINGS else IN_CODE
    return tuple(shown([Problem(file, line, column, kind, message, hint, length)], root))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _place(chain: list[BaseException], root: Path) -> tuple[str, int, int, int]:
    """Return file, line, column and length of the cause of an exception."""
    for error in chain:
        mark = getattr(error, "problem_mark", None)
        if mark is not None and _inside(mark.name, root):
            return _inside(mark.name, root), mark.line + 1, mark.column + 1, 1
        if isinstance(error, SyntaxError) and _inside(error.filename or "", root):
            place = (error.lineno or 1, error.offset or 1)
            return _inside(error.filename or "", root), *place, 1
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if file := _inside(frame.filename, root):
                # A compiled template has other columns than its source.
                first, last = frame.colno or 0, frame.end_colno or 0
                known = file.endswith(".py") and frame.lineno == frame.end_lineno
                column, length = (first + 1, last - first) if known else (1, 1)
                return file, frame.lineno or 1, column, length
    return _SETTINGS, 1, 1, 1


def _inside(name: str, root: Path) -> str:
    """Return a path relative to the project's folder, or nothing if it is outside."""
    path = Path(root, name)
    if not path.is_relative_to(root) or not path.is_file():
        return ""
    file = path.relative_to(root)
    is_ours = not file.parts[0].startswith(".") and "site-packages" not in file.parts
    return file.as_posix() if is_ours and path not in _CALLERS else ""
