"""Shipped scripts and styles are bundles of their modules, small, and plain enough for a folder."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.needs import ROOT

ASSETS = ROOT / "hooks" / "theme" / "assets"
FOLDER = ASSETS / "javascripts"
# What every page loads, what is loaded once a reader turns to the search, and what former
# addresses load; bytes under gzip.
LARGEST = {
    "first_paint.js": 300,
    "explainer.js": 15_000,
    "search.js": 9_000,
    "quiz.js": 4_000,
    "moved.js": 500,
}


@pytest.mark.needs("node", "esbuild")
def test_what_is_shipped_is_made_from_its_modules(tmp_path: Path) -> None:
    # The last of two names for the folder holds.
    command = json.loads((ROOT / "package.json").read_text())["scripts"]["bundle"].split()
    tool = str(ROOT / "node_modules" / ".bin" / command[0])
    subprocess.run([tool, *command[1:], f"--outdir={tmp_path}"], cwd=ROOT, check=True, timeout=60)
    made = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.*")}
    assert made == {path.relative_to(ASSETS) for path in ASSETS.glob("*s/*.[cj]s*")}
    for name in made:
        assert (ASSETS / name).read_text() == (tmp_path / name).read_text(), "make scripts"


@pytest.mark.parametrize("name", LARGEST)
def test_a_shipped_script_is_small(name: str) -> None:
    assert len(gzip.compress((FOLDER / name).read_bytes(), 9)) < LARGEST[name]


@pytest.mark.parametrize("name", LARGEST)
def test_a_shipped_script_runs_from_a_folder(name: str) -> None:
    text = (FOLDER / name).read_text()
    for needs_a_server in ("import(", "import ", "new Worker", "XMLHttpRequest"):
        assert needs_a_server not in text
    # A method may have the name of the function.
    fetches = re.findall(r"(?<!\.)\bfetch\((?![\w,]*\)\{)", text)
    # The search loads its index in either way; tests of it in a browser open a folder, too.
    assert len(fetches) == text.count('"file:"') == (name == "search.js")


def test_the_shipped_stylesheet_is_small() -> None:
    sheet = (ASSETS / "stylesheets" / "explainer.css").read_bytes()
    assert len(gzip.compress(sheet, 9)) < 18_500
