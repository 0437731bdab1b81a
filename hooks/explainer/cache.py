"""What builds keep for later ones, in a project's `.cache/`: `EXPLAINER_CACHE=off` keeps nothing.

The folder may be deleted or shared at any time, and used by two builds at once. An entry that is
damaged, or that other code made, is as if it were not there.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path

SWITCH = "EXPLAINER_CACHE"
MOST_BYTES = 256_000_000
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
    """Return a digest of the generator's files, of Python, and of the packages beside it."""
    files = (path for path in sorted(_HERE.rglob("*")) if path.suffix not in ("", ".pyc"))
    code = [part for path in files for part in (path.name, path.read_bytes())]
    folders = [Path(folder) for folder in sys.path if folder]
    packages = sorted(found.name for folder in folders for found in folder.glob("*.dist-info"))
    return digest(sys.version, *packages, *code)


class Cache:
    """Texts by name; only those `made_by` the same code and settings are found."""

    def __init__(self, root: Path, made_by: str = "", most_bytes: int = MOST_BYTES) -> None:
        """Open the cache of the project in the folder `root`."""
        self._file = root / ".cache" / "pages.sqlite"
        self._most_bytes = most_bytes
        self._entries = None
        if os.environ.get(SWITCH) != "off":
            self._made_by = digest(made_by, code_digest())
            with self._giving_up():
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._entries = sqlite3.connect(self._file)
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

    def write(self, texts: Iterable[tuple[str, str]]) -> None:
        """Keep texts by name, and drop the oldest of all beyond the bound."""
        with self._giving_up():
            if self._entries:
                made_by = self._made_by
                rows = ((made_by, name, digest(made_by, name, text), text) for name, text in texts)
                with self._entries:
                    insert = "insert or replace into entry values (?, ?, ?, ?)"
                    if self._entries.executemany(insert, rows).rowcount > 0:
                        self._entries.execute(_EVICTED, (self._most_bytes,))

    def close(self) -> None:
        """Let go of the file."""
        if self._entries:
            self._entries.close()
        self._entries = None

    @contextmanager
    def _giving_up(self) -> Iterator[None]:
        """Go on without a cache where it fails, and begin a new one where the file is damaged."""
        try:
            yield
        except (OSError, sqlite3.Error, UnicodeError) as error:
            self.close()
            # An operational error is no damage: another build holds the file, or the disk is full.
            if not isinstance(error, OSError | sqlite3.OperationalError):
                self._file.unlink(missing_ok=True)
