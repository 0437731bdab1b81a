"""`explainer pack`: pack a built site into one zip for reading from a folder."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.commands.options import CommandError, project_option, read_project
from explainer.load.project import Project
from explainer.model.reference import suggest_id
from explainer.publish.archive import pack
from explainer.today import today


@click.command("pack")
@click.argument("site", type=click.Path(path_type=Path))
@click.argument("archive", type=click.Path(path_type=Path))
@project_option
def command(project: Project, site: Path, archive: Path) -> None:
    """Pack a SITE that was built for reading from a folder into one zip, the ARCHIVE.

    Example: explainer pack .cache/offline site-offline.zip
    """
    checked = read_project(project, today())
    if checked.library is None or not (site / "index.html").is_file():
        raise CommandError(f"there is no built site at {site}")
    pack(site, archive, suggest_id(str(checked.library.site.title)) or "site")
