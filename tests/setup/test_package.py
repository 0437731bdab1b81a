"""The generator installs as a package of its own, with all that it reads when it runs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.needs import ROOT


def test_a_wheel_holds_every_file_of_the_generator(tmp_path: Path) -> None:
    names = ["pyproject.toml", "LICENSE", "hooks/explainer"]
    tracked = subprocess.run(
        ["git", "ls-files", *names], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    for name in tracked:
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    build = "import setuptools.build_meta as system; print(system.build_wheel('made'))"
    made = subprocess.run(
        [sys.executable, "-c", build], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    with zipfile.ZipFile(tmp_path / "made" / made) as wheel:
        held = set(wheel.namelist())
    wanted = {name.removeprefix("hooks/") for name in tracked if (ROOT / name).is_file()}
    assert {name for name in wanted if name.startswith("explainer/")} <= held
    assert any(name.endswith("licenses/LICENSE") for name in held)
