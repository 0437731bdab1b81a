"""`explainer schema`: the JSON Schema that editors complete from."""

from __future__ import annotations

import click

from explainer.commands.options import PROBLEMS, project_option, told, writing
from explainer.export.ids import stale_ids
from explainer.export.schema import schema_files, schemas
from explainer.generated import stale, write
from explainer.project import Project


@click.command("schema")
@project_option
@click.option("--check", is_flag=True, help="Write nothing; end with 1 where a file is stale.")
def command(project: Project, check: bool) -> None:
    """Write the JSON Schema that editors complete from, and tell which files changed.

    The ids of the records that editors offer are among it: run it after adding records by hand,
    unless `make serve` is running.

    Example: explainer schema
    """
    with told("Reading the content"):
        found = stale(schema_files(project.content, schemas())) | stale_ids(project)
    if not check:
        with writing():
            write(found)
    for path in found:
        click.echo(f"stale: {path}" if check else f"wrote {path}")
    if check and found:
        raise SystemExit(PROBLEMS)
