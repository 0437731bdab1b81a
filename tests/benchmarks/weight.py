"""Benchmark: the weight of each kind of page on a first visit, relative to stock Material."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.measure import Measure
from tests.needs import find_chromium
from tests.publisher import published
from tests.site.kinds import kinds_of_page
from tests.site.sites import ROOT, build, environment, words

MOST = 100
KINDS = ("document", "stylesheet", "script", "font")
STOCK = "site_name: Stock\ntheme: {name: material, font: false}\n"


def run() -> list[Measure]:
    """Weigh each kind of page, in kB under gzip, on a phone's first visit."""
    measures = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        site = build("shipped", Path(folder) / "ours")
        text = words(site.main("about/"))
        with published(_stock(Path(folder) / "stock", text)) as address:
            stock = weigh(browser, address)
        print(f"weight: a stock page with the text of /about/ has {_summary(stock)}")
        with published(site.folder) as address:
            for path in kinds_of_page(site):
                weight = weigh(browser, address + path)
                print(f"weight: /{path} has {_summary(weight)}")
                name = f"kB at first view of /{path} (stock: {_kb(stock):.0f})"
                measures.append(Measure(name, _kb(weight), MOST))
        browser.close()
    return measures


def weigh(browser: Browser, url: str) -> Counter[str]:
    """Return the bytes that a page loads by type, before any interaction."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    weight: Counter[str] = Counter()
    page.on(
        "requestfinished",
        lambda request: weight.update({request.resource_type: request.sizes()["responseBodySize"]}),
    )
    page.goto(url, wait_until="networkidle")
    context.close()
    return weight


def _kb(weight: Counter[str]) -> float:
    return sum(weight.values()) / 1000


def _summary(weight: Counter[str]) -> str:
    parts = [f"{kind} {weight[kind] / 1000:.1f}" for kind in KINDS]
    other = sum(size for kind, size in weight.items() if kind not in KINDS) / 1000
    return f"{', '.join(parts)}, other {other:.1f}"


def _stock(folder: Path, text: str) -> Path:
    """Build a site of stock Material with one page."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text(f"# Stock\n\n{text}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--config-file"]
    named = [str(folder / "mkdocs.yml"), "--site-dir", str(folder / "site")]
    subprocess.run([*command, *named], cwd=ROOT, env=environment(), check=True)
    return folder / "site"
