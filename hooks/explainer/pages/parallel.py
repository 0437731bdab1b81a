"""Render many pages on all processors, each of which takes its share of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from multiprocessing import get_all_start_methods, get_context
from tempfile import TemporaryFile
from typing import IO

from explainer.pages.page import Page, page_in, written_page

# A process takes as long to begin as so many pages to render.
FEWEST = 50
Jobs = Mapping[str, Callable[[], Page]]


def rendered(jobs: Jobs, processes: int | None = None) -> Iterator[Page]:
    """Yield the page of each job, in any order; errors are raised as if all were rendered here.

    A forked process sees the jobs as they are, and returns its pages through a file that has no
    name. It ends by itself if this one is killed.
    """
    most = _processors() if processes is None else processes
    shares = _shares(jobs, max(1, min(most, len(jobs) // FEWEST)))
    others = []
    with ExitStack() as files:
        for share in shares[1:]:
            file = files.enter_context(TemporaryFile("w+", encoding="ascii"))
            given = (file, share)
            process = get_context("fork").Process(target=_render_into, args=given, daemon=True)
            process.start()
            others.append((process, file, share))
        for job in shares[0].values():
            yield job()
        for process, file, share in others:
            process.join()
            if process.exitcode == 0:
                yield from _returned(file)
            else:
                yield from (job() for job in share.values())


def _processors() -> int:
    """Return how many processes may run at once; one where forking is not safe or not possible."""
    if sys.platform == "darwin" or "fork" not in get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shares(jobs: Jobs, count: int) -> list[Jobs]:
    """Return the jobs in so many parts: neighbours, which are alike, are in different ones."""
    paths = [*jobs]
    return [{path: jobs[path] for path in paths[first::count]} for first in range(count)]


def _render_into(file: IO[str], jobs: Jobs) -> None:
    try:
        for job in jobs.values():
            file.write(f"{written_page(job())}\n")
        file.flush()
    except Exception:
        # The first process meets the same error, and reports it.
        sys.exit(1)


def _returned(file: IO[str]) -> Iterator[Page]:
    file.seek(0)
    yield from map(page_in, file)
