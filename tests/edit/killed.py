"""Run a process that is killed just before one of its changes to files."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path

# Audit events of Python that precede changes in a folder.
STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.symlink", "os.truncate"}
Tree = dict[str, tuple[int, bytes]]


def ended_at(number: int, folder: Path, ending: signal.Signals, run: Callable[[], object]) -> int:
    """Run in a child process, killed before its nth step in a folder; return its exit status.

    0 means that there are fewer steps, a negative number is the signal, as in `subprocess`.
    """
    child = os.fork()
    if not child:
        code = 70
        try:
            # A background process may inherit ignored signals.
            if ending in (signal.SIGHUP, signal.SIGTERM):
                signal.signal(ending, signal.SIG_DFL)
            elif ending == signal.SIGINT:
                signal.signal(ending, signal.default_int_handler)
            _count_down(number, folder, ending)
            run()
            code = 0
        except SystemExit as done:
            code = done.code if isinstance(done.code, int) else 1
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _count_down(number: int, folder: Path, ending: signal.Signals) -> None:
    left = number
    within = str(folder)
    sync = os.fsync

    def step() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), ending)

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, mode, _ = arguments
            writes = isinstance(mode, str) and mode != "r" and mode != "rb"
            if writes and str(path).startswith(within):
                step()
        elif event in STEPS and str(arguments[0]).startswith(within):
            step()

    def synced(handle: int) -> None:
        step()
        sync(handle)

    sys.addaudithook(heard)
    setattr(os, "fsync", synced)  # noqa: B010


def tree(folder: Path) -> Tree:
    """Return everything in a folder: type, permissions, and bytes or link target."""
    found: Tree = {}
    for path in sorted(folder.rglob("*")):
        mode = path.lstat().st_mode
        data = b""
        if stat.S_ISLNK(mode):
            data = os.fsencode(path.readlink())
        elif stat.S_ISREG(mode):
            data = path.read_bytes()
        found[path.relative_to(folder).as_posix()] = mode, data
    return found
