"""Build a site in a staging folder, and swap it in entirely or not at all."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from explainer.publish.target import (
    check_target,
    is_finished,
    list_files,
    mount_point_error,
    move_hidden,
)

FOLDER_MODE, FILE_MODE = 0o755, 0o644
# From Linux's fcntl.h and fs.h: exchange two names in one step, so that a site is always there.
AT_FDCWD, RENAME_EXCHANGE = -100, 2
BUILDING, EARLIER = ".building", ".earlier"
# Suffixes of the target's name for folders that a build left behind.
LEFT_BEHIND = re.compile(rf"\.\w{{8}}(?:{re.escape(BUILDING)}|(?P<earlier>{re.escape(EARLIER)}))")


@dataclass(frozen=True, slots=True)
class Staging:
    """The folder that a site is built in, and the one that it will replace.

    `lock` is the open folder, locked as long as this process lives: unlike a process id, a lock is
    also valid across containers.
    """

    folder: Path
    target: Path
    lock: int


def begin(target: Path, sources: Iterable[Path] = ()) -> Staging:
    """Make an empty folder beside the target, and delete what killed builds left there.

    Raises OSError on a disk error, and if the site would replace anything but an earlier site, or a
    folder that it is made from. If the target is a link, the folder that it leads to is replaced,
    and the link is kept.
    """
    target = Path(os.path.realpath(target))
    check_target(target, sources)
    target.parent.mkdir(parents=True, exist_ok=True)
    with _alone(target.parent):
        _clear_away(target)
        folder = Path(tempfile.mkdtemp(BUILDING, f".{target.name}.", target.parent))
        lock = _locked(folder)
    assert lock is not None
    return Staging(folder, target, lock)


def publish(staging: Staging) -> None:
    """Put the finished site in the target's place; raises as `begin`, keeping the earlier site.

    Hidden files in the earlier site that no build made are moved to the new one.
    """
    list_files(staging.folder)
    _make_readable(staging.folder)
    with _alone(staging.target.parent):
        check_target(staging.target)
        try:
            _replace(staging)
        except OSError as error:
            raise (
                mount_point_error(staging.target) if error.errno == errno.EBUSY else error
            ) from error
    os.close(staging.lock)


def discard(staging: Staging) -> None:
    """Delete the folder that a site was built in."""
    shutil.rmtree(staging.folder, ignore_errors=True)
    os.close(staging.lock)


def _replace(staging: Staging) -> None:
    if not staging.target.exists():
        staging.folder.rename(staging.target)
        return
    earlier = staging.folder.with_suffix(EARLIER)
    if _exchange(staging.folder, staging.target):
        staging.folder.rename(earlier)
    else:
        staging.target.rename(earlier)
        try:
            staging.folder.rename(staging.target)
        except OSError:
            earlier.rename(staging.target)
            raise
    _remove_earlier(earlier, staging.target)


def _remove_earlier(earlier: Path, target: Path) -> None:
    move_hidden(earlier, target)
    shutil.rmtree(earlier, ignore_errors=True)


def _clear_away(target: Path) -> None:
    beginning = f".{target.name}"
    for left in target.parent.iterdir():
        name = LEFT_BEHIND.fullmatch(left.name, len(beginning))
        if not left.name.startswith(beginning) or name is None or not left.is_dir():
            continue
        lock = _locked(left)
        if lock is None:
            continue
        if name["earlier"] and not target.exists():
            left.rename(target)
        elif is_finished(left) and target.exists():
            # It may be the earlier site, if a build was killed just after the exchange.
            _remove_earlier(left, target)
        else:
            shutil.rmtree(left, ignore_errors=True)
        os.close(lock)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other build exchanges sites in a folder."""
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def _locked(folder: Path) -> int | None:
    """Lock a folder as long as this process lives; None if another process has the lock."""
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(number)
        return None
    return number


def _exchange(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return bool(done == 0)


def _make_readable(folder: Path) -> None:
    """Let a web server read the site, whatever the umask of the build."""
    folder.chmod(FOLDER_MODE)
    for path in folder.rglob("*"):
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)
