"""The table of a run of all benchmarks, as a page of the handbook."""

from __future__ import annotations

import datetime
import os
import platform
import shutil
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.peers import PEERS
from tests.benchmarks.speed import Row
from tests.needs import ROOT

PAGE = ROOT / "handbook" / "speed.md"
HEAD = ("Content", "Figure", "Ours", "Compared with", "Ratio")
ABOUT = """# How fast it is

Written by `make bench ARGS=--write`. Seconds are those of the processors, user and system, of whole
processes from start to end, where it is not said that they are those of the clock. Each figure is
the median of {rounds} rounds, with the least and the greatest in brackets; in each round all
commands take turns, and a ratio is that of one round. The invented records are of every kind, and
the same at each run. Other generators build the same pages, turned into Markdown.

{machine}, {date}. {versions}.

"""


def write(rows: Sequence[Row], rounds: int) -> None:
    """Write the page of the handbook."""
    about = ABOUT.format(
        rounds=rounds,
        machine=f"{_processor()}, {os.cpu_count()} cores, {platform.system()}",
        date=datetime.datetime.now(datetime.UTC).date(),
        versions=", ".join(_versions()),
    )
    lines = [HEAD, ("---",) * len(HEAD), *(row.cells for row in rows)]
    PAGE.write_text(about + "".join(f"| {' | '.join(line)} |\n" for line in lines))


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    if not described.exists():
        return platform.processor() or platform.machine()
    named = [line for line in described.read_text().splitlines() if line.startswith("model name")]
    return named[0].partition(": ")[2] if named else platform.machine()


def _versions() -> list[str]:
    names = {"mkdocs": "MkDocs", "mkdocs-material": "Material"}
    found = [f"Python {platform.python_version()}"]
    found += [f"{shown} {version(name)}" for name, shown in names.items()]
    if hugo := shutil.which("hugo"):
        found.append(_said(hugo, "version").split("-")[0].replace("hugo v", "Hugo "))
    if (zensical := PEERS / "bin" / "zensical").exists():
        found.append(f"Zensical {_said(str(zensical), '--version').split()[-1]}")
    return found


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
