"""`explainer schema`: the JSON Schema that editors complete from."""

from __future__ import annotations

import click

from explainer.commands.options import project_option
from explainer.export.schema import write_schemas
from explainer.project import Project


@click.command("schema")
@project_option
def command(project: Project) -> None:
    """Write the JSON Schema that editors complete from, and tell which files changed.

    Example: explainer schema
    """
    for path in write_schemas(project.content):
        click.echo(f"wrote {path}")
