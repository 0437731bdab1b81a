"""A disk that fills, rights that others have, and other commands: each is told as it is."""

from __future__ import annotations

import errno
import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.__main__ import explainer
from explainer.edit.lock import LOCK, STATE
from explainer.load.project import Project
from tests.edit.killed import tree
from tests.needs import ROOT
from tests.new.adding import MINIMAL, TODAY, copied

RENAME = ["rename", "varrick", "varrick-on-wend"]
DAY = ["--today", TODAY.isoformat()]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copied(MINIMAL, tmp_path / "project")


def called(project: Project, *arguments: str) -> Result:
    return CliRunner().invoke(explainer, [*arguments, "--project", str(project.root)])


@pytest.mark.parametrize("limit", [10, 200, 2000])
def test_a_file_that_is_not_let_grow_is_named_and_nothing_is_left(
    project: Project, limit: int
) -> None:
    before = tree(project.root)
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        os.write(writes, called(project, *RENAME, *DAY).stderr.encode())
        os._exit(0)
    os.close(writes)
    told = os.read(reads, 10_000).decode()
    os.close(reads)
    os.waitpid(child, 0)
    assert told.startswith("explainer: nothing was changed: File too large: ")
    assert tree(project.root) == before


def test_a_schema_that_the_disk_has_no_room_for_is_named_and_nothing_is_left(
    project: Project,
) -> None:
    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))

    command = [sys.executable, "-m", "explainer", "schema", "--project", str(project.root)]
    done = subprocess.run(command, preexec_fn=limited, capture_output=True, text=True)
    assert done.returncode == 2
    assert re.search(r"content/schema/\w+\.json cannot be written: File too large", done.stderr)
    assert list((project.content / "schema").glob(".*~")) == []


def failing(monkeypatch: pytest.MonkeyPatch, first: int, last: int) -> None:
    """Let files be put in their place but for the ones from the first to the last that are."""
    calls = 0
    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if first <= calls <= last:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)


@pytest.mark.parametrize("first", [1, 2, 3, 4])
def test_a_disk_that_fills_is_told_by_the_name_of_the_file_and_nothing_is_written(
    project: Project, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    before = tree(project.root)
    failing(monkeypatch, first, first)
    done = called(project, *RENAME, *DAY)
    assert done.exit_code == 2
    assert "explainer: nothing was changed: No space left on device: content/" in done.stderr
    assert done.stderr.count("\n") == 1
    assert tree(project.root) == before


def test_what_could_not_be_undone_is_never_called_unwritten_and_undone_by_the_next_command(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(project.root)
    with monkeypatch.context() as full:
        failing(full, 4, 99)
        done = called(project, *RENAME, *DAY)
    assert done.exit_code == 2
    assert "nothing was" not in done.stderr
    assert "only a part was written" in done.stderr
    assert "these files are changed: content/" in done.stderr
    assert tree(project.root) != before
    again = called(project, "check", *DAY)
    assert again.exit_code == 0
    assert "it was undone" in again.stderr
    assert tree(project.root) == before


def test_rights_and_owners_stay(project: Project) -> None:
    record = project.content / "stakeholders" / "varrick.yml"
    quotes = project.content / "quotes" / "varrick.yml"
    record.chmod(0o640)
    quotes.chmod(0o664)
    os.chown(record, os.getuid(), 12345) if os.getuid() == 0 else None
    owned = [(p.stat().st_mode, p.stat().st_uid, p.stat().st_gid) for p in (record, quotes)]
    assert called(project, *RENAME, *DAY).exit_code == 0
    moved = [path.with_name("varrick-on-wend.yml") for path in (record, quotes)]
    assert [(p.stat().st_mode, p.stat().st_uid, p.stat().st_gid) for p in moved] == owned


def test_two_commands_at_once_are_told_of_each_other(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explainer.edit.lock._PATIENCE", 0.2)
    before = tree(project.root)
    holder = (
        "import sys, time; from pathlib import Path; from explainer.edit.lock import locked\n"
        "with locked(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(project.content)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        done = called(project, *RENAME, *DAY)
        other.send_signal(signal.SIGKILL)
    assert done.exit_code == 2
    assert f"(process {other.pid}, since " in done.stderr
    assert "is changing this content: wait until it has ended, and try again" in done.stderr
    # What it held is free, though nothing could be cleared away.
    assert (project.content / STATE / LOCK).exists()
    assert called(project, "check", *DAY).exit_code == 0
    assert tree(project.root) == before
    assert called(project, *RENAME, *DAY).exit_code == 0


def test_commands_that_begin_together_wait_for_each_other(project: Project) -> None:
    calls = [
        [sys.executable, "-m", "explainer", "rename", id, f"{id}-{number}", *DAY]
        for number, id in enumerate(("varrick", "oslen", "board-statement"))
    ]
    running = [
        subprocess.Popen([*call, "--project", str(project.root)], cwd=ROOT) for call in calls
    ]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert called(project, "check", *DAY).exit_code == 0
    assert not (project.content / STATE).exists()


@pytest.mark.parametrize("below", ["content/quotes", "content", "docs"])
def test_a_command_finds_the_project_that_it_is_called_in(
    project: Project, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    monkeypatch.chdir(project.root / below)
    done = CliRunner().invoke(explainer, ["check", *DAY])
    assert (done.exit_code, done.stderr) == (0, "")
