"""A journal of a change, written before it starts, so that an interrupted one can be undone."""

from __future__ import annotations

import base64
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from explainer.edit.change import FileStep, Rights, reporting_path
from explainer.edit.lock import STATE

FILE_NAME = "journal"


@dataclass(frozen=True, slots=True)
class Journal:
    """A change of a content folder: the command that makes it, and its steps.

    The token is part of the names of its temporary files.
    """

    content: Path
    command: str
    token: str
    steps: tuple[FileStep, ...]


class JournalError(Exception):
    """A journal that cannot be read; the message names it."""


def write_journal(journal: Journal) -> None:
    """Write a journal, whole or not at all."""
    path = journal.content / STATE / FILE_NAME
    aside = path.with_name(f"{FILE_NAME}~")
    said = {
        "command": journal.command,
        "token": journal.token,
        "steps": [_said(step, journal.content) for step in journal.steps],
    }
    with reporting_path(journal.steps[0].path):
        try:
            with aside.open("w", encoding="ascii") as file:
                json.dump(said, file)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
        except OSError:
            with suppress(OSError):
                aside.unlink(missing_ok=True)
            raise


def read_journal(content: Path) -> Journal | None:
    """Return the journal in a content folder, if any; raises JournalError if it is unreadable."""
    path = content / STATE / FILE_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        said = json.loads(data)
        steps = tuple(_step(each, content) for each in said["steps"])
        return Journal(content, said["command"], said["token"], steps)
    except (ValueError, LookupError, TypeError) as error:
        raise JournalError(str(path)) from error


def has_journal(content: Path) -> bool:
    """Return whether a content folder has a journal."""
    return (content / STATE / FILE_NAME).exists()


def delete_journal(content: Path) -> None:
    """Delete a journal: its change is done or undone, or it was never whole."""
    for name in (f"{FILE_NAME}~", FILE_NAME):
        (content / STATE / name).unlink(missing_ok=True)


def _said(step: FileStep, content: Path) -> dict[str, Any]:
    # The project may be moved before the journal is read again.
    names = [os.path.relpath(path, content) for path in (step.path, *step.folders)]
    return {
        "path": names[0],
        "folders": names[1:],
        "before": _text(step.before),
        "after": _text(step.after),
        "is_link": step.is_link,
        "rights": asdict(step.rights) if step.rights else None,
    }


def _step(said: dict[str, Any], content: Path) -> FileStep:
    path, *folders = (
        Path(os.path.normpath(content / name)) for name in (said["path"], *said["folders"])
    )
    rights = Rights(**said["rights"]) if said["rights"] else None
    before, after = _bytes(said["before"]), _bytes(said["after"])
    return FileStep(path, before, after, said["is_link"], rights, tuple(folders))


def _text(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode("ascii")


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)
