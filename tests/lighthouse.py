"""Lighthouse scores of each kind of page: `make lighthouse` prints the median of five runs."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.needs import ROOT, find_chromium
from tests.publisher import published
from tests.site.kinds import kinds_of_page
from tests.site.sites import build

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS, LEAST = 5, 99
CHROMIUM = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The score of each category, from 0 to 100, and each failed audit."""

    scores: dict[str, int]
    failed: tuple[str, ...]


def judge(urls: Sequence[str], categories: tuple[str, ...] = CATEGORIES) -> list[Verdict]:
    """Run Lighthouse once on each page, as a phone on a slow network (its mobile preset)."""
    asked = json.dumps({"urls": urls, "categories": categories, "chromeFlags": CHROMIUM})
    # Chromium sometimes exits before it answers, but not twice in a row.
    done = _run(asked) if (first := _run(asked)).returncode else first
    assert done.returncode == 0, done.stderr or done.stdout[:2000]
    return [_verdict(report, categories) for report in json.loads(done.stdout)]


def _run(asked: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", str(ROOT / "tests" / "lighthouse.mjs"), asked],
        cwd=ROOT,
        env={**os.environ, "CHROME_PATH": find_chromium() or ""},
        capture_output=True,
        text=True,
        timeout=300,
    )


def _verdict(report: dict[str, Any], categories: tuple[str, ...]) -> Verdict:
    scores = {name: round(100 * report["categories"][name]["score"]) for name in categories}
    failed = [
        f"{audit['id']}: {audit.get('displayValue', audit['title'])}"
        for name in categories
        for ref in report["categories"][name]["auditRefs"]
        for audit in [report["audits"][ref["id"]]]
        if ref["weight"] and audit["score"] is not None and audit["score"] < 1
    ]
    return Verdict(scores, tuple(failed))


def main() -> int:
    """Print the median scores of each kind of page, and return whether all are good enough."""
    bad = 0
    print(f"{'page':44}" + "".join(f"{name:>16}" for name in CATEGORIES))
    with tempfile.TemporaryDirectory() as folder:
        site = build("shipped", Path(folder))
        with published(site.folder, base=site.base) as address:
            for path in kinds_of_page(site):
                runs = [judge([address + path])[0] for _ in range(RUNS)]
                medians = {c: statistics.median(run.scores[c] for run in runs) for c in CATEGORIES}
                print(f"/{path:43}" + "".join(f"{medians[c]:16g}" for c in CATEGORIES), flush=True)
                wanted = {c: LEAST if c == "performance" else 100 for c in CATEGORIES}
                if any(medians[c] < wanted[c] for c in CATEGORIES):
                    bad += 1
                    print("\n".join(f"    {line}" for line in runs[-1].failed), flush=True)
    print(f"{bad} kinds of page below {LEAST} and 100" if bad else "all as good as they must be")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
