"""The `explainer` command."""

from __future__ import annotations

import ast
import atexit
import gc
import importlib
import io
import sys
from pathlib import Path
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
COMMANDS = Path(__file__).parent / "commands"


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
        rows = [(name, _first_sentence(name)) for name in self.list_commands(ctx)]
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


def _first_sentence(name: str) -> str:
    """Return the first sentence of a command's help without importing it, which takes a second."""
    source = (COMMANDS / f"{name}.py").read_text(encoding="utf-8")
    functions = (node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))
    help = next(ast.get_docstring(node) for node in functions if node.name == "command")
    first = " ".join((help or "").split()).partition(". ")[0]
    return f"{first.removesuffix('.')}."


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="explainer", message="%(prog)s %(version)s")
def explainer() -> None:
    """Help editors of an explainer site: check its records, change them safely, report on them.

    Exit codes: 0 for success, 1 if the content has problems, 2 for wrong usage.
    """


def main() -> None:
    """Run the command; characters that a terminal cannot show are escaped."""
    # Collecting cycles walks all records again and again, and the process ends soon.
    gc.disable()
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    ending_cleanly(lambda: explainer(prog_name="explainer"))


if __name__ == "__main__":
    main()
