"""Run every benchmark, and fail if one is over its limit: `make bench`.

A benchmark is a module beside this one with `run() -> list[Measure]`, named in BENCHMARKS.
"""

import sys

from tests.benchmarks import duplicates, library, terms, weight

BENCHMARKS = [terms, library, duplicates, weight]


def main() -> int:
    over = 0
    for benchmark in BENCHMARKS:
        for measure in benchmark.run():
            print(measure, flush=True)
            over += measure.is_over
    print(f"{over} over the limit" if over else "all within their limits")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
