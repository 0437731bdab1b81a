"""Tell when watched files differ from what was last built, and are settled."""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import watch

# In milliseconds: the pause that ends a change, and its maximum duration.
QUIET, LONGEST_SAVE = 10, 200
# In milliseconds: how often to look at files without notifications.
_PAUSE = 500
# Looking at all files takes at most this part of the time.
_LOOKING = 0.05
# So many changed paths are looked at one by one; beyond, it is quicker to look at all.
_FEW = 20
# In seconds: an older lock of git was left behind by a killed process.
LONGEST_CHECKOUT = 30.0
# Temporary files of editors and systems: swap files, backups, files being saved.
_PASSING = re.compile(
    r"[.#~].*|.*~|.*\.(?:swp|swo|swx|tmp|temp|bak|orig|part|pyc)|__pycache__|.*___jb_\w+___"
)
# Vim tests with files of such names whether it may write.
_NUMBER = re.compile(r"[0-9]{4,5}")

# Time, size and inode of each watched file, by path.
FileStamps = dict[str, tuple[int, int, int]]


@dataclass
class Watch:
    """Files and folders whose changes matter.

    Notifications say where to look, and a look finds what changed: something that came and went, or
    came in ten steps, is no change or one. Without notifications, as on network drives and for
    restored folders, files are polled here, since watchfiles' own polling misses the second of two
    saves within a second (https://github.com/samuelcolvin/watchfiles/issues/319).
    """

    root: Path
    paths: list[Path] = field(default_factory=list)
    # Files that builds themselves write.
    written: frozenset[Path] = frozenset()

    def __post_init__(self) -> None:
        """Prepare to compare paths, of which there are many, as text."""
        self._written = frozenset(map(str, self.written))
        self._missed = False

    def snapshot(self) -> FileStamps:
        """Return the current files; those that vanish meanwhile are left out."""
        return dict(stamp for path in self.paths for stamp in self._stamps(path))

    def changes(self, ended: threading.Event) -> Iterator[FileStamps]:
        """Yield the files at first, and whenever they differ from then and are settled."""
        built = now = self.snapshot()
        waiting = False
        yield built
        for noticed in self._looks(ended):
            before = now
            # While git writes, later notices are not waited for.
            whole = waiting or not noticed
            now = self.snapshot() if whole else self._look_at(noticed, before)
            # Folders that came back are listened to no more.
            self._missed = not noticed and now != before
            if now != built and (noticed or now == before):
                waiting = self._checking_out()
                if not waiting:
                    built = now
                    yield built

    def _looks(self, ended: threading.Event) -> Iterator[set[str]]:
        """Yield where to look, at each time when something may have changed; nothing is all."""
        while not ended.is_set():
            # Changes while nothing listened.
            yield set()
            ended.wait(QUIET / 1000)
            yield set()
            try:
                yield from self._notices(ended)
            except (OSError, RuntimeError):
                # A folder has just vanished, or there are more of them than the system can watch.
                ended.wait(_PAUSE / 1000)

    def _notices(self, ended: threading.Event) -> Iterator[set[str]]:
        next_look = 0.0
        for changes in watch(
            *filter(Path.exists, self.paths),
            watch_filter=None,
            step=QUIET,
            debounce=LONGEST_SAVE,
            rust_timeout=_PAUSE,
            yield_on_timeout=True,
            stop_event=ended,
            force_polling=False,
        ):
            if changes:
                yield {path for _, path in changes}
            elif (began := time.monotonic()) >= next_look:
                yield set()
                if self._missed:
                    return
                next_look = began + (time.monotonic() - began) / _LOOKING

    def _look_at(self, changed: set[str], known: FileStamps) -> FileStamps:
        """Return the files, of which only some are looked at."""
        if len(changed) > _FEW:
            return self.snapshot()
        below = tuple(f"{path}{os.sep}" for path in changed)
        now = {
            path: stamp
            for path, stamp in known.items()
            if path not in changed and not path.startswith(below)
        }
        for path in filter(self._is_watched, map(Path, changed)):
            now.update(self._stamps(path))
        return now

    def _is_watched(self, path: Path) -> bool:
        """Return whether a path is one that matters, in folders that matter."""
        for folder in self.paths:
            if path.is_relative_to(folder):
                below = [each for each in (path, *path.parents) if each.is_relative_to(folder)]
                return self.written.isdisjoint(below) and all(map(_matters, below[:-1]))
        return False

    def _stamps(self, path: Path | os.DirEntry[str]) -> Iterator[tuple[str, tuple[int, int, int]]]:
        """Yield a file, or a folder's files."""
        try:
            if not path.is_dir():
                found = path.stat()
                yield os.fspath(path), (found.st_mtime_ns, found.st_size, found.st_ino)
                return
            # A watched folder may be empty or missing.
            if path in self.paths:
                yield os.fspath(path), (0, 0, 0)
            entries = list(os.scandir(path))
        except OSError:
            return
        for entry in entries:
            if entry.path not in self._written and _matters(entry):
                yield from self._stamps(entry)

    def _checking_out(self) -> bool:
        """Return whether git is about to write more files."""
        try:
            lock = (self.root / ".git" / "index.lock").stat()
        except OSError:
            return False
        return time.time() - lock.st_mtime < LONGEST_CHECKOUT


def _matters(entry: Path | os.DirEntry[str]) -> bool:
    if _PASSING.fullmatch(entry.name):
        return False
    # Links to folders may form cycles.
    return not (entry.is_symlink() if entry.is_dir() else _NUMBER.fullmatch(entry.name))
