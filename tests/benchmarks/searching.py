"""Benchmark: what a reader's first search loads of a built site, under gzip."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Request, sync_playwright

from tests.benchmarks.runs import Spread, spread
from tests.needs import find_chromium
from tests.publisher import published

SEARCHES = 20
INDEX = re.compile(r"/search/[^/?]+\.js")
NAME = re.compile(r"<h1[^>]*>([^<]+)")


def measure(site: Path) -> Spread:
    """Return the kB that are loaded until the names of some stakeholders are found."""
    pages = sorted((site / "stakeholders").glob("*/index.html"))
    named = [NAME.search(page.read_text(encoding="utf-8")) for page in pages]
    names = [found[1] for found in named if found]
    with published(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        found = [_loaded(browser, address, name) for name in names[:: len(names) // SEARCHES or 1]]
        browser.close()
    return spread(found)


def _loaded(browser: Browser, address: str, words: str) -> float:
    page = browser.new_page()
    sizes: list[int] = []

    def note(request: Request) -> None:
        if INDEX.search(request.url):
            sizes.append(request.sizes()["responseBodySize"])

    page.on("requestfinished", note)
    page.goto(f"{address}search/?query={quote(words)}", wait_until="networkidle")
    page.locator("main .search__found a").first.wait_for()
    page.close()
    return sum(sizes) / 1000
