"""What CI tells of problems in the content: on the lines of the change, where GitHub runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.needs import ROOT

TOOLS = (
    *("make", "git", "java", "npm", "chromium-headless-shell"),
    *(".venv/bin/explainer", "tools/find-python"),
)


def run_ci(
    folder: Path, variables: dict[str, str], failing: str = "nothing"
) -> subprocess.CompletedProcess[str]:
    """Run the real script where all that it calls only says with what it was called, or fails."""
    path = folder / "bin"
    for name in TOOLS:
        tool = folder / name if "/" in name else path / name
        tool.parent.mkdir(parents=True, exist_ok=True)
        told = f'echo "{Path(name).name} $*"\ncase " $* " in *" {failing} "*) exit 1 ;; esac'
        tool.write_text(f"#!/bin/sh\n{told}\n", encoding="utf-8")
        tool.chmod(0o755)
    (folder / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", folder / ".ci" / "run")
    kept = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    return subprocess.run(
        [str(folder / ".ci" / "run")],
        env={**kept, "PATH": f"{path}:{os.environ['PATH']}", **variables},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("variables", "form"), [({"GITHUB_ACTIONS": "true"}, "github"), ({}, "text")]
)
def test_problems_are_told_in_the_form_that_the_place_shows(
    tmp_path: Path, variables: dict[str, str], form: str
) -> None:
    done = run_ci(tmp_path, variables)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"explainer check --format {form}\n" in done.stdout


@pytest.mark.parametrize(
    ("failing", "step"), [("check", "content"), ("lint", "style and types"), ("site", "site")]
)
def test_what_is_wrong_fails_after_all_else_was_tried(
    tmp_path: Path, failing: str, step: str
) -> None:
    done = run_ci(tmp_path, {"GITHUB_ACTIONS": "true"}, failing)
    assert done.returncode == 1
    assert done.stdout.endswith(f"failed: {step}\n")
    assert "make --no-print-directory lint\n" in done.stdout
    assert "make --no-print-directory test\n" in done.stdout


def test_the_workflow_runs_the_script_and_nothing_beside_it() -> None:
    for file in (ROOT / ".github" / "workflows").iterdir():
        jobs = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]
        commands = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
        assert commands == [".ci/run"]
        # Every Python that the project says it runs on.
        pythons = jobs["run"]["strategy"]["matrix"]["python"]
        found = (ROOT / "tools" / "find-python").read_text(encoding="utf-8")
        assert all(f"python{python}" in found for python in pythons)
        asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
        assert asked == f">={pythons[0]}"
        schema = ["--builtin-schema", "vendor.github-workflows", str(file)]
        done = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", *schema], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
