"""The machine's own Chromium, and the shipped site on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.needs import find_chromium
from tests.once import Once
from tests.publisher import published
from tests.site.sites import BuiltSite, build

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launched() -> Iterator[Browser]:
    """Start the browser for as long as its taker lives."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shipped(once: Once) -> BuiltSite:
    return once("shipped", partial(build, "shipped"))


@pytest.fixture(scope="session")
def shipped_address(shipped: BuiltSite) -> Iterator[str]:
    yield from serve(shipped.folder, shipped.base)


def serve(folder: Path, base: str = "/") -> Iterator[str]:
    """Serve a folder on loopback, below the path of its site, inside the `with` block."""
    with published(folder, base=base) as address:
        yield address
