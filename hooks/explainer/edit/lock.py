"""A lock on a content folder: one command at a time changes it, and others learn which."""

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

# Below the content folder, hidden, and deleted once no command changes anything.
STATE = ".explainer"
LOCK, IGNORE = "lock", ".gitignore"
# How long to wait for another command, in seconds; most are done by then.
_PATIENCE = 5.0
_PAUSE = 0.05
# Signals that end a command, and that can wait until the files are whole.
ENDING_SIGNALS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


class BusyError(Exception):
    """Another command is changing the same content; the message names it."""


@contextmanager
def locked(content: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Lock a content folder against other commands; raises BusyError after a while.

    The operating system releases the lock of a killed command.
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
            # The inode shows others that this is no longer the folder's lock.
            with suppress(OSError):
                (folder / LOCK).unlink()
            _clear_away(folder)
            os.close(handle)
    finally:
        let_signals(before)


def hold_signals() -> set[int]:
    """Block the signals that end a command, and return those blocked before."""
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, ENDING_SIGNALS))


def let_signals(before: set[int]) -> None:
    """Restore the blocked signals; pending ones are delivered now."""
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


def caller() -> str:
    """Return the running command as it was typed."""
    return shlex.join([Path(sys.argv[0]).name, *sys.argv[1:]])


def _taken(folder: Path, deadline: float, signals: set[int]) -> int:
    while True:
        try:
            folder.mkdir(exist_ok=True)
            if not (folder / IGNORE).exists():
                (folder / IGNORE).write_text("*\n", encoding="ascii")
            handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except FileNotFoundError:
            continue  # whoever had the lock is just deleting the folder
        except OSError:
            _clear_away(folder)
            raise
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_that_of(folder, handle):
                return handle
        except BlockingIOError:
            if time.monotonic() > deadline:
                holder = _holder(os.pread(handle, 10_000, 0))
                os.close(handle)
                raise BusyError(holder) from None
            let_signals(signals)
            time.sleep(_PAUSE)
            hold_signals()
        os.close(handle)


def _clear_away(folder: Path) -> None:
    """Delete the folder unless it has files of another command."""
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


def _holder(data: bytes) -> str:
    try:
        said = json.loads(data)
        return f"`{said['command']}` (process {said['process']}, since {said['since']})"
    except (ValueError, LookupError, TypeError):
        return "another command"
