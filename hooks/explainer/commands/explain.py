"""`explainer explain`: what the code of a problem means, with an example and its fix."""

from __future__ import annotations

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from explainer.commands.options import CommandError
from explainer.problems.catalogue.pages import write_pages
from explainer.problems.catalogue.read import problem_catalogue
from explainer.problems.catalogue.terminal import explanation, overview
from explainer.problems.problem import did_you_mean


class ProblemCode(click.ParamType[str]):
    """The code of a problem, with shell completion."""

    name = "code"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the codes with this prefix, with their titles."""
        return [
            CompletionItem(code, help=entry.title)
            for code, entry in problem_catalogue().items()
            if code.startswith(incomplete.upper())
        ]


@click.command("explain")
@click.argument("codes", nargs=-1, type=ProblemCode(), metavar="[CODE]...")
@click.option(
    "--write-pages",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the handbook's pages of all problems into this folder.",
)
def command(codes: tuple[str, ...], folder: Path | None) -> None:
    """Explain the CODE of a problem; without one, list all codes.

    Example: explainer explain E310
    """
    known = problem_catalogue()
    wanted = list(dict.fromkeys(code.upper() for code in codes))
    for code in wanted:
        if code not in known:
            near = did_you_mean(code, known) or "`explainer explain` lists all codes"
            raise CommandError(f"there is no problem `{code}`; {near}")
    if folder is not None:
        for path in write_pages(folder, known.values()):
            click.echo(f"{'wrote' if path.exists() else 'deleted'} {path}")
    elif wanted:
        click.echo("\n\n\n".join(explanation(known[code]) for code in wanted))
    else:
        click.echo(overview(known.values()))
