"""What `explainer check` waits for: the libraries that draw and lay out pages are not among it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.needs import ROOT

IMPORTED = re.compile(r"^import time: +\d+ \| +\d+ \| *([\w.]+)", re.MULTILINE)
# The folders of the generator that make pages and what stands beside them.
MAKING = {
    "citations",
    "drawing",
    "geo",
    "outputs",
    "pages",
    "preview",
    "prose",
    "publish",
    "report",
}
# Of the libraries that the project names, those that read, hold and judge records and prose.
LIBRARIES = {
    *("anyascii", "babel", "click", "icu4py", "language_tags", "lxml", "markdown", "pydantic"),
    *("pymdownx", "regex", "tinycss2", "yaml"),
}


def modules_of_a_check(project: Path) -> set[str]:
    """Return the names of the modules that a check in a fresh process imports."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EXPLAINER_")}
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "explainer", "check"],
        cwd=project,
        env={**kept, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "no problem" in done.stdout, done.stderr[-2000:]
    return set(IMPORTED.findall(done.stderr))


def named_libraries() -> set[str]:
    """Return the names by which the libraries are imported that `pyproject.toml` names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.split(r"[<>= ]", each)[0].replace("-", "_") for each in project["dependencies"]}
    return {
        module
        for module, owners in packages_distributions().items()
        if named & {owner.replace("-", "_").lower() for owner in owners}
    }


def test_a_check_loads_nothing_that_draws_or_lays_out_pages() -> None:
    found = modules_of_a_check(ROOT / "tests" / "packs" / "full")
    own = {name.split(".")[1] for name in found if name.startswith("explainer.")}
    assert {"check", "library", "tree"} <= own
    assert not own & MAKING
    assert named_libraries() & {name.split(".")[0] for name in found} == LIBRARIES
