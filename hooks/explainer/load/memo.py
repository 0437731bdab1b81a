"""Keep what was made of each file, so that only a file that changed is read again."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from explainer.load.files import FileTree, read_file, read_regular
from explainer.problems.problem import Problem

_T = TypeVar("_T")
_V = TypeVar("_V")
# A file that was written so shortly before it was read may be written again with the same times:
# they are as coarse as 2 s (FAT).
_SETTLED_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class _File:
    """What was made of a file; without a stamp, only its bytes tell whether it has changed."""

    stamp: tuple[int, ...] | None
    digest: bytes
    made: Any


class Memo:
    """What was made of each file of a project, and of what was made of it, in a load.

    What an earlier load made is taken over; whatever makes it has to depend on nothing but what it
    is given.
    """

    def __init__(self, before: Memo | None = None, held: Collection[str] = ()) -> None:
        """Start with nothing, or with what an earlier load made; held files count as then."""
        self._held = held
        self._files_before = before._files if before else {}
        self._files: dict[tuple[object, ...], _File] = {}
        self._folders_before = before._folders if before else {}
        self._folders: dict[tuple[object, ...], tuple[tuple[int, ...] | None, FileTree]] = {}
        self._made_before = before._made if before else {}
        self._made: dict[tuple[object, int], tuple[object, Any]] = {}

    def of_file(
        self,
        path: Path,
        folder: Path,
        file: str,
        make: Callable[..., _T],
        *given: object,
        most: int | None = None,
    ) -> tuple[_T | None, list[Problem]]:
        """Return what is made of a file's bytes, its name and what is given, or why nothing is.

        The file is not even read if it has the same size, times and inode as before, and nothing is
        made anew if it has the same bytes. If `most` is given, only the first bytes are read.
        """
        key = (make, file, *given)
        kept, is_regular, stamp = self._files_before.get(key), *_stamp(path)
        changed = kept is None or stamp is None or kept.stamp != stamp
        if kept is None or (changed and file not in self._held):
            data, problems = (
                read_regular(path, file, most)
                if is_regular
                else read_file(path, folder, file, most)
            )
            if data is None:
                return None, problems
            digest = blake2b(data, digest_size=16).digest()
            made = kept.made if kept and kept.digest == digest else make(data, file, *given)
            kept = _File(stamp, digest, made)
        self._files[key] = kept
        result: _T = kept.made
        return result, []

    def of_folder(self, path: Path, make: Callable[..., FileTree], *given: object) -> FileTree:
        """Return what is made of a folder's entries: anew only if one came, went or was replaced.

        Where one is a link, it is made anew each time.
        """
        key = (make, path, *given)
        _, stamp = _stamp(path)
        kept = self._folders_before.get(key)
        if kept is None or stamp is None or kept[0] != stamp:
            made: FileTree = make(path, *given)
            kept = stamp if made.is_plain else None, made
        self._folders[key] = kept
        return kept[1]

    def of(self, value: _V, make: Callable[[_V], _T]) -> _T:
        """Return what is made of a value: anew only if it is another object than before."""
        key = (make, id(value))
        kept = self._made.get(key)
        if kept is None:
            # The value is kept, too: no other object can have its identity meanwhile.
            kept = self._made[key] = self._made_before.get(key) or (value, make(value))
        result: _T = kept[1]
        return result


def _stamp(path: Path) -> tuple[bool, tuple[int, ...] | None]:
    """Return whether this is a file and no link, and what changes whenever it or a folder does.

    Of a link, and of what was just written, nothing does for sure.
    """
    try:
        found = os.lstat(path)
    except OSError:
        return False, None
    is_file = stat.S_ISREG(found.st_mode)
    is_either = is_file or stat.S_ISDIR(found.st_mode)
    if not is_either or time.time_ns() - found.st_mtime_ns < _SETTLED_NS:
        return is_file, None
    times = found.st_mtime_ns, found.st_ctime_ns
    return is_file, (found.st_dev, found.st_ino, found.st_size, *times)
