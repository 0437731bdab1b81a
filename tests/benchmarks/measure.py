"""Compare running times within one run on one machine."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A cost as a multiple of another; without a limit it is only reported."""

    name: str
    ratio: float
    limit: float | None = None

    @property
    def is_over(self) -> bool:
        return self.limit is not None and self.ratio > self.limit

    def __str__(self) -> str:
        verdict = "OVER" if self.is_over else "ok" if self.limit else "  "
        limit = f"(limit {self.limit:g})" if self.limit else "(no limit)"
        return f"{verdict:4} {self.ratio:7.2f} {limit:12} {self.name}"


def median_seconds(works: Mapping[str, Callable[[], object]], repeats: int = 5) -> dict[str, float]:
    """Return the median processor time of each function.

    They take turns, so that a slow moment of the machine affects all of them.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(repeats):
        for name, work in works.items():
            start = time.process_time()
            work()
            times[name].append(time.process_time() - start)
    return {name: statistics.median(taken) for name, taken in times.items()}
