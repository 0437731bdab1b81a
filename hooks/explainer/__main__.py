"""The `explainer` command."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from explainer.build import load
from explainer.check.show import show
from explainer.export.schema import write_schemas
from explainer.project import find_project

OK, PROBLEMS, USAGE = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0, 1 when the content has problems, 2 when the call is off."""
    parser = argparse.ArgumentParser(
        prog="explainer", description="Check the records of an explainer site."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="report every problem of the content and the prose")
    check.add_argument("--project", type=Path, default=Path(), help="the project's folder")
    check.add_argument(
        "--today",
        type=datetime.date.fromisoformat,
        default=None,
        metavar="YYYY-MM-DD",
        help="judge dates of review as on this day, not by the clock",
    )
    schema = commands.add_parser("schema", help="write the JSON Schema that editors complete from")
    schema.add_argument("--project", type=Path, default=Path(), help="the project's folder")
    options = parser.parse_args(arguments)
    if options.command == "schema":
        return run_schema(options.project)
    return run_check(options.project, options.today or datetime.date.today())


def run_check(root: Path, today: datetime.date) -> int:
    """Print every problem of a project, or one line that says that there is none."""
    project = find_project(root)
    if not project.content.is_dir():
        print(f"explainer: there is no content folder at {project.content}", file=sys.stderr)
        return USAGE
    checked = load(project, today)
    if checked.problems:
        print(show(checked.problems, project.root))
    if checked.refused:
        return PROBLEMS
    assert checked.library is not None
    print(
        f"{len(checked.library.records)} records and {len(checked.library.docs)} pages: no problem"
    )
    return OK


def run_schema(root: Path) -> int:
    """Write the schemas of a project's content, and tell which changed."""
    project = find_project(root)
    if not project.content.is_dir():
        print(f"explainer: there is no content folder at {project.content}", file=sys.stderr)
        return USAGE
    for path in write_schemas(project.content):
        print(f"wrote {path}")
    return OK


if __name__ == "__main__":
    sys.exit(main())
