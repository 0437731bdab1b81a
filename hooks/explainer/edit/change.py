"""File changes: the contents before and after, and the steps to make them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file, its contents before and after a change; None means that it does not exist.

    A file `moved` from another path keeps that file's permissions, and stays a link if it was one.
    """

    path: Path
    before: bytes | None
    after: bytes | None
    moved: Path | None = None


class ChangedMeanwhileError(Exception):
    """A file that changed after a command had read it; nothing was written."""

    def __init__(self, path: Path) -> None:
        """Keep the path of the file."""
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True, slots=True)
class Rights:
    """The permissions and the owner of a file."""

    mode: int
    owner: int
    group: int


@dataclass(frozen=True, slots=True)
class FileStep:
    """One name in one folder, with what it was and will be: a file's bytes, or a link's target.

    `folders` are those to create for it.
    """

    path: Path
    before: bytes | None
    after: bytes | None
    is_link: bool = False
    rights: Rights | None = None
    folders: tuple[Path, ...] = ()

    def held(self) -> bytes | None:
        """Return what is there now."""
        if self.is_link:
            return os.fsencode(self.path.readlink()) if self.path.is_symlink() else None
        return self.path.read_bytes() if self.path.exists() else None

    def beside(self, token: str) -> Path:
        """Return the path of the temporary file, named after the change's token."""
        return self.path.with_name(f".{self.path.name}.{token}~")


@contextmanager
def reporting_path(path: Path) -> Iterator[None]:
    """Make an error about a temporary file name the real one, which editors know."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def steps_of(changes: Sequence[FileChange]) -> list[FileStep]:
    """Return the steps of some changes in order; deletions come last, so that no file is lost.

    Raises ChangedMeanwhileError if a file is not what it was.
    """
    steps = [step for each in changes for step in _steps(each) if step.before != step.after]
    for step in steps:
        if step.held() != step.before:
            raise ChangedMeanwhileError(step.path)
    return sorted(steps, key=lambda step: step.after is None)


def _steps(change: FileChange) -> Iterator[FileStep]:
    path, before, after = change.path, change.before, change.after
    moved = change.moved
    if after is None and path.is_symlink():
        yield FileStep(path, os.fsencode(path.readlink()), None, is_link=True)
    elif moved is not None and moved.is_symlink():
        # The target of a link stays where it is.
        place = moved.resolve()
        yield FileStep(place, place.read_bytes(), after, rights=_rights(place))
        yield FileStep(path, before, os.fsencode(moved.readlink()), is_link=True)
    else:
        place = path.resolve()
        rights = _rights(moved if before is None and moved is not None else place)
        yield FileStep(place, before, after, rights=rights, folders=tuple(_missing(place)))


def _rights(path: Path) -> Rights | None:
    if not path.exists():
        return None
    found = path.stat()
    return Rights(stat.S_IMODE(found.st_mode), found.st_uid, found.st_gid)


def _missing(place: Path) -> Iterator[Path]:
    """Yield the missing folders above a place, the innermost first."""
    for folder in place.parents:
        if folder.exists():
            return
        yield folder
