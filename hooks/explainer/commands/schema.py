"""`explainer schema`: the JSON Schema that editors use for completion."""

from __future__ import annotations

import click

from explainer.commands.options import PROBLEMS, CommandError, progress, project_option, writing
from explainer.editor.ids import stale_ids
from explainer.editor.schema import kept_files
from explainer.editor.settings import settings_file
from explainer.generated import stale_files, write_files
from explainer.load.project import Project


@click.command("schema")
@project_option
@click.option(
    "--check", is_flag=True, help="Write nothing; end with 1 where a file that git keeps is stale."
)
def command(project: Project, check: bool) -> None:
    """Write the JSON Schema that editors use for completion, and list the files that changed.

    If the project has settings for VS Code, they bind each file to its schema.

    The ids of the records are among it. They are not kept in git: this command, `check`, `make
    serve` and every command that changes records write them anew.

    Example: explainer schema
    """
    try:
        settings = settings_file(project)
    except ValueError as error:
        raise CommandError(str(error)) from None
    found = stale_files(kept_files(project.content) | settings)
    if not check:
        with progress("Reading the content"):
            found |= stale_ids(project)
        with writing():
            write_files(found)
    for path in found:
        click.echo(f"stale: {path}" if check else f"wrote {path}")
    if check and found:
        raise SystemExit(PROBLEMS)
