"""Each Python that the project says it runs on, as far as this machine has it, takes its code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.needs import ROOT

VERSIONS = ("3.11", "3.12", "3.13", "3.14")
TOLD = "import sys; print('%d.%d' % sys.version_info[:2])"


def found() -> dict[str, str]:
    """Return a Python of each version that runs here: this one, and those of the path or pyenv."""
    names = [sys.executable, *filter(None, (shutil.which(f"python{v}") for v in VERSIONS))]
    if pyenv := shutil.which("pyenv"):
        root = subprocess.run([pyenv, "root"], capture_output=True, text=True).stdout.strip()
        names += map(str, sorted(Path(root, "versions").glob("*/bin/python3")))
    told: dict[str, str] = {}
    for name in names:
        done = subprocess.run([name, "-c", TOLD], capture_output=True, text=True)
        if done.returncode == 0 and done.stdout.strip() in VERSIONS:
            told.setdefault(done.stdout.strip(), name)
    return told


def test_every_python_here_takes_the_code_without_a_warning(tmp_path: Path) -> None:
    pythons = found()
    assert pythons
    for version, python in pythons.items():
        env = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / version)}
        command = [python, "-W", "error", "-m", "compileall", "-q", "-f", "hooks", "tools/pip"]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
        assert done.returncode == 0, f"{version}: {done.stdout}{done.stderr}"
