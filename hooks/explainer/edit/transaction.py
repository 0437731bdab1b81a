"""Replace files together: all of them, or none."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from explainer.edit.change import (
    ChangedMeanwhileError,
    FileChange,
    FileStep,
    reporting_path,
    steps_of,
)
from explainer.edit.journal import Journal, delete_journal, write_journal
from explainer.edit.lock import ENDING_SIGNALS, caller, hold_signals, let_signals


class HalfWrittenError(Exception):
    """A change that failed and could not be undone; the next command tries that again."""

    def __init__(self, left: Sequence[Path], error: OSError) -> None:
        """Keep the files that hold temporary contents, and the error that stopped the change."""
        super().__init__(str(error))
        self.left, self.error = left, error


class _EndedError(BaseException):
    """A signal that is pending."""


def write_all(content: Path, changes: Sequence[FileChange]) -> None:
    """Write every change, or leave every file as it was and raise the error.

    Each file is written under a temporary name and then renamed as a whole, with the permissions of
    the old one; a link keeps its target. First a journal of all steps is written into the content
    folder, so that a killed command can be undone. The caller holds the lock of that folder.
    """
    steps = steps_of(changes)
    journal = Journal(content, caller(), secrets.token_hex(4), tuple(steps))
    if steps:
        before = hold_signals()
        try:
            _write(journal)
        finally:
            let_signals(before)


def _write(journal: Journal) -> None:
    done: list[FileStep] = []
    try:
        write_journal(journal)
        for step in journal.steps:
            if step.after is not None:
                prepare(step, step.after, journal.token)
            _heed_signals()
        for step in journal.steps:
            if step.held() != step.before:
                raise ChangedMeanwhileError(step.path)
            done.append(step)
            move_into_place(step, step.after, journal.token)
            _heed_signals()
    except BaseException as error:
        try:
            undo(journal, [step for step in reversed(done) if step.held() == step.after])
        except OSError as failed:
            left = [step.path for step in done if step.held() != step.before]
            raise HalfWrittenError(left, failed) from error
        raise
    # All is written: the next command deletes what cannot be deleted now.
    with suppress(OSError):
        delete_journal(journal.content)


def undo(journal: Journal, steps: Sequence[FileStep]) -> None:
    """Restore the old contents of files, and delete everything else that the change made."""
    clear_away(journal)
    for step in steps:
        if step.before is not None:
            prepare(step, step.before, journal.token)
        move_into_place(step, step.before, journal.token)
    for folder in dict.fromkeys(folder for step in journal.steps for folder in step.folders):
        with suppress(OSError):
            folder.rmdir()
    delete_journal(journal.content)


def clear_away(journal: Journal) -> None:
    """Delete the temporary files of a change."""
    for step in journal.steps:
        with suppress(FileNotFoundError, NotADirectoryError):
            step.beside(journal.token).unlink()


def prepare(step: FileStep, data: bytes, token: str) -> None:
    """Write the new contents of a step under a temporary name."""
    beside = step.beside(token)
    with reporting_path(step.path):
        try:
            step.path.parent.mkdir(parents=True, exist_ok=True)
            if step.is_link:
                beside.symlink_to(os.fsdecode(data))
                return
            with beside.open("wb") as file:
                file.write(data)
                file.flush()
                _give_rights(step, beside)
                os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise


def move_into_place(step: FileStep, data: bytes | None, token: str) -> None:
    """Move the prepared contents of a step into place, or delete the file."""
    with reporting_path(step.path):
        if data is None:
            step.path.unlink(missing_ok=True)
        else:
            step.beside(token).replace(step.path)
        _sync(step.path.parent)


def _give_rights(step: FileStep, made: Path) -> None:
    if step.rights is None:
        return
    now = made.stat()
    if (now.st_uid, now.st_gid) != (step.rights.owner, step.rights.group):
        try:
            os.chown(made, step.rights.owner, step.rights.group)
        except PermissionError:
            # Only root can change the owner; the group may still be one of the editor's.
            with suppress(PermissionError):
                os.chown(made, -1, step.rights.group)
    if step.path.exists():
        shutil.copystat(step.path, made)
        os.utime(made)
    made.chmod(step.rights.mode)


def _sync(folder: Path) -> None:
    """Flush a folder's entries to disk, where the system supports that."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _heed_signals() -> None:
    if signal.sigpending() & ENDING_SIGNALS:
        raise _EndedError
