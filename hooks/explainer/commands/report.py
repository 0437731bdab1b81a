"""`explainer report`: counts over sound content."""

from __future__ import annotations

import datetime
import json

import click

from explainer.commands.options import project_option, sound_library, today_option
from explainer.project import Project
from explainer.report import REPORTS

ALL = "all"


@click.command("report")
@click.argument("reports", nargs=-1, type=click.Choice((*REPORTS, ALL)), metavar="[REPORT]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How it is told.",
)
@project_option
@today_option
def command(project: Project, today: datetime.date, reports: tuple[str, ...], form: str) -> None:
    """Count what the content holds; without the name of a report, all are told.

    Example: explainer report balance --format json
    """
    library = sound_library(project, today)
    names = list(REPORTS) if not reports or ALL in reports else list(dict.fromkeys(reports))
    made = {name: REPORTS[name](library) for name in names}
    if form == "json":
        data = {name: report.as_data() for name, report in made.items()}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(report.as_text() for report in made.values()), nl=False)
