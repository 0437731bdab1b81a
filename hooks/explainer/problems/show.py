"""Print problems for a terminal: place, message, the source line, a caret and a hint."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from explainer.problems.file_text import FileText, readable_text
from explainer.problems.limit import limit_listed
from explainer.problems.problem import Problem
from explainer.texts.columns import columns
from explainer.texts.counting import counted

MOST_BEFORE = 40
WIDEST = 100
_TAB = "    "

_LARGEST_SHOWN = 8 * 1024 * 1024
_UNPRINTED = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"}


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """A problem ready for display: nothing in it is a control character.

    `before`, `marked` and `after` are the part of its line around its place, or all empty.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str
    before: str = ""
    marked: str = ""
    after: str = ""
    counts_as: int = 1


def show(problems: Iterable[Problem], root: Path) -> str:
    """Return a report of problems, in order of file and line; "" if there are none.

    Of very many, only some are shown (see `limit_listed`). Each is shown as `file:line:column:
    code: message`, with its line and a caret if the file below `root` has that line, and with its
    hint. The last line counts problems. Nothing in a file or a message reaches the terminal as a
    control character; unusual spaces are made visible. Nothing is read through a link out of
    `root`.
    """
    found = sorted(set(problems))
    if not found:
        return ""
    blocks = ["\n".join(_block(problem)) for problem in shown(found, root)]
    return "\n\n".join([*blocks, summary(found)]) + "\n"


def shown(problems: Iterable[Problem], root: Path) -> list[ShownProblem]:
    """Return problems in order of file and line, each with its line from a file below `root`."""
    lines = lru_cache(maxsize=1)(lambda file: _lines(root, file))
    return [_shown(problem, lines(problem.file)) for problem in limit_listed(problems)]


def _shown(problem: Problem, lines: list[str]) -> ShownProblem:
    around = ("", "", "")
    if 1 <= problem.line <= len(lines):
        around = _around(lines[problem.line - 1], problem.column - 1, problem.length)
    words = (visible(problem.message), visible(problem.hint))
    place = (visible(problem.file), problem.line, problem.column)
    return ShownProblem(*place, problem.code, *words, *around, problem.counts_as)


def _lines(root: Path, file: str) -> list[str]:
    try:
        path = root / file
        if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
            return []
        if not path.is_file() or path.stat().st_size > _LARGEST_SHOWN:
            return []
        return FileText(file, readable_text(path.read_bytes())).lines
    except (OSError, RuntimeError, ValueError):
        return []


def block(problem: Problem, lines: list[str]) -> str:
    """Return the lines that show one problem in a file with those lines."""
    return "\n".join(_block(_shown(problem, lines)))


def _block(problem: ShownProblem) -> Iterable[str]:
    yield f"{problem.file}:{problem.line}:{problem.column}: {problem.code}: {problem.message}"
    if problem.marked:
        number = f"{problem.line:>5} | "
        yield f"{number}{problem.before}{problem.marked}{problem.after}".rstrip()
        caret = " " * columns(problem.before) + "^" * max(1, columns(problem.marked))
        yield f"{'| ':>{len(number)}}{caret}"
    if problem.hint:
        yield f"  hint: {problem.hint}"


def summary(problems: Sequence[Problem | ShownProblem]) -> str:
    """Return the number of problems and of warnings, and of the files they are in."""
    files = counted(len({problem.file for problem in problems}), "file")
    warnings = sum(problem.counts_as for problem in problems if problem.code.startswith("W"))
    errors = sum(problem.counts_as for problem in problems) - warnings
    counts = [counted(errors, "problem")] if errors else []
    counts += [counted(warnings, "warning")] if warnings else []
    return f"{' and '.join(counts)} in {files}"


def _around(line: str, start: int, length: int) -> tuple[str, str, str]:
    """Split the visible part of a line: before a place, at it (a space past the end), after."""
    start = max(0, min(start, len(line)))
    # A combining mark shares the column of the letter before it.
    while 0 < start < len(line) and not _width(line[start]):
        start, length = start - 1, length + 1
    left_of = line[max(0, start - WIDEST) : start][::-1]
    before = _reach(left_of, MOST_BEFORE)
    after = _reach(line[start : start + WIDEST], WIDEST - _width(line[start - before : start]))
    used = _width(line[start : start + after])
    before = _reach(left_of, max(MOST_BEFORE, WIDEST - used))
    first, last = start - before, start + after
    left = ("…" if first else "") + visible(line[first:start])
    end = min(last, start + max(1, length))
    right = visible(line[end:last]) + ("…" if last < len(line) else "")
    return left, visible(line[start:end]) or " ", right


def _reach(text: str, room: int) -> int:
    """Return how many characters of a text fit into a number of columns."""
    for count, character in enumerate(text):
        room -= _width(character)
        if room < 0:
            return count
    return len(text)


def _width(text: str) -> int:
    return columns(visible(text))


def visible(text: str) -> str:
    """Return a line for a terminal, with unseen characters made visible."""
    return "".join(map(_visible_character, text))


def _visible_character(character: str) -> str:
    if character == "\t":
        return _TAB
    if character.isascii() and (character < " " or character == "\x7f"):
        return "␡" if character == "\x7f" else chr(0x2400 + ord(character))
    if character != " " and unicodedata.category(character) in _UNPRINTED:
        return f"<U+{ord(character):04X}>"
    return character
