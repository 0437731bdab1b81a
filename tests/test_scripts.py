"""The script that is shipped is the bundle of its modules, small, and plain enough for a folder."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from tests.needs import ROOT

SHIPPED = ROOT / "hooks" / "theme" / "assets" / "javascripts" / "explainer.js"
LARGEST = 15_000


@pytest.mark.needs("node", "esbuild")
def test_the_shipped_script_is_made_from_its_modules(tmp_path: Path) -> None:
    made = tmp_path / "explainer.js"
    # The last of two names for the outcome holds.
    command = json.loads((ROOT / "package.json").read_text())["scripts"]["bundle"].split()
    tool = str(ROOT / "node_modules" / ".bin" / command[0])
    subprocess.run([tool, *command[1:], f"--outfile={made}"], cwd=ROOT, check=True, timeout=60)
    assert SHIPPED.read_text() == made.read_text(), "bundle it anew: make scripts"


def test_the_shipped_script_is_small() -> None:
    assert len(gzip.compress(SHIPPED.read_bytes(), 9)) < LARGEST


def test_the_shipped_script_runs_from_a_folder() -> None:
    text = SHIPPED.read_text()
    for needs_a_server in ("import(", "import ", "new Worker", "fetch(", "XMLHttpRequest"):
        assert needs_a_server not in text
