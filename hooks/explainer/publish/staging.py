"""A site built aside and put in the place of the earlier one, whole or not at all."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
from dataclasses import dataclass
from errno import ENOTDIR
from pathlib import Path

FOLDER_MODE, FILE_MODE = 0o755, 0o644
# From Linux's fcntl.h and fs.h: swap two names in one step, so that a reader finds a site always.
AT_FDCWD, RENAME_EXCHANGE = -100, 2
EARLIER = ".earlier"
# What follows the target's name where a build left a folder; no process has a greater number.
LEFT = re.compile(rf"\.(?P<process>[0-9]{{1,9}})(?P<earlier>{re.escape(EARLIER)})?")


@dataclass(frozen=True, slots=True)
class Staging:
    """The folder that a site is built in, and the one that it shall take the place of."""

    folder: Path
    target: Path


def begin(target: Path) -> Staging:
    """Make an empty folder beside the target, and clear away what killed builds left there.

    Raises OSError where a file stands that the site would take the place of.
    Where the target is a link, the folder that it leads to is renewed, and the link stays.
    """
    target = Path(os.path.realpath(target))
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(ENOTDIR, "a file stands where the site's folder belongs", target)
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_away(target)
    folder = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return Staging(folder, target)


def publish(staging: Staging) -> None:
    """Put the finished site in the target's place; raises OSError and leaves the earlier one."""
    _make_readable(staging.folder)
    if not staging.target.exists():
        staging.folder.rename(staging.target)
        return
    if not _exchange(staging.folder, staging.target):
        earlier = staging.folder.with_name(staging.folder.name + EARLIER)
        staging.target.rename(earlier)
        try:
            staging.folder.rename(staging.target)
        except OSError:
            earlier.rename(staging.target)
            raise
        shutil.rmtree(earlier, ignore_errors=True)
    discard(staging)


def discard(staging: Staging) -> None:
    """Remove the folder that a site was built in."""
    shutil.rmtree(staging.folder, ignore_errors=True)


def _clear_away(target: Path) -> None:
    beginning = f".{target.name}"
    for left in target.parent.iterdir():
        name = LEFT.fullmatch(left.name, len(beginning))
        if not left.name.startswith(beginning) or name is None or _is_alive(int(name["process"])):
            continue
        if name["earlier"] and not target.exists():
            left.rename(target)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return bool(done == 0)


def _make_readable(folder: Path) -> None:
    """Let a web server read the site, whatever the umask of who built it."""
    folder.chmod(FOLDER_MODE)
    for path in folder.rglob("*"):
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
