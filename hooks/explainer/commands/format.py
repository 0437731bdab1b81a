"""`explainer format`: content files in one order of fields and one layout."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.commands.changing import locked_content
from explainer.commands.options import PROBLEMS, CommandError, project_option
from explainer.edit.change import FileChange
from explainer.edit.difference import short_difference
from explainer.edit.format import FormattedFile, content_files, format_file, is_content
from explainer.edit.transaction import write_all
from explainer.load.project import Project
from explainer.problems.show import show
from explainer.texts.counting import counted


@click.command("format")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; end with 1 where a file would change.")
@project_option
def command(project: Project, paths: tuple[Path, ...], check: bool) -> None:
    """Put content files in canonical order and layout: all, or those below PATHS.

    Comments stay, and what the files say stays the same. A file that cannot be read is left alone.

    Example: explainer format content/events
    """
    with locked_content(project, dry=check):
        results = _formatted(project, _chosen(project, paths))
        changed = [result for result in results if result.changed]
        if not check:
            changes = [FileChange(each.path, each.before, each.after) for each in changed]
            write_all(project.content, changes)
    for result in changed:
        click.echo(f"{'would change' if check else 'changed'} {result.file}")
        if check:
            for line in short_difference(result.before, result.after):
                click.echo(f"  {line}")
    problems = [problem for result in results for problem in result.problems]
    if problems:
        click.echo(show(problems, project.root), err=True)
    for result in (each for each in results if each.unsafe):
        click.echo(
            f"explainer: {result.file} is left alone: put in order, it would say something"
            " else. Please tell the developers of this project.",
            err=True,
        )
    unread = sum(bool(result.problems) or result.unsafe for result in results)
    click.echo(_summary(len(results) - unread, len(changed), unread, check))
    if unread or (check and changed):
        raise SystemExit(PROBLEMS)


def _chosen(project: Project, paths: tuple[Path, ...]) -> list[Path]:
    """Return the content files to format, each once."""
    if not paths:
        return content_files(project)
    chosen: dict[Path, None] = {}
    for path in paths:
        # Links are not resolved, so that one that leads out of the folder is reported as such.
        whole = path.parent.resolve() / path.name
        within = [file for file in content_files(project) if file.is_relative_to(whole)]
        if path.is_dir() and within:
            chosen |= dict.fromkeys(within)
        elif path.is_file() and is_content(project, whole):
            chosen[whole] = None
        elif not path.exists():
            raise CommandError(f"there is no file {path}")
        else:
            raise CommandError(f"{path} is no content file, and holds none")
    return list(chosen)


def _formatted(project: Project, paths: list[Path]) -> list[FormattedFile]:
    if not sys.stderr.isatty():
        return [format_file(project, path) for path in paths]
    with click.progressbar(paths, label="Reading the files", file=sys.stderr) as files:
        return [format_file(project, path) for path in files]


def _summary(read: int, changed: int, unread: int, check: bool) -> str:
    does = "would change" if check else "changed"
    files = counted(read, "file")
    words = f"{changed} of {files} {does}" if changed else f"{files}: nothing to change"
    if changed and check:
        words += "; `explainer format` changes them"
    return words + (f"; {unread} left alone" if unread else "")
