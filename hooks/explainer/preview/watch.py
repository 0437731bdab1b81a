"""Decide when to rebuild a preview: watched files differ from the last build, and are settled."""

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

    Notifications say when to look, and a look finds what changed: something that came and went, or
    came in ten steps, is no change or one. Without notifications, as on network drives and for
    restored folders, files are polled here, since watchfiles' own polling misses the second of two
    saves within a second (https://github.com/samuelcolvin/watchfiles/issues/319).
    """

    root: Path
    paths: list[Path] = field(default_factory=list)
    # Files that builds themselves write.
    written: frozenset[Path] = frozenset()

    def snapshot(self) -> FileStamps:
        """Return the current files; those that vanish meanwhile are left out."""
        # A watched folder may be empty or missing.
        there = {str(path): (0, 0, 0) for path in self.paths if path.is_dir()}
        return there | dict(entry for path in self.paths for entry in self._entries(path))

    def next_change(self, built: FileStamps | None, ended: threading.Event) -> FileStamps | None:
        """Wait until the files differ from those built and are settled; return None once ended."""
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
        """Yield when to look, and whether that follows a notification."""
        # Changes during a build came before anything listened.
        yield False
        ended.wait(QUIET / 1000)
        yield False
        try:
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
                yield bool(changes)
        except (OSError, RuntimeError):
            # A folder has just vanished, or there are more of them than the system can watch.
            while not ended.wait(_PAUSE / 1000):
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
        """Return whether git is about to write more files."""
        try:
            lock = (self.root / ".git" / "index.lock").stat()
        except OSError:
            return False
        return time.time() - lock.st_mtime < LONGEST_CHECKOUT


def _matters(entry: os.DirEntry[str]) -> bool:
    if _PASSING.fullmatch(entry.name):
        return False
    # Links to folders may form cycles.
    return not (entry.is_symlink() if entry.is_dir() else _NUMBER.fullmatch(entry.name))
