"""Commands in processes that have imported their packages already, which a start takes seconds for.

A server holds the packages and nothing else, and forks a child for each command, which has its own
arguments, folder, environment and outputs. A test whose subject is the start, or that changes the
generator, its locale or its umask, starts an interpreter instead.
"""

from __future__ import annotations

import os
import runpy
import sys
import tempfile
import time
from collections.abc import Mapping
from multiprocessing import get_context
from pathlib import Path
from subprocess import CompletedProcess, TimeoutExpired

# What builds and commands import; the server skips what it cannot.
IMPORTED = [
    *("pytest", "mkdocs.__main__", "mkdocs.commands.build", "properdocs.commands.build"),
    *(f"explainer.commands.{name}" for name in ("check", "diff", "new", "report", "schema")),
    *("explainer.site_build", "explainer.pages.site", "explainer.texts.order", "duckdb"),
]


def run(
    module: str, *arguments: str, cwd: Path, env: Mapping[str, str], timeout: float = 300
) -> CompletedProcess[str]:
    """Run a module as `python -m` does, and return its exit code and outputs."""
    context = get_context("forkserver")
    context.set_forkserver_preload(IMPORTED)
    with tempfile.TemporaryDirectory() as folder:
        outputs = [Path(folder, name) for name in ("stdout", "stderr")]
        process = context.Process(
            target=_run, args=(module, arguments, str(cwd), dict(env), [*map(str, outputs)])
        )
        process.start()
        process.join(timeout)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise TimeoutExpired([module, *arguments], timeout, outputs[0].read_bytes())
        said = [path.read_text(encoding="utf-8") for path in outputs]
    return CompletedProcess([module, *arguments], process.exitcode, *said)


def _run(
    module: str, arguments: tuple[str, ...], cwd: str, env: dict[str, str], outputs: list[str]
) -> None:
    for stream, path in zip((1, 2), outputs, strict=True):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), stream)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    os.chdir(cwd)
    sys.path.insert(0, cwd)
    sys.argv[1:] = arguments
    runpy.run_module(module, run_name="__main__", alter_sys=True)
