"""A process that is ended just as it changes files, before any step asked of the system."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path

# What changes a folder, as Python tells of it before it is done.
STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.symlink", "os.truncate"}
Tree = dict[str, tuple[int, bytes]]


def ended_at(number: int, folder: Path, ending: signal.Signals, run: Callable[[], object]) -> int:
    """Run in a process of its own, ended before its nth step in a folder; return how it ended.

    0 tells that there are fewer steps, a negative number the signal, as `subprocess` has it.
    """
    child = os.fork()
    if not child:
        code = 70
        try:
            # Who runs the tests in the background ignores some signals.
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
    """Return everything in a folder: its kind and rights, and its bytes or where it leads."""
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
