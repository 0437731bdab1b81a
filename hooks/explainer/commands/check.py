"""`explainer check`: report every problem of the content and the prose."""

from __future__ import annotations

import datetime
from contextlib import suppress

import click

from explainer.commands.options import (
    PROBLEMS,
    format_option,
    project_option,
    read_project,
    today_option,
)
from explainer.editor.ids import refresh_ids
from explainer.load.project import Project
from explainer.problems.formats import PROBLEM_FORMATS
from explainer.texts.counting import counted

# As many codes as fit on one line.
MOST_CODES = 8


@click.command("check")
@format_option(
    PROBLEM_FORMATS,
    "Format: text for people, data, SARIF for code scanning, or annotations for CI.",
)
@project_option
@today_option
def command(project: Project, today: datetime.date, form: str) -> None:
    """Report every problem of the content and the prose.

    Example: explainer check --format github
    """
    checked = read_project(project, today)
    with suppress(OSError):
        # Editors complete newly pulled or typed ids from now on, if files may be written there.
        refresh_ids(project, checked.memo)
    report = PROBLEM_FORMATS[form](checked.problems, project.root)
    if report:
        click.echo(report)
    if report and form == "text":
        codes = list(dict.fromkeys(problem.code for problem in sorted(checked.problems)))
        click.echo(f"explainer explain {' '.join(codes[:MOST_CODES])} tells more")
    if checked.refused:
        raise SystemExit(PROBLEMS)
    if form == "text" and checked.library is not None:
        records, pages = len(checked.library.records), len(checked.library.docs)
        read = f"{counted(records, 'record')} and {counted(pages, 'page')}"
        click.echo(f"{read}: no problem")
