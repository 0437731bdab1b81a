"""The `explainer` command."""

from __future__ import annotations

import importlib
import io
import sys
from typing import cast

import click

NAMES = (
    "check",
    "diff",
    "explain",
    "format",
    "forms",
    "pack",
    "rename",
    "report",
    "retire",
    "schema",
)


class Commands(click.Group):
    """The commands by name; only the one that runs is imported, so that each starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of the alphabet."""
        return sorted(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, if there is one."""
        if cmd_name not in NAMES:
            return None
        return cast(
            click.Command, importlib.import_module(f"explainer.commands.{cmd_name}").command
        )


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="explainer", message="%(prog)s %(version)s")
def explainer() -> None:
    """Help editors of an explainer site: check its records, change them safely, report on them.

    Exit codes: 0 when all is well, 1 when the content has problems, 2 when the call is off.
    """


def main() -> None:
    """Run the command; a terminal that cannot show a character is given its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    explainer(prog_name="explainer")


if __name__ == "__main__":
    main()
