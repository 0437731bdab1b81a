"""Undo or finish what a killed command left half done."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from explainer.edit.journal import Journal, JournalError, delete_journal, has_journal, read_journal
from explainer.edit.lock import STATE, BusyError, locked
from explainer.edit.transaction import clear_away, undo
from explainer.load.files import shown_path
from explainer.load.project import Project
from explainer.texts.counting import counted


def recover(project: Project) -> list[str]:
    """Undo or finish an interrupted change, and return lines that report it.

    Files that an editor changed since are left alone. Raises BusyError while another command
    writes, and JournalError if the journal cannot be read.
    """
    if not (project.content / STATE).exists():
        return []
    if not has_journal(project.content):
        # A command that was killed before writing left its lock, or a running one holds it.
        with suppress(BusyError, OSError), locked(project.content, 0):
            delete_journal(project.content)
        return []
    with locked(project.content):
        journal = read_journal(project.content)
        return _recovered(project, journal) if journal else []


def try_to_recover(project: Project) -> list[str]:
    """Recover if possible, for a caller that only reads; return lines that report the result.

    Errors are reported in the lines, not raised; while another command writes, there are no lines.
    """
    try:
        return recover(project)
    except BusyError:
        # The writing command is still running.
        return []
    except (OSError, JournalError) as error:
        return [f"a change that was broken off could not be undone: {error}"]


def _recovered(project: Project, journal: Journal) -> list[str]:
    held = {step: step.held() for step in journal.steps}
    others = [step for step in journal.steps if held[step] not in (step.before, step.after)]
    put = [step for step in journal.steps if held[step] == step.after != step.before]
    whole = len(put) == len(journal.steps)
    files = counted(len(journal.steps), "file")
    if whole:
        clear_away(journal)
        delete_journal(project.content)
        return [f"`{journal.command}` was broken off when it had written {files}: all stay"]
    # Files are restored before added ones are deleted.
    undo(journal, sorted(put, key=lambda step: step.before is None))
    report = f"`{journal.command}` was broken off while it wrote {files}: it was undone"
    return [report, *(_left(project, step.path) for step in others)]


def _left(project: Project, path: Path) -> str:
    file = shown_path(path, project.root)
    return f"{file} was changed since, and is left as it is: look through it"
