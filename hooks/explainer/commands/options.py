"""Options that several commands share, and how each of them reads the content."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource
from click.shell_completion import CompletionItem

from explainer.edit.journal import JournalError
from explainer.edit.lock import BusyError
from explainer.edit.recovery import recover
from explainer.load.project import Project, find_project, project_folder
from explainer.problems.show import show
from explainer.today import today

if TYPE_CHECKING:
    from explainer.check.checked import Checked
    from explainer.library.library import Library

PROBLEMS, USAGE = 1, 2

Command = Callable[..., Any]


class CommandError(click.ClickException):
    """A usage error, shown as one line with exit code 2."""

    exit_code = USAGE

    def show(self, file: object = None) -> None:
        """Print the line."""
        click.echo(f"explainer: {self.format_message()}", err=True)


class Day(click.ParamType[datetime.date]):
    """A day, written as year, month and day."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """Return the day, or fail if the text is not one."""
        try:
            return value if isinstance(value, datetime.date) else _day(str(value))
        except ValueError:
            self.fail(
                f"`{value}` is no day: write year, month and day, as in 2019-05-14", param, ctx
            )


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _project(ctx: click.Context, param: click.Parameter, value: Path | None) -> Project:
    project = find_project(value or project_folder(Path()))
    if not project.content.is_dir():
        hint = "go to the project's folder, or name it after `--project`"
        raise CommandError(f"there is no content folder at {project.content}: {hint}")
    if not ctx.resilient_parsing:
        _recover_and_report(project)
    return project


def _recover_and_report(project: Project) -> None:
    """Undo or finish what a killed command left half done, and say so."""
    with reporting_busy():
        try:
            for line in recover(project):
                click.echo(f"explainer: {line}", err=True)
        except OSError as error:
            what = "a change that was broken off could not be undone"
            raise CommandError(f"{what}: {error.strerror}: {error.filename}") from None
        except JournalError as journal:
            what = "a change was broken off, and what it was cannot be read"
            hint = "look through the content with `git diff`, and delete that file"
            raise CommandError(f"{what}: {journal}: {hint}") from None


@contextmanager
def reporting_busy() -> Iterator[None]:
    """Turn the error of a locked content folder into one line that names the other command."""
    try:
        yield
    except BusyError as busy:
        again = "wait until it has ended, and try again"
        raise CommandError(f"{busy} is changing this content: {again}") from None


project_option = click.option(
    "--project",
    type=click.Path(path_type=Path),
    callback=_project,
    show_default="the folder you are in, or the nearest above it that holds one",
    help="The project's folder.",
)
today_option = click.option(
    "--today",
    type=Day(),
    default=today,
    show_default="the last day that has begun anywhere",
    help="Judge dates of review as on this day.",
)


def written_day(today: datetime.date) -> datetime.date:
    """Return the day to write as a date of review: the editor's, unless `--today` is given."""
    named = click.get_current_context().get_parameter_source("today")
    return datetime.date.today() if named is ParameterSource.DEFAULT else today


def format_option(forms: Iterable[str], about: str) -> Callable[[Command], Command]:
    """Return the option that chooses the output format of a command."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(tuple(forms)),
        default="text",
        show_default=True,
        help=about,
    )


def at_terminal() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


class RecordId(click.ParamType[str]):
    """The id of a record, optionally of certain kinds, with shell completion."""

    name = "id"

    def __init__(self, *kinds: str) -> None:
        """Take the names of the kinds that are accepted."""
        self.kinds = kinds

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the ids with this prefix, after the last comma where several are given."""
        # Imported late: few commands are completed, and ids know all kinds.
        from explainer.edit.ids import ids

        project = ctx.params.get("project") or find_project(project_folder(Path()))
        before, comma, begun = incomplete.rpartition(",")
        return [
            CompletionItem(f"{before}{comma}{id}", help=called)
            for id, called in ids(project.content, self.kinds)
            if id.startswith(begun)
        ]


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Show at a terminal what is being done, for as long as it takes."""
    if not sys.stderr.isatty():
        yield
        return
    click.echo(f"{what} …", err=True, nl=False)
    try:
        yield
    finally:
        click.echo("\r\x1b[K", err=True, nl=False)


@contextmanager
def writing() -> Iterator[None]:
    """Turn a file that cannot be written into one line that names it, with exit code 2."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{error.filename} cannot be written: {error.strerror}") from None


def read_project(project: Project, today: datetime.date, before: Checked | None = None) -> Checked:
    """Read and check the content of a project, taking over what `before` has already."""
    # Imported late: completing a word in a shell would otherwise load the whole generator.
    from explainer.build import load

    with progress("Reading the content"):
        return load(project, today, before)


def sound_library(project: Project, today: datetime.date) -> Library:
    """Return the records of sound content; otherwise print its problems and exit with 1."""
    checked = read_project(project, today)
    if checked.refused or checked.library is None:
        click.echo(show(checked.problems, project.root), err=True)
        raise SystemExit(PROBLEMS)
    return checked.library
