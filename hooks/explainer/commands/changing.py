"""What the commands share that change several files at once: all is tried first, then written."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from explainer.check.problem import Problem
from explainer.check.show import show
from explainer.commands.options import PROBLEMS, CallOff, read, told, writing
from explainer.edit.files import Change, ChangedMeanwhileError, write_all
from explainer.edit.places import UnclearPlaceError
from explainer.edit.rehearse import rehearse
from explainer.edit.rename import RefusedError
from explainer.export.ids import refresh_ids
from explainer.link.library import Library
from explainer.load.tree import shown_path
from explainer.project import Project


@contextmanager
def refusals_told(project: Project) -> Iterator[None]:
    """Turn what keeps a change from being made into one line that says so, with exit code 2."""
    try:
        yield
    except RefusedError as refused:
        raise CallOff(str(refused)) from None
    except UnclearPlaceError as unclear:
        message = f"the id in {unclear} is written with escapes or over several lines"
        raise CallOff(f"{message}: write it plainly there, and try again") from None
    except ChangedMeanwhileError as changed:
        file = shown_path(changed.path, project.root)
        raise CallOff(f"{file} was changed just now: nothing was written, try again") from None
    except OSError as error:
        raise CallOff(f"nothing was changed: {error.strerror}: {error.filename}") from None


def sound(project: Project, today: datetime.date) -> tuple[Library, list[Problem]]:
    """Return the records of content without errors, and its warnings; else show, and end with 1."""
    checked = read(project, today)
    if checked.refused or checked.library is None:
        click.echo(show(checked.problems, project.root), err=True)
        click.echo("explainer: mend these first; nothing was changed", err=True)
        raise SystemExit(PROBLEMS)
    return checked.library, checked.problems


def make(
    project: Project,
    changes: Sequence[Change],
    known: Sequence[Problem],
    today: datetime.date,
    *,
    ids: Sequence[str] = (),
    dry: bool = False,
) -> None:
    """Make changes, unless the content would then have problems besides those it has: `known`.

    `ids` are the earlier and the later id of a record that is renamed.
    """
    with told("Trying it on a copy"):
        tried = rehearse(project, changes, known, today, ids)
    if tried.problems:
        click.echo(tried.shown, err=True)
        click.echo("explainer: the content would have these problems; nothing changed", err=True)
        raise SystemExit(PROBLEMS)
    if not dry:
        with told("Writing"):
            write_all(changes)
            with writing():
                refresh_ids(project)
