"""Shipped scripts are the bundles of their modules, small, and plain enough for a folder."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.needs import ROOT

FOLDER = ROOT / "hooks" / "theme" / "assets" / "javascripts"
# What every page loads, what is loaded once a reader turns to the search, and what former
# addresses load; bytes under gzip.
LARGEST = {"first_paint.js": 300, "explainer.js": 15_000, "search.js": 11_000, "moved.js": 500}


@pytest.mark.needs("node", "esbuild")
def test_the_shipped_scripts_are_made_from_their_modules(tmp_path: Path) -> None:
    # The last of two names for the folder holds.
    command = json.loads((ROOT / "package.json").read_text())["scripts"]["bundle"].split()
    tool = str(ROOT / "node_modules" / ".bin" / command[0])
    subprocess.run([tool, *command[1:], f"--outdir={tmp_path}"], cwd=ROOT, check=True, timeout=60)
    assert {made.name for made in tmp_path.iterdir()} == set(LARGEST)
    for made in tmp_path.iterdir():
        assert (FOLDER / made.name).read_text() == made.read_text(), "bundle it anew: make scripts"


@pytest.mark.parametrize("name", LARGEST)
def test_a_shipped_script_is_small(name: str) -> None:
    assert len(gzip.compress((FOLDER / name).read_bytes(), 9)) < LARGEST[name]


@pytest.mark.parametrize("name", LARGEST)
def test_a_shipped_script_runs_from_a_folder(name: str) -> None:
    text = (FOLDER / name).read_text()
    for needs_a_server in ("import(", "import ", "new Worker", "XMLHttpRequest"):
        assert needs_a_server not in text
    # A method may have the name of the function.
    assert not re.search(r"(?<!\.)\bfetch\((?![\w,]*\)\{)", text)
