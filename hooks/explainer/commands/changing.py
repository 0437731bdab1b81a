"""What commands that change several files share: try everything first, then write."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from explainer.check.checked import Checked
from explainer.commands.options import (
    PROBLEMS,
    CommandError,
    progress,
    read_project,
    reporting_busy,
)
from explainer.edit.change import ChangedMeanwhileError, FileChange
from explainer.edit.lock import locked
from explainer.edit.places import UnclearPlaceError
from explainer.edit.rehearse import Rehearsal, rehearse
from explainer.edit.rename import RefusedError
from explainer.edit.transaction import HalfWrittenError, write_all
from explainer.editor.ids import stale_ids
from explainer.library.library import Library
from explainer.load.files import shown_path
from explainer.load.folder import GENERATED
from explainer.load.project import Project
from explainer.problems.show import show


@contextmanager
def locked_content(project: Project, *, dry: bool = False) -> Iterator[None]:
    """Lock the content against other commands, unless this is a dry run.

    Anything that prevents the change becomes one line with the reason, and exit code 2.
    """
    with _reporting_refusals(project), reporting_busy():
        if dry:
            yield
        else:
            with locked(project.content):
                yield


@contextmanager
def _reporting_refusals(project: Project) -> Iterator[None]:
    try:
        yield
    except RefusedError as refused:
        raise CommandError(str(refused)) from None
    except UnclearPlaceError as unclear:
        message = f"the id in {unclear} is written with escapes or over several lines"
        raise CommandError(f"{message}: write it plainly there, and try again") from None
    except ChangedMeanwhileError as changed:
        file = shown_path(changed.path, project.root)
        raise CommandError(f"{file} was changed just now: nothing was written, try again") from None
    except HalfWrittenError as half:
        files = ", ".join(shown_path(path, project.root) for path in half.left)
        message = (
            f"only a part was written, and it could not be undone: {_said(half.error, project)}"
        )
        again = "the next command undoes it, once there is room"
        raise CommandError(f"{message}; these files are changed: {files}; {again}") from None
    except OSError as error:
        raise CommandError(f"nothing was changed: {_said(error, project)}") from None


def _said(error: OSError, project: Project) -> str:
    """Return the system's error message with the file that it concerns."""
    if isinstance(error, shutil.Error):
        # When a folder cannot be copied, the error has a list of files, each with a whole sentence.
        (_, file, why), *_ = error.args[0]
        return f"{str(why).partition('] ')[2].partition(': ')[0] or why}: {file}"
    return f"{error.strerror}: {shown_path(Path(error.filename or ''), project.root)}"


def sound_content(project: Project, today: datetime.date) -> tuple[Library, Checked]:
    """Return the records of sound content, and all it has; else print its problems, exit with 1."""
    checked = read_project(project, today)
    if checked.refused or checked.library is None:
        click.echo(show(checked.problems, project.root), err=True)
        click.echo("explainer: mend these first; nothing was changed", err=True)
        raise SystemExit(PROBLEMS)
    return checked.library, checked


@contextmanager
def rehearsing(
    project: Project,
    changes: Sequence[FileChange],
    known: Checked,
    today: datetime.date,
    ids: Sequence[str] = (),
) -> Iterator[Rehearsal]:
    """Try changes on a copy, and show progress meanwhile."""
    with ExitStack() as stack:
        with progress("Trying it on a copy"):
            tried = stack.enter_context(rehearse(project, changes, known, today, ids))
        yield tried


def make_changes(
    project: Project,
    changes: Sequence[FileChange],
    known: Checked,
    today: datetime.date,
    *,
    ids: Sequence[str] = (),
    dry: bool = False,
) -> None:
    """Make changes, unless the content would get problems besides those of `known`, as it is.

    `ids` are the old and the new id of a renamed record.
    """
    with rehearsing(project, changes, known, today, ids) as tried:
        if tried.problems:
            click.echo(tried.shown, err=True)
            click.echo(
                "explainer: the content would have these problems; nothing changed", err=True
            )
            raise SystemExit(PROBLEMS)
        if not dry:
            with progress("Writing"):
                write_changes(project, tried, changes)


def write_changes(project: Project, tried: Rehearsal, changes: Sequence[FileChange]) -> list[Path]:
    """Write changes and the list of ids for editors; return the path of that list, if any."""
    listed = list(_ids(project, tried.copy))
    write_all(project.content, [*changes, *listed])
    return [change.path for change in listed]


def _ids(project: Project, copy: Project) -> Iterable[FileChange]:
    """Yield the change of the list of ids, if the project keeps schemas for its editors."""
    if (copy.content / GENERATED).is_dir():
        for path, text in stale_ids(copy).items():
            place = project.content / path.relative_to(copy.content)
            before = place.read_bytes() if place.is_file() else None
            yield FileChange(place, before, text.encode())
