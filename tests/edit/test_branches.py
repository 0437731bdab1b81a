"""Two editors at once: what each adds on a branch of their own is merged without a conflict."""

from __future__ import annotations

import subprocess
from pathlib import Path

from click.testing import CliRunner

from explainer.__main__ import explainer
from explainer.load.project import Project
from tests.new.adding import MINIMAL, copied, new, small, sound

ERA = {"era_title": "The years of the barge", "era_from": "2012", "era_to": "2015"}


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Editor", "-c", "user.email=editor@wend.example")
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def kept(folder: Path) -> Project:
    """A repository of a project that keeps schemas for its editors."""
    project = copied(MINIMAL, folder)
    assert CliRunner().invoke(explainer, ["schema", "--project", str(folder)]).exit_code == 0
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Begin")
    return project


def add(project: Project, branch: str, *records: list[str]) -> None:
    """Add records on a branch of their own, and commit all that there is then."""
    git(project.root, "checkout", "--quiet", "-b", branch, "main")
    for kind, *options in records:
        done = new(project, kind, *options)
        assert done.exit_code == 0, done.output
    git(project.root, "add", "--all")
    git(project.root, "commit", "--quiet", f"--message={branch}")


def test_two_branches_that_each_add_records_are_merged(tmp_path: Path) -> None:
    project = kept(tmp_path)
    add(
        project,
        "one",
        ["source", *small("source")],
        ["quote", *small("quote")],
        ["event", *small("event")],
        ["stakeholder", *small("stakeholder")],
    )
    add(
        project,
        "two",
        ["source", *small("source", title="Report on the barges", url="https://wend.example/b")],
        ["quote", *small("quote", speaker="oslen")],
        ["event", *small("event", date="2013-05", title="The barge sinks", **ERA)],
        ["stakeholder", *small("stakeholder", name="Wend Mercury")],
    )
    git(project.root, "merge", "--quiet", "one")
    assert {"report-on-boats", "report-on-the-barges"} <= {r.id for r in sound(project).records}
    fresh = CliRunner().invoke(explainer, ["schema", "--check", "--project", str(tmp_path)])
    assert (fresh.exit_code, fresh.output) == (0, "")
    assert git(project.root, "status", "--porcelain") == ""


def test_what_is_generated_for_one_editor_alone_is_not_kept(tmp_path: Path) -> None:
    project = kept(tmp_path)
    assert (project.content / "schema" / "ids.json").is_file()
    assert "ids.json" not in git(project.root, "ls-files")
