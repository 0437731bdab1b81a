"""When to build a preview anew: the watched files differ from those last built, and are at rest."""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import watch

# In milliseconds: how long nothing may follow a change, and how long it may go on to be one.
QUIET, LONGEST_SAVE = 10, 200
# In milliseconds: how often files are looked at that no notice comes from.
PAUSE = 500
# A lock of git's older than this was left behind by a git that was killed.
LONGEST_CHECKOUT = 30.0
# What editors and systems put beside a file for a while: swap files, backups, a file being saved.
_PASSING = re.compile(
    r"[.#~].*|.*~|.*\.(?:swp|swo|swx|tmp|temp|bak|orig|part|pyc)|__pycache__|.*___jb_\w+___"
)
# Vim tries whether it may write here with files of such names.
_NUMBER = re.compile(r"[0-9]{4,5}")

# The time, size and number of each watched file, by its path.
FileStamps = dict[str, tuple[int, int, int]]


@dataclass
class Watch:
    """Files and folders whose changes matter.

    The system's notices say when to look, and a look says what changed: what came and went again,
    or came in ten steps, is no or one change. Where no notice comes, as from network drives and
    folders that were put back, files are looked at in turns, since watchfiles' own polling misses
    the second of two saves within a second (https://github.com/samuelcolvin/watchfiles/issues/319).
    """

    root: Path
    paths: list[Path] = field(default_factory=list)
    # What builds themselves write.
    written: frozenset[Path] = frozenset()

    def snapshot(self) -> FileStamps:
        """Return what is there now; what vanishes while it is looked at is not there."""
        # A watched folder may be empty, and may be gone.
        there = {str(path): (0, 0, 0) for path in self.paths if path.is_dir()}
        return there | dict(entry for path in self.paths for entry in self._entries(path))

    def next_change(self, built: FileStamps | None, ended: threading.Event) -> FileStamps | None:
        """Wait until the files differ from those built and are at rest; None once it has ended."""
        if built is None:
            return self.snapshot()
        before = built
        for noticed in self._looks(ended):
            now = self.snapshot()
            if now != built and (noticed or now == before) and not self._checking_out():
                return now
            before = now
        return None

    def _looks(self, ended: threading.Event) -> Iterator[bool]:
        """Yield when to look, and whether the system has noticed changes that are at rest."""
        # What was saved during a build came before anybody listened.
        yield False
        ended.wait(QUIET / 1000)
        yield False
        try:
            for changes in watch(
                *filter(Path.exists, self.paths),
                watch_filter=None,
                step=QUIET,
                debounce=LONGEST_SAVE,
                rust_timeout=PAUSE,
                yield_on_timeout=True,
                stop_event=ended,
                force_polling=False,
            ):
                yield bool(changes)
        except (OSError, RuntimeError):
            # A folder has just vanished, or there are more of them than the system listens to.
            while not ended.wait(PAUSE / 1000):
                yield False

    def _entries(self, path: Path | os.DirEntry[str]) -> Iterator[tuple[str, tuple[int, int, int]]]:
        try:
            if path.is_dir():
                with os.scandir(path) as entries:
                    for entry in entries:
                        if _matters(entry) and Path(entry.path) not in self.written:
                            yield from self._entries(entry)
            else:
                found = path.stat()
                yield os.fspath(path), (found.st_mtime_ns, found.st_size, found.st_ino)
        except OSError:
            return

    def _checking_out(self) -> bool:
        """Return whether git is about to put more files in place."""
        try:
            lock = (self.root / ".git" / "index.lock").stat()
        except OSError:
            return False
        return time.time() - lock.st_mtime < LONGEST_CHECKOUT


def _matters(entry: os.DirEntry[str]) -> bool:
    if _PASSING.fullmatch(entry.name):
        return False
    # Links to folders may lead in circles.
    return not (entry.is_symlink() if entry.is_dir() else _NUMBER.fullmatch(entry.name))
