"""`explainer rename`: change the id of a record, and every reference to it."""

from __future__ import annotations

import datetime

import click

from explainer.commands.changing import locked_content, make_changes, sound_content
from explainer.commands.options import RecordId, project_option, today_option
from explainer.edit.difference import short_difference
from explainer.edit.rename import Renaming, plan_renaming
from explainer.load.files import shown_path
from explainer.load.project import Project
from explainer.texts.counting import counted


@click.command("rename")
@click.argument("old", type=RecordId())
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@project_option
@today_option
def command(project: Project, today: datetime.date, old: str, new: str, dry_run: bool) -> None:
    """Change the id of a record from OLD to NEW, wherever records and pages of prose name it.

    If the record has a file to itself, that is renamed too. OLD stays as an alias, and its address
    leads readers to the new page. Comments and layout are kept; a file in the layout of `explainer
    format` stays in it. Either everything is changed or nothing.

    Example: explainer rename ada-example ada-example-writer --dry-run
    """
    with locked_content(project, dry=dry_run):
        library, known = sound_content(project, today)
        found = plan_renaming(project, library, old, new)
        make_changes(project, found.changes, known, today, ids=(old, new), dry=dry_run)
    if dry_run:
        _show(project, found)
    for path, target in found.moves:
        does = "would move" if dry_run else "moved"
        before, after = (shown_path(each, project.root) for each in (path, target))
        click.echo(f"{does} {before} to {after}")
    does = "would rename" if dry_run else "renamed"
    click.echo(f"{does} `{old}` to `{new}`, with {counted(found.references, 'reference')} to it")


def _show(project: Project, found: Renaming) -> None:
    held = {change.path: change.before for change in found.changes}
    sources = {target: path for path, target in found.moves}
    for change in found.changes:
        if change.after is None:
            continue
        path = sources.get(change.path, change.path)
        click.echo(shown_path(path, project.root))
        for line in short_difference(held[path] or b"", change.after, most=None):
            click.echo(f"  {line}")
