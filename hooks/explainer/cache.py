"""What builds keep for later ones, in a project's `.cache/`: `EXPLAINER_CACHE=off` keeps nothing.

The folder may be deleted or shared at any time, and used by two builds at once. An entry that is
damaged, or that other code made, is as if it were not there.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path

SWITCH = "EXPLAINER_CACHE"
MOST_BYTES = 512_000_000
# So many texts are written at once.
_BATCH = 64
_NONE = "", ""
_HERE = Path(__file__).parent
_TABLE = """create table if not exists entry
(made_by text, name text, digest text, text text, primary key (made_by, name))"""
# The newest entries stay, as many as fit.
_EVICTED = """delete from entry where rowid in (select rowid from
(select rowid, sum(length(text)) over (order by rowid desc) as newer from entry) where newer > ?)"""


def digest(*parts: str | bytes) -> str:
    """Return a digest of some texts, in which it is clear where each ends."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        made.update(b"%d:" % len(data) + data)
    return made.hexdigest()


@cache
def code_digest() -> str:
    """Return a digest of the files of generator and theme, of Python, and of its packages."""
    files = (path for path in sorted(_HERE.parent.rglob("*")) if path.suffix not in ("", ".pyc"))
    code = [part for path in files for part in (path.name, path.read_bytes())]
    folders = [Path(folder) for folder in sys.path if folder]
    packages = sorted(found.name for folder in folders for found in folder.glob("*.dist-info"))
    return digest(sys.version, *packages, *code)


class Cache:
    """Texts by name; only those `made_by` the same code and settings are found.

    With the switch off, it holds what one build writes, in a file that has no name.
    """

    def __init__(self, root: Path, made_by: str = "", most_bytes: int = MOST_BYTES) -> None:
        """Open the cache of the project in the folder `root`."""
        self._file = root / ".cache" / "pages.sqlite"
        self._most_bytes = most_bytes
        self._entries = None
        self._waiting: list[tuple[str, str]] = []
        self._wrote = False
        self.is_kept = os.environ.get(SWITCH) != "off"
        self._made_by = digest(made_by, code_digest()) if self.is_kept else ""
        with self._giving_up():
            if self.is_kept:
                self._file.parent.mkdir(parents=True, exist_ok=True)
            self._entries = sqlite3.connect(self._file if self.is_kept else "")
            # What a power cut damages is found by its digest.
            self._entries.execute("pragma synchronous = off")
            self._entries.execute(_TABLE)

    def read(self, name: str) -> str | None:
        """Return the text of a name, if there is one."""
        with self._giving_up():
            if self._entries:
                query = "select digest, text from entry where made_by = ? and name = ?"
                kept, text = self._entries.execute(query, (self._made_by, name)).fetchone() or _NONE
                if kept == digest(self._made_by, name, text):
                    return str(text)
        return None

    def of(self, name: str, key: str, make: Callable[[], str]) -> str:
        """Return the text that an earlier build made from the same key, or else make it."""
        if not self.is_kept:
            return make()
        kept, _, text = (self.read(name) or "").partition("\n")
        if kept != key:
            text = make()
            self.write([(name, f"{key}\n{text}")])
        return text

    def write(self, texts: Iterable[tuple[str, str]]) -> None:
        """Keep texts by name, some at once, so that no other build waits for long."""
        for each in texts:
            self._waiting.append(each)
            if len(self._waiting) >= _BATCH:
                self.flush()

    def flush(self) -> None:
        """Write what is waiting, so that it can be read."""
        made_by, waiting, self._waiting = self._made_by, self._waiting, []
        with self._giving_up():
            if self._entries and waiting:
                rows = (
                    (made_by, name, digest(made_by, name, text), text) for name, text in waiting
                )
                with self._entries:
                    insert = "insert or replace into entry values (?, ?, ?, ?)"
                    self._entries.executemany(insert, rows)
                self._wrote = True

    def close(self) -> None:
        """Write what is waiting, drop the oldest beyond the bound, and let go of the file."""
        self.flush()
        with self._giving_up():
            if self._entries and self._wrote:
                with self._entries:
                    self._entries.execute(_EVICTED, (self._most_bytes,))
        self._let_go()

    def _let_go(self) -> None:
        if self._entries:
            self._entries.close()
        self._entries = None

    @contextmanager
    def _giving_up(self) -> Iterator[None]:
        """Go on without a cache where it fails, and begin a new one where the file is damaged."""
        try:
            yield
        except (OSError, sqlite3.Error, UnicodeError) as error:
            self._let_go()
            # An operational error is no damage: another build holds the file, or the disk is full.
            if not isinstance(error, OSError | sqlite3.OperationalError):
                self._file.unlink(missing_ok=True)
