"""Before each commit the content is checked: a broken record is refused, a mended one passes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import ROOT

SETTINGS = ".pre-commit-config.yaml"
RECORD = Path("content", "quotes", "varrick.yml")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("EXPLAINER_", "GIT_", "PRE_COMMIT"))
    }
    person = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "An editor"), ("EMAIL", "editor@ferry-accord.example"))
    }
    home = {"HOME": str(folder), "PRE_COMMIT_HOME": str(folder / ".git" / "pre-commit")}
    return subprocess.run(
        command,
        cwd=folder,
        env={**kept, **person, **home},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository of the minimal pack, set up as this project is, with the hook installed."""
    shutil.copytree(ROOT / "tests" / "packs" / "minimal" / "content", tmp_path / "content")
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / SETTINGS, tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "README.md").write_text("# A site\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text(".venv\n", encoding="utf-8")
    for command in (
        (sys.executable, "-m", "explainer", "format"),
        ("git", "init", "--quiet"),
        (sys.executable, "-m", "pre_commit", "install"),
        ("git", "add", "--all"),
    ):
        assert run(tmp_path, *command).returncode == 0
    done = commit(tmp_path, "Begin")
    assert done.returncode == 0, done.stdout + done.stderr
    return tmp_path


def commit(project: Path, message: str) -> subprocess.CompletedProcess[str]:
    return run(project, "git", "commit", "--all", "--quiet", "--message", message)


def test_a_broken_record_is_refused_with_its_problem_until_it_is_mended(project: Path) -> None:
    file = project / RECORD
    sound = file.read_text(encoding="utf-8")
    assert "speaker: varrick" in sound
    file.write_text(sound.replace("speaker: varrick", "speaker: varick", 1), encoding="utf-8")
    refused = commit(project, "Break it")
    assert refused.returncode == 1
    assert "E310: there is no stakeholder `varick`" in refused.stderr
    assert "hint: did you mean `varrick`?" in refused.stderr
    file.write_text(sound.replace("speaker: varrick", "speaker:  varrick", 1), encoding="utf-8")
    untidy = commit(project, "Leave it untidy")
    assert untidy.returncode == 1
    assert "would change content/quotes/varrick.yml" in untidy.stderr
    assert "`explainer format` changes them" in untidy.stderr
    file.write_text(f"# Read again.\n{sound}", encoding="utf-8")
    passed = commit(project, "Mend it")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Mend it" in run(project, "git", "log", "--format=%s").stdout


def test_what_is_no_content_is_not_held_up(project: Path) -> None:
    (project / "README.md").write_text("# The site\n", encoding="utf-8")
    done = commit(project, "Name it")
    assert done.returncode == 0
    assert "Skipped" in done.stderr
