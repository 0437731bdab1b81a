"""Run whole commands in turns, and compare what they cost: time of the processors, and memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.site.sites import ROOT, environment

# Does something before a run, and returns the command of that run.
Prepare = Callable[[], "Command"]


@dataclass(frozen=True, slots=True)
class Command:
    """A command, the folder that it runs in, and further environment variables."""

    words: Sequence[str]
    folder: Path = ROOT
    more: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """User and system time of a process and its children, in seconds; peak memory, in MB.

    The peak is that of the largest process.
    """

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Spread:
    """The least, the median and the greatest of several figures."""

    least: float
    median: float
    most: float

    def shown(self, digits: int = 2) -> str:
        """Return the median, and in brackets the least and the greatest figure."""
        if self.least == self.most:
            return f"{self.median:.{digits}f}"
        return f"{self.median:.{digits}f} ({self.least:.{digits}f} to {self.most:.{digits}f})"


def spread(figures: Sequence[float]) -> Spread:
    """Return the spread of some figures."""
    return Spread(min(figures), statistics.median(figures), max(figures))


def python(*words: str, **more: str) -> Command:
    """Return the command that runs a module of Python from this project's folder."""
    return Command([sys.executable, "-m", *words], ROOT, more)


def cost_of(command: Command) -> Cost:
    """Run a command to its end, and return what it cost; raises RuntimeError if it fails."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            list(command.words),
            cwd=command.folder,
            # Modules are compiled once, as where somebody works.
            env=environment(PYTHONDONTWRITEBYTECODE="", **(command.more or {})),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            output = said.read().decode(errors="replace")[-2000:]
            raise RuntimeError(f"{' '.join(command.words)} failed:\n{output}")
    # Linux counts memory in KiB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)


def in_turns(works: Mapping[str, Prepare], rounds: int) -> dict[str, list[Cost]]:
    """Run each command once in each round, so that a slow moment of the machine affects all."""
    costs: dict[str, list[Cost]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, prepare in works.items():
            costs[name].append(cost_of(prepare()))
    return costs


def ratios(costs: Mapping[str, Sequence[Cost]], one: str, other: str) -> Spread:
    """Return how many times the processor time of another command one takes, round by round."""
    pairs = zip(costs[one], costs[other], strict=True)
    return spread([mine.seconds / theirs.seconds for mine, theirs in pairs])
