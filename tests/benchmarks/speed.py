"""Benchmark: what building and checking whole sites costs, beside other generators.

In each round all commands take turns, and each ratio is that of one round.
"""

from __future__ import annotations

import datetime
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from explainer.build import load
from explainer.load.project import find_project
from tests.benchmarks import preview, searching
from tests.benchmarks.content import write_project
from tests.benchmarks.measure import Measure
from tests.benchmarks.peers import STOCK, peers, write_peers
from tests.benchmarks.runs import Command, Cost, Prepare, Spread, in_turns, python, ratios, spread
from tests.needs import ROOT

SHIPPED = "shipped"
# The content is judged as of some day.
DAY = datetime.date(2026, 1, 1)
PARSE = """
import pathlib, sys, yaml
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.yml")):
    for event in yaml.parse(file.read_bytes(), Loader=yaml.CSafeLoader):
        pass
"""
COLD, WARM, EDITED, CHECK = "build, cold", "build, nothing changed", "build after an edit", "check"
PARSED = "the C parser's events alone"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of some content, and how many times another one it is, if it is compared."""

    content: str
    what: str
    ours: str
    other: str = ""
    ratio: Spread | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The text of each cell of the row."""
        ratio = self.ratio.shown() if self.ratio else ""
        return self.content, self.what, self.ours, self.other, ratio


def measure(sizes: Sequence[str], rounds: int) -> Iterator[Row]:
    """Yield the rows of each content: `shipped`, or a number of invented records."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            yield from Bench(Path(folder), None if size == SHIPPED else int(size), rounds).rows()


# Generous, so that only a change that doubles a cost is over its limit.
LIMITS = {(COLD, STOCK): 4.5, (EDITED, STOCK): 4.5, (CHECK, PARSED): 45.0}


def short() -> list[Measure]:
    """Compare builds and checks of few records."""
    with tempfile.TemporaryDirectory() as folder:
        costs = Bench(Path(folder), 100, 1).costs([STOCK])
    return [
        Measure(f"100 records: {one} / {other}", ratios(costs, one, other).median, limit)
        for (one, other), limit in LIMITS.items()
    ]


@dataclass(slots=True)
class Bench:
    """Some content to measure in a temporary folder: the shipped one, or invented records."""

    folder: Path
    records: int | None
    rounds: int
    edits: int = field(default=0, init=False)

    @property
    def name(self) -> str:
        """What the content is called in the table."""
        return SHIPPED if self.records is None else f"{self.records:,} records"

    def rows(self) -> Iterator[Row]:
        """Yield each figure, from builds and checks to pages and the preview."""
        costs = self.costs()
        for one in (COLD, WARM, EDITED):
            for other in costs.keys() - {COLD, WARM, EDITED, CHECK, PARSED}:
                yield self._compared(costs, one, other)
        yield self._compared(costs, CHECK, PARSED)
        peak = spread([cost.megabytes for cost in costs[COLD]])
        yield Row(self.name, f"{COLD}: peak memory, MB", peak.shown(0))
        yield from self._weights()
        downloads = searching.measure(self.folder / "site")
        yield Row(self.name, "download until a name is found, kB under gzip", downloads.shown(0))
        again = spread(list(self._checked_again()))
        yield Row(self.name, "preview: check after an edit, s", again.shown())
        started, saved = preview.measure(self._project, self.rounds)
        yield Row(self.name, "preview: start to first page, s of the clock", f"{started:.1f}")
        yield Row(self.name, "preview: save to pixel, s of the clock", saved.shown())

    def costs(self, others: Sequence[str] | None = None) -> dict[str, list[Cost]]:
        """Return what each command cost in each round, those of the named peers or of all."""
        self._write_project()
        in_turns({"first": self._build}, 1)
        write_peers(self.folder / "site", self.folder / "peers")
        found = peers(self.folder / "peers")
        parse = Command([sys.executable, "-c", PARSE, str(self._project / "content")])
        works: dict[str, Prepare] = {
            COLD: self._cold,
            WARM: self._build,
            EDITED: self._edited,
            **{name: partial(_same, found[name]) for name in others or found},
            CHECK: lambda: python("explainer", "check", **self._variables),
            PARSED: lambda: parse,
        }
        return in_turns(works, self.rounds)

    @property
    def _project(self) -> Path:
        return self.folder / "project"

    @property
    def _variables(self) -> dict[str, str]:
        names = {"EXPLAINER_CONTENT": "content", "EXPLAINER_DOCS": "docs"}
        return {variable: str(self._project / name) for variable, name in names.items()}

    def _build(self, cache: str = "on") -> Command:
        command = "mkdocs", "build", "-q", "--site-dir", str(self.folder / "site")
        return python(*command, **self._variables, EXPLAINER_CACHE=cache)

    def _write_project(self) -> None:
        if self.records is not None:
            write_project(self._project, self.records)
            return
        for name in ("content", "docs"):
            shutil.copytree(ROOT / name, self._project / name)

    def _cold(self) -> Command:
        return self._build("off")

    def _edited(self) -> Command:
        self._edit()
        return self._build()

    def _edit(self) -> None:
        """Change the title of one quotation, each time in another way."""
        self.edits += 1
        quotes = sorted((self._project / "content" / "quotes").rglob("*.yml"))
        file = quotes[len(quotes) // 2]
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub("(?m)^( +title: .+)", rf"\1 {self.edits}", text, count=1), "utf-8")

    def _checked_again(self) -> Iterator[float]:
        """Yield what a load in the same process takes after each of some edits."""
        project = find_project(self._project, "content", "docs")
        checked = load(project, DAY)
        for _ in range(self.rounds):
            self._edit()
            begun = time.process_time()
            checked = load(project, DAY, checked)
            yield time.process_time() - begun

    def _weights(self) -> Iterator[Row]:
        site = self.folder / "site"
        sizes = {file: file.stat().st_size for file in site.rglob("*.html")}
        printed = {file for file in sizes if "print" in file.parts}
        for what, files in (("page", sizes.keys() - printed), ("part of print", printed)):
            file = max(files, key=sizes.__getitem__)
            shown = f"{sizes[file] / 1000:,.0f} (/{file.parent.relative_to(site)}/)"
            yield Row(self.name, f"largest {what}, kB", shown)

    def _compared(self, costs: Mapping[str, Sequence[Cost]], one: str, other: str) -> Row:
        ours, theirs = (spread([cost.seconds for cost in costs[name]]) for name in (one, other))
        shown = f"{other}: {theirs.shown()}"
        return Row(self.name, f"{one}, s", ours.shown(), shown, ratios(costs, one, other))


def _same(command: Command) -> Command:
    return command
