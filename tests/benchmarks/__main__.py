"""Measure how fast the generator is: `make bench`.

    python -m tests.benchmarks [SIZE…] [--rounds N] [--write]
    python -m tests.benchmarks --short

A size is a number of invented records, or `shipped`. Fails if a ratio is over its limit; seconds
have no limit, since they depend on the machine. `--write` puts the table into the handbook.
"""

from __future__ import annotations

import argparse
import sys

from tests.benchmarks import duplicates, library, speed, table, terms, weight
from tests.benchmarks.measure import Measure

BENCHMARKS = [terms, library, duplicates, weight]
SIZES = ["100", "1000", "10000", speed.SHIPPED]


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("sizes", nargs="*", default=SIZES)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--write", action="store_true", help="write the table into the handbook")
    asked.add_argument("--short", action="store_true", help="compare few builds, in half a minute")
    options = asked.parse_args()
    if options.short:
        return _verdict(speed.short())
    over = 0
    for benchmark in BENCHMARKS:
        over += _verdict(benchmark.run())
    rows = []
    for row in speed.measure(options.sizes, options.rounds):
        print(" | ".join(row.cells), flush=True)
        rows.append(row)
    if options.write:
        table.write(rows, options.rounds)
    return 1 if over else 0


def _verdict(measures: list[Measure]) -> int:
    over = 0
    for measure in measures:
        print(measure, flush=True)
        over += measure.is_over
    print(f"{over} over the limit" if over else "all within their limits")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
