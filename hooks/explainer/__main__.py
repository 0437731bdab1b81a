"""The `explainer` command."""

from __future__ import annotations

import argparse
import datetime
import io
import json
import os
import sys
from pathlib import Path

from explainer.build import Checked, load
from explainer.check.show import show
from explainer.export.schema import write_schemas
from explainer.model.reference import suggest_id
from explainer.project import Project, find_project
from explainer.publish.archive import pack
from explainer.report import REPORTS

OK, PROBLEMS, USAGE = 0, 1, 2
ALL = "all"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0, 1 when the content has problems, 2 when the call is off.

    A terminal that cannot show a character is given its number, and a reader who has seen enough
    closes the output without a complaint.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still to be written goes nowhere, or the end of the process would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    return code


def _run(arguments: list[str] | None) -> int:
    options = _parser().parse_args(arguments)
    project = find_project(options.project)
    if not project.content.is_dir():
        print(f"explainer: there is no content folder at {project.content}", file=sys.stderr)
        return USAGE
    if options.command == "schema":
        return run_schema(project)
    if options.command == "pack":
        return run_pack(project, options.site, options.archive)
    today = options.today or datetime.date.today()
    if options.command == "report":
        names = list(REPORTS) if ALL in options.reports else options.reports
        return run_report(project, today, names, options.format)
    return run_check(project, today)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="explainer", description="Check the records of an explainer site, and report on them."
    )
    project = argparse.ArgumentParser(add_help=False)
    project.add_argument("--project", type=Path, default=Path(), help="the project's folder")
    today = argparse.ArgumentParser(add_help=False)
    today.add_argument(
        "--today",
        type=_day,
        metavar="YYYY-MM-DD",
        help="judge dates of review as on this day, not by the clock",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    about = "report every problem of the content and the prose"
    commands.add_parser("check", parents=[project, today], help=about, description=about)
    about = "count what the content holds: " + ", ".join(REPORTS)
    report = commands.add_parser("report", parents=[project, today], help=about, description=about)
    report.add_argument(
        "reports",
        nargs="*",
        metavar="REPORT",
        choices=(*REPORTS, ALL),
        default=ALL,
        help="which; without one, all",
    )
    report.add_argument("--format", choices=("text", "json"), default="text", help="how it is told")
    about = "write the JSON Schema that editors complete from"
    commands.add_parser("schema", parents=[project], help=about, description=about)
    about = "pack a site that was built for reading from a folder into one zip"
    packed = commands.add_parser("pack", parents=[project], help=about, description=about)
    packed.add_argument("site", type=Path, help="the folder of the built site")
    packed.add_argument("archive", type=Path, help="the zip to write")
    return parser


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        message = f"`{text}` is no day: write year, month and day, as in 2019-05-14"
        raise argparse.ArgumentTypeError(message) from None


def run_check(project: Project, today: datetime.date) -> int:
    """Print every problem of a project, or one line that says that there is none."""
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


def run_report(project: Project, today: datetime.date, names: list[str], form: str) -> int:
    """Print reports on sound content, or the problems that keep it from being reported on."""
    checked: Checked = load(project, today)
    if checked.refused or checked.library is None:
        print(show(checked.problems, project.root), file=sys.stderr)
        return PROBLEMS
    reports = {name: REPORTS[name](checked.library) for name in names}
    if form == "json":
        data = {name: report.as_data() for name, report in reports.items()}
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print("\n".join(report.as_text() for report in reports.values()), end="")
    return OK


def run_schema(project: Project) -> int:
    """Write the schemas of a project's content, and tell which changed."""
    for path in write_schemas(project.content):
        print(f"wrote {path}")
    return OK


def run_pack(project: Project, site: Path, archive: Path) -> int:
    """Pack a built site into a zip, in a folder that its title names."""
    checked = load(project, datetime.date.today())
    if checked.library is None or not (site / "index.html").is_file():
        print(f"explainer: there is no built site at {site}", file=sys.stderr)
        return USAGE
    pack(site, archive, suggest_id(str(checked.library.site.title)) or "site")
    return OK


if __name__ == "__main__":
    sys.exit(main())
