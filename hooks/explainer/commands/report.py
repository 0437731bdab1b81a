"""`explainer report`: figures and lists over sound content."""

from __future__ import annotations

import datetime
import json

import click

from explainer.commands.options import (
    format_option,
    progress,
    project_option,
    sound_library,
    today_option,
)
from explainer.load.project import Project
from explainer.report import REPORTS

ALL = "all"


@click.command("report")
@click.argument("reports", nargs=-1, type=click.Choice((*REPORTS, ALL)), metavar="[REPORT]...")
@format_option(("text", "json"), "The format of the output.")
@project_option
@today_option
def command(project: Project, today: datetime.date, reports: tuple[str, ...], form: str) -> None:
    """Report on the content as a whole; without the name of a REPORT, print all of them.

    \b
    balance     whose words are quoted, and who holds which answer
    coverage    which fields records have, and where quotations and events fall
    drift       wordings of one quotation that differ, the same words of two
    duplicates  quotations that may be one
    quiz        which items were made of the records, and why others were not
    reading     how easy the pages of prose are to read
    sources     what statements rest on, what rests on each source, how much is quoted
    stale       what is due for review, by `review_days` in site.yml
    worklists   what to do next: all that is due, unverified, one-sided, unused

    Example: explainer report stale --format json
    """
    library = sound_library(project, today)
    names = list(REPORTS) if not reports or ALL in reports else list(dict.fromkeys(reports))
    with progress("Counting"):
        made = {name: REPORTS[name](library, today) for name in names}
    if form == "json":
        data = {name: report.as_data() for name, report in made.items()}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(report.as_text() for report in made.values()), nl=False)
