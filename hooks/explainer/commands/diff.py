"""`explainer diff`: what changed in the content and the prose, in sentences."""

from __future__ import annotations

import click

from explainer.commands.options import CommandError, format_option, progress, project_option
from explainer.diff.changes import Comparison, changed
from explainer.diff.formats import COMPARISON_FORMATS
from explainer.diff.revision import RevisionError, at_revision
from explainer.diff.snapshot import Snapshot, read_snapshot
from explainer.load.project import Project
from explainer.texts.counting import counted

_MOST_NAMED = 10


@click.command("diff")
@click.argument("revision", metavar="REV")
@format_option(
    COMPARISON_FORMATS, "Format: text for a terminal, Markdown for a pull request, or data."
)
@project_option
def command(project: Project, revision: str, form: str) -> None:
    """Say in sentences what changed in the content and the prose since REV.

    REV is anything that git knows: a commit, a branch or a tag. Changes of layout or comments, and
    moves to another file, are left out. Uncommitted changes count.

    Example: explainer diff HEAD~1
    """
    try:
        with progress("Comparing"), at_revision(project, revision) as earlier:
            before, after = read_snapshot(earlier.project), read_snapshot(project)
    except RevisionError as error:
        raise CommandError(str(error)) from None
    comparison: Comparison = changed(before, after)
    then = f"{revision} ({earlier.date})"
    comparison.notes.extend(_notes(before, f"At {revision}"))
    comparison.notes.extend(_notes(after, "Now"))
    if not earlier.has_docs and after.pages:
        comparison.notes.append(f"At {revision} there is no prose, so that each page is new.")
    click.echo(COMPARISON_FORMATS[form](comparison, then))


def _notes(snapshot: Snapshot, when: str) -> list[str]:
    """Return notes on files with errors, and on fields that do not fit their kind."""
    notes = []
    if snapshot.unread:
        files = ", ".join(snapshot.unread)
        notes.append(f"{when} these files have problems; what was lost is not told: {files}.")
    if unfit := snapshot.unfit:
        named = ", ".join(unfit[:_MOST_NAMED]) + (" and others" if len(unfit) > _MOST_NAMED else "")
        records = counted(len(unfit), "record")
        notes.append(
            f"{when} today's rules refuse {records}, which were compared as written: {named}."
        )
    return notes
