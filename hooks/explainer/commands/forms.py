"""`explainer forms`: the forms for readers who suggest a quotation or report an error."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from explainer.commands.options import project_option, sound_library, today_option, writing
from explainer.editor.issue_forms import issue_forms
from explainer.generated import stale_files, write_files
from explainer.load.project import Project
from explainer.model.forge import FORMS


@click.command("forms")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    show_default=FORMS,
    metavar="FOLDER",
    help="The folder for them, where the project is not the whole of its repository.",
)
@project_option
@today_option
def command(project: Project, today: datetime.date, into: Path | None) -> None:
    """Write the forms for readers who suggest a quotation or report an error.

    GitHub and Forgejo (and so Codeberg) show them to whoever opens an issue. The command lists the
    files that it changed.

    Example: explainer forms
    """
    library = sound_library(project, today)
    folder = into or project.root / FORMS
    forms = {folder / name: text for name, text in issue_forms(library.site).items()}
    with writing():
        written = write_files(stale_files(forms))
    for path in written:
        click.echo(f"wrote {path}")
