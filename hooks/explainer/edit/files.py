"""Changed files put in the place of the earlier ones: all of them, or none."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """A file and what it held and will hold; None where it is not there, or will not be."""

    path: Path
    before: bytes | None
    after: bytes | None


class ChangedMeanwhileError(Exception):
    """A file that is no longer what a change began with; nothing was written."""

    def __init__(self, path: Path) -> None:
        """Keep the path of the file."""
        super().__init__(str(path))
        self.path = path


def write_all(changes: Sequence[Change]) -> None:
    """Write every change, or leave every file as it was and raise what went wrong.

    Each file is written beside its place and then put there as a whole, with the rights of the one
    before; a link keeps leading to its file.
    """
    made: list[tuple[Change, Path | None]] = []
    done: list[Change] = []
    try:
        for change in changes:
            if _held(change.path) != change.before:
                raise ChangedMeanwhileError(change.path)
            made.append((change, None if change.after is None else _beside(change, change.after)))
        # What goes away goes last: no moment is without a record.
        for change, ready in sorted(made, key=lambda each: each[1] is None):
            done.append(change)
            _put(change, ready)
    except BaseException:
        for change in reversed(done):
            if _held(change.path) != change.before:
                _put_back(change)
        raise
    finally:
        for _, ready in made:
            if ready is not None:
                ready.unlink(missing_ok=True)


def _held(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _beside(change: Change, data: bytes) -> Path:
    """Return a file beside the place of a change that holds what will stand there."""
    place = change.path.resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{place.name}.", suffix="~", dir=place.parent)
    except OSError as error:
        # Its own name means nothing to whoever asked for the change.
        raise OSError(error.errno, error.strerror, str(change.path)) from error
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(stat.S_IMODE(place.stat().st_mode) if place.exists() else _rights_of_new())
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    return made


def _put(change: Change, ready: Path | None) -> None:
    if ready is None:
        change.path.unlink(missing_ok=True)
    else:
        ready.replace(change.path.resolve())


def _put_back(change: Change) -> None:
    ready = None if change.before is None else _beside(change, change.before)
    try:
        _put(change, ready)
    finally:
        if ready is not None:
            ready.unlink(missing_ok=True)


def _rights_of_new() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
