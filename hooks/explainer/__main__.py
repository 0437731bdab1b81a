"""The `explainer` command."""

from __future__ import annotations

import importlib
import io
import sys
from typing import cast

import click

from explainer.commands.ending import ending_cleanly
from explainer.problems.problem import did_you_mean

NAMES = (
    "check",
    "completion",
    "diff",
    "explain",
    "format",
    "forms",
    "new",
    "pack",
    "rename",
    "report",
    "retire",
    "schema",
)
LONGEST_SENTENCE = 200


class Commands(click.Group):
    """The commands by name; only the one to run is imported, so that each starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in alphabetical order."""
        return sorted(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name, if there is one."""
        if cmd_name not in NAMES:
            return None
        return cast(
            click.Command, importlib.import_module(f"explainer.commands.{cmd_name}").command
        )

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List all commands with their whole first sentences."""
        rows = []
        for name in self.list_commands(ctx):
            if command := self.get_command(ctx, name):
                rows.append((name, command.get_short_help_str(limit=LONGEST_SENTENCE)))
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first word names, or fail and suggest one."""
        if not ctx.resilient_parsing and args[0] not in NAMES and not args[0].startswith("-"):
            meant = did_you_mean(args[0], NAMES).capitalize() or f"One of: {', '.join(NAMES)}."
            ctx.fail(f"There is no command `{args[0]}`. {meant}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="explainer", message="%(prog)s %(version)s")
def explainer() -> None:
    """Help editors of an explainer site: check its records, change them safely, report on them.

    Exit codes: 0 for success, 1 if the content has problems, 2 for wrong usage.
    """


def main() -> None:
    """Run the command; characters that a terminal cannot show are escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    ending_cleanly(lambda: explainer(prog_name="explainer"))


if __name__ == "__main__":
    main()
