"""A checkout whose git writes line ends as Windows has them: scripts run, and content is right."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.__main__ import explainer
from tests.needs import ROOT


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("windows") / "clone"
    command = ["git", "-c", "core.autocrlf=true", "clone", "--quiet", str(ROOT), str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def test_what_machines_read_has_their_line_ends_and_what_editors_read_their_own(
    checkout: Path,
) -> None:
    for name in (".ci/run", "Makefile", "tools/set-up", "tools/pip", "requirements.txt"):
        assert b"\r" not in (checkout / name).read_bytes(), name
    for path in (checkout / "content" / "site.yml", *(checkout / "docs").rglob("*.md")):
        assert b"\r\n" in path.read_bytes(), path
    done = subprocess.run([checkout / "tools/set-up"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "usage: tools/set-up site|test\n")
    status = ["git", "-C", str(checkout), "status", "--porcelain"]
    assert not subprocess.run(status, capture_output=True, check=True).stdout


@pytest.mark.parametrize("command", [["check"], ["format", "--check"], ["schema", "--check"]])
def test_content_with_other_line_ends_is_right(checkout: Path, command: list[str]) -> None:
    done = CliRunner().invoke(explainer, [*command, "--project", str(checkout)])
    assert done.exit_code == 0, done.output
