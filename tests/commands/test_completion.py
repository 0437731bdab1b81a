"""What Tab offers in a shell: commands, options, words of a model and the ids of records."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.__main__ import explainer
from tests.needs import ROOT

FULL = ROOT / "tests" / "packs" / "full"
SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of a project, with the command beside it as one would have it on the path."""
    shutil.copytree(FULL, tmp_path, dirs_exist_ok=True)
    command = tmp_path / "bin" / "explainer"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m explainer "$@"\n')
    command.chmod(0o755)
    return tmp_path


def run(project: Path, *call: str, **variables: str) -> str:
    path = f"{project / 'bin'}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EXPLAINER_")}
    done = subprocess.run(
        call,
        cwd=project,
        env={**kept, "PATH": path, "PYTHONPATH": str(ROOT / "hooks"), **variables},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def offered(project: Path, line: str) -> list[str]:
    """Return what is offered for the last word of a line, as bash asks for it."""
    words = shlex.split(line) + [""] * line.endswith(" ")
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    asked["_EXPLAINER_COMPLETE"] = "bash_complete"
    with contextlib.chdir(project):
        done = CliRunner().invoke(explainer, [], prog_name="explainer", env=asked)
    return [row.partition(",")[2] for row in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("explainer ", ["check", "completion", "new"]),
        ("explainer new qu", ["question", "quote"]),
        ("explainer new quote --spe", ["--speaker"]),
        ("explainer new quote --verification s", ["several-reports", "single-report"]),
        ("explainer new quote --speaker t", ["thalmuk", "tobren-ashgul"]),
        ("explainer new event --sources council-minutes,p", ["council-minutes,pilots-handbook"]),
        ("explainer new event --places o", ["outer-reef"]),
        ("explainer completion ", list(SHELLS)),
        ("explainer explain E31", ["E310", "E311"]),
        ("explainer explain W", ["W508"]),
        ("explainer retire ghost", ["ghost-ship"]),
        ("explainer rename thal", ["thalmuk"]),
        ("explainer new event --era-", ["--era-title", "--era-from", "--era-to"]),
    ],
)
def test_what_may_stand_there_is_offered(line: str, some: list[str], project: Path) -> None:
    found = offered(project, line)
    assert set(some) <= set(found)
    begun = line.rpartition(" ")[2]
    assert all(word.startswith(begun) for word in found)


def test_ids_of_one_kind_alone_are_offered(project: Path) -> None:
    ids = set(offered(project, "explainer new quote --event "))
    assert "catch-peak" in ids
    assert not ids & {"thalmuk", "council-minutes", "distress"}


def test_ids_are_those_of_the_project_that_is_named(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "content" / "stakeholders" / "ada.yml"
    other.parent.mkdir(parents=True)
    other.write_text("type: person\nname: Ada\n", encoding="utf-8")
    assert offered(project, "explainer new quote --project other --speaker ") == ["ada"]


def test_bash_itself_completes_with_the_script(project: Path) -> None:
    typed = (
        'eval "$(explainer completion bash)"; COMP_WORDS=(explainer new quote --speaker thal);'
        ' COMP_CWORD=4; _explainer_completion explainer thal --speaker; echo "${COMPREPLY[@]}"'
    )
    assert run(project, "bash", "-c", typed) == "thalmuk\n"


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_its_script(shell: str) -> None:
    done = CliRunner().invoke(explainer, ["completion", shell], prog_name="explainer")
    assert done.exit_code == 0
    assert f"_EXPLAINER_COMPLETE={shell}_complete" in done.output
