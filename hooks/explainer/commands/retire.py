"""`explainer retire`: withdraw a record, with the reason on its page."""

from __future__ import annotations

import datetime

import click

from explainer.commands.changing import locked_content, make_changes, sound_content
from explainer.commands.options import (
    PROBLEMS,
    CommandError,
    RecordId,
    project_option,
    today_option,
)
from explainer.edit.retire import StillUsedError, plan_retirement
from explainer.load.files import shown_path
from explainer.load.project import Project


@click.command("retire")
@click.argument("id", type=RecordId())
@click.option("--reason", required=True, help="Why, in a sentence; readers see it on its page.")
@project_option
@today_option
def command(project: Project, today: datetime.date, id: str, reason: str) -> None:
    """Withdraw the record ID: its page stays, and gives the reason.

    No record or page may refer to it any more. If any does, they are listed and nothing is changed.

    Example: explainer retire secret-annex --reason "It joins two claims that now stand apart."
    """
    reason = " ".join(reason.split())
    if not reason:
        raise CommandError("say why after `--reason`: readers see it on the record's page")
    with locked_content(project):
        library, known = sound_content(project, today)
        try:
            change = plan_retirement(project, library, id, reason)
        except StillUsedError as used:
            _list(id, used)
            raise SystemExit(PROBLEMS) from None
        make_changes(project, [change], known, today)
    click.echo(f"retired `{id}` in {shown_path(change.path, project.root)}")


def _list(id: str, used: StillUsedError) -> None:
    click.echo(f"`{id}` is still referred to; nothing was changed:", err=True)
    for place, line in used.places:
        click.echo(f"  {place.file}:{place.line}: {line}", err=True)
    click.echo("Take these references out, or name another record in their place.", err=True)
