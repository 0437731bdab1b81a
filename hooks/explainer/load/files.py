"""Walk the files below a folder, and report those that cannot be read or are skipped."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.load.leftovers import is_hidden, is_leftover
from explainer.problems.problem import Problem

if TYPE_CHECKING:
    from explainer.load.memo import Memo

# The longest path below a folder where whole paths end at 260 characters, as in Windows.
LONGEST_PATH = 180
_KINDS = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


@dataclass(slots=True)
class FileTree:
    """The files and folders below a folder, and problems of anything else in it.

    `left` are the files, as problems show them, that editors and programs left behind.
    """

    files: list[Path] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    odd: dict[Path, Problem] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    # A link may lead elsewhere, and what is odd may be mended, while their folder stays the same.
    is_plain: bool = True

    def add(self, other: FileTree) -> None:
        """Add what another has."""
        self.files += other.files
        self.folders += other.folders
        self.odd |= other.odd
        self.left += other.left
        self.is_plain &= other.is_plain


def shown_path(path: Path, root: Path) -> str:
    """Return a path as problems show it: relative to the project if it lies inside."""
    name, above = str(path), f"{root}{os.sep}"
    if name.startswith(above) and ".." not in name:
        return name[len(above) :].replace(os.sep, "/")
    return _shown_elsewhere(path, root)


@lru_cache(maxsize=16_384)
def _shown_elsewhere(path: Path, root: Path) -> str:
    relative = Path(os.path.relpath(path, root))
    return str(path if relative.parts[:1] == ("..",) else relative.as_posix())


def walk_files(
    folder: Path, root: Path, passed_over: tuple[str, ...] = (), memo: Memo | None = None
) -> FileTree:
    """Return the files below a folder; opens none, and ignores those that vanish meanwhile.

    Names in `passed_over` are skipped at the top of the folder.
    """
    tree = FileTree()
    waiting = [folder]
    while waiting:
        inside = waiting.pop()
        given = folder, root, passed_over if inside == folder else ()
        found = memo.of_folder(inside, _entries, *given) if memo else _entries(inside, *given)
        tree.add(found)
        waiting += found.folders
    tree.files.sort(key=_parts)
    tree.left.sort()
    return tree


_parts = attrgetter("parts")


def _entries(inside: Path, folder: Path, root: Path, passed_over: tuple[str, ...]) -> FileTree:
    """Return what is directly inside a folder, at or below another."""
    tree = FileTree()
    try:
        with os.scandir(inside) as found:
            entries = list(found)
    except OSError as error:
        odd = {inside: _unreadable(shown_path(inside, root), error, "folder")}
        return FileTree(odd=odd, is_plain=False)
    for entry in entries:
        path = Path(entry.path)
        if entry.name in passed_over:
            continue
        if is_hidden(entry.name):
            if is_leftover(entry.name) and not _passes(entry.name):
                tree.left.append(shown_path(path, root))
            continue
        plain = not entry.is_symlink() and (entry.is_file() or entry.is_dir())
        tree.is_plain &= plain
        if not plain and (problem := _odd(path, folder, shown_path(path, root))):
            tree.odd[path] = problem
        elif len(entry.path) - len(str(folder)) > LONGEST_PATH:
            tree.odd[path] = _too_long(shown_path(path, root))
        else:
            (tree.folders if entry.is_dir() else tree.files).append(path)
    return tree


def _too_long(file: str) -> Problem:
    """Return the problem of a file or folder with too long a path."""
    message = f"the path to this is longer than {LONGEST_PATH} signs, too long for some systems"
    return Problem(file, 1, 1, "E318", message, "give it, or a folder above it, a shorter name")


def leads_out(path: Path, folder: Path, file: str) -> Problem | None:
    """Return the problem of a symbolic link out of a folder, or to another folder, if it is one."""
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(folder)):
        message = f"this link leads out of the folder `{folder.name}`, and would publish its target"
        return Problem(file, 1, 1, "E303", message, "put the file itself here")
    if path.is_symlink() and path.is_dir():
        message = "this link leads to a folder, and links to folders are not followed"
        return Problem(file, 1, 1, "E303", message, "put the folder itself here")
    return None


def read_file(
    path: Path, folder: Path, file: str, most: int | None = None
) -> tuple[bytes | None, list[Problem]]:
    """Return the bytes of a file, or why it cannot be read; links may not lead out of the folder.

    If `most` is given, only the first bytes are read, enough to recognise the file.
    """
    if problem := _odd(path, folder, file):
        return None, [problem]
    if path.is_dir():
        reason = "a folder stands here, and a file is expected"
        return None, [Problem(file, 1, 1, "E304", reason, "put a file here, or delete it")]
    return read_regular(path, file, most)


def read_regular(
    path: Path, file: str, most: int | None = None
) -> tuple[bytes | None, list[Problem]]:
    """Return the bytes of what is known to be a file and no link, or why it cannot be read."""
    try:
        with path.open("rb") as opened:
            return opened.read(most), []
    except OSError as error:
        return None, [_unreadable(file, error)]


def _odd(path: Path, folder: Path, file: str) -> Problem | None:
    """Return the problem of anything that is no file or folder, or of a link to such a thing."""
    if outside := leads_out(path, folder, file):
        return outside
    try:
        mode = path.stat().st_mode
    except OSError as error:
        if path.is_symlink():
            message = f"this link leads to nothing that can be read: {error.strerror}"
            return Problem(file, 1, 1, "E304", message, "put the file itself here, or delete it")
        return _unreadable(file, error)
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    what = _KINDS.get(stat.S_IFMT(mode), "something else")
    message = f"this is {what}, and a file is expected"
    return Problem(file, 1, 1, "E304", message, "put a file here, or delete it")


def _unreadable(file: str, error: OSError, what: str = "file") -> Problem:
    message = f"the {what} cannot be read: {error.strerror}"
    hint = f"see that the {what} is there and may be read, or delete it"
    return Problem(file, 1, 1, "E304", message, hint)


def _passes(name: str) -> bool:
    """Return whether a name is one of the temporary files of our own writes."""
    return name.startswith(".") and name.endswith("~")
