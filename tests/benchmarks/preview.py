"""Benchmark: how long a preview takes to start, and from a save to its words in a browser."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.runs import Spread, spread
from tests.needs import find_chromium
from tests.site.preview import free_port
from tests.site.sites import ROOT, environment

PATIENCE = 600.0
# Later edits are those of an editor at work; the first one finds nothing prepared.
FIRST = 2
# The moment of the frame in which the words are there.
SHOWN = "words => document.querySelector('h1')?.textContent.includes(words) && Date.now()"


def measure(project: Path, rounds: int) -> tuple[float, Spread]:
    """Return seconds until the first page answers, and from saves of a record to its open page."""
    file = _quotation(project)
    with _preview(project) as (address, started), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{address}quotes/{_id(file)}/")
        taken = [_until_shown(page, file, f"edit {number}") for number in range(rounds + FIRST)]
        browser.close()
    return started, spread(taken[FIRST:])


def _until_shown(page: Page, file: Path, words: str) -> float:
    text = file.read_text(encoding="utf-8")
    edited = re.sub(r"(?m)^( *(?:- )?title: .+?)( edit \d+)?$", rf"\1 {words}", text, count=1)
    # Between two saves an editor reads what came of the first.
    page.wait_for_timeout(500)
    saved = time.time()
    file.write_text(edited, encoding="utf-8")
    shown: float = page.wait_for_function(SHOWN, arg=words, polling="raf").json_value()
    return shown / 1000 - saved


def _quotation(project: Path) -> Path:
    quotes = sorted((project / "content" / "quotes").rglob("*.yml"))
    return quotes[len(quotes) // 2]


def _id(file: Path) -> str:
    """Return the id of a file's first quotation that has a title."""
    named = re.search(r"(?m)^(?:items:\n)?- id: (\S+)", file.read_text(encoding="utf-8"))
    return named[1] if named else file.stem


@contextmanager
def _preview(project: Path) -> Iterator[tuple[str, float]]:
    """Run a preview of a project; give its address, and when its first page answered."""
    host = f"127.0.0.1:{free_port()}"
    variables = {
        "EXPLAINER_CONTENT": str(project / "content"),
        "EXPLAINER_DOCS": str(project / "docs"),
    }
    begun = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "--dev-addr", host],
        cwd=ROOT,
        env=environment(**variables),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while "</article>" not in _read(f"http://{host}/"):
            if process.poll() is not None or time.monotonic() - begun > PATIENCE:
                raise RuntimeError("the preview did not start")
            time.sleep(0.02)
        yield f"http://{host}/", time.monotonic() - begun
    finally:
        process.terminate()
        process.wait()


def _read(address: str) -> str:
    try:
        with urllib.request.urlopen(address) as answer:
            page: bytes = answer.read()
    except OSError:
        return ""
    return page.decode()
