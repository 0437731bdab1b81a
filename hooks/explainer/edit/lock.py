"""One command at a time changes a content folder; the others learn who does."""

from __future__ import annotations

import fcntl
import json
import os
import shlex
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# Below the content folder, hidden, and gone once no command changes anything.
STATE = ".explainer"
LOCK, IGNORE = "lock", ".gitignore"
# How long another command is waited for, in seconds; most are done by then.
PATIENCE = 5.0
PAUSE = 0.05
# What asks a command to end, and can be kept waiting until the files are whole.
ENDING = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


class BusyError(Exception):
    """Another command that changes the same content; the message says which."""


@contextmanager
def locked(content: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep every other command from changing a content folder; raises BusyError after a while.

    The system frees what a killed command held.
    """
    folder = content / STATE
    before = hold_signals()
    try:
        handle = _taken(folder, time.monotonic() + patience, before)
        try:
            with suppress(OSError):
                os.truncate(handle, 0)
                os.pwrite(handle, _myself().encode(), 0)
            let_signals(before)
            yield
        finally:
            hold_signals()
            # Others see by the file's number that this one is no longer that of the folder.
            with suppress(OSError):
                (folder / LOCK).unlink()
            _clear_away(folder)
            os.close(handle)
    finally:
        let_signals(before)


def hold_signals() -> set[int]:
    """Let signals that end a command wait, and return which did before."""
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, ENDING))


def let_signals(before: set[int]) -> None:
    """Let signals do what they do again; those that waited do so now."""
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


def caller() -> str:
    """Return the command that runs, as it was typed."""
    return shlex.join([Path(sys.argv[0]).name, *sys.argv[1:]])


def _taken(folder: Path, deadline: float, signals: set[int]) -> int:
    while True:
        try:
            folder.mkdir(exist_ok=True)
            if not (folder / IGNORE).exists():
                (folder / IGNORE).write_text("*\n", encoding="ascii")
            handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except FileNotFoundError:
            continue  # whoever had it is just taking the folder away
        except OSError:
            _clear_away(folder)
            raise
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_that_of(folder, handle):
                return handle
        except BlockingIOError:
            if time.monotonic() > deadline:
                holder = _told(os.pread(handle, 10_000, 0))
                os.close(handle)
                raise BusyError(holder) from None
            let_signals(signals)
            time.sleep(PAUSE)
            hold_signals()
        os.close(handle)


def _clear_away(folder: Path) -> None:
    """Take the folder away where nothing of a command is in it."""
    with suppress(OSError):
        if {path.name for path in folder.iterdir()} <= {IGNORE}:
            (folder / IGNORE).unlink(missing_ok=True)
            folder.rmdir()


def _is_that_of(folder: Path, handle: int) -> bool:
    try:
        return os.path.samestat((folder / LOCK).stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _myself() -> str:
    return json.dumps({"command": caller(), "process": os.getpid(), "since": time.strftime("%X")})


def _told(data: bytes) -> str:
    try:
        said = json.loads(data)
        return f"`{said['command']}` (process {said['process']}, since {said['since']})"
    except (ValueError, LookupError, TypeError):
        return "another command"
