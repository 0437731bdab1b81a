"""Whatever ends a command, and whenever: the files are as they were, or as they should be."""

from __future__ import annotations

import itertools
import shutil
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.__main__ import explainer
from explainer.commands.ending import ending_cleanly
from explainer.edit.change import FileChange
from explainer.edit.lock import locked
from explainer.edit.recovery import recover
from explainer.edit.transaction import write_all
from explainer.load.project import Project
from tests import tiny
from tests.edit.killed import Tree, ended_at, tree
from tests.new.adding import MINIMAL, TODAY, copied, small

KILL, TERM, HUP, INT = signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT


def laid_out(folder: Path) -> tuple[Project, list[FileChange]]:
    """A project with every sort of change: another text, a new file, one that goes, a link."""
    project = Project(folder, folder / "content", folder / "docs")
    shutil.rmtree(folder, ignore_errors=True)
    tiny.write(project.content, {"a.yml": "a", "gone/b.yml": "b", "c.yml": "c"})
    tiny.write(project.docs, {"d.md": "d", "away/f.yml": "f"})
    (project.content / "a.yml").chmod(0o640)
    (project.content / "gone" / "b.yml").chmod(0o600)
    (project.content / "link.yml").symlink_to("../docs/d.md")
    (project.content / "moved.yml").symlink_to("../docs/away/f.yml")
    there = project.content
    return project, [
        FileChange(there / "a.yml", b"a", b"A" * 9000),
        FileChange(there / "link.yml", b"d", b"D"),
        FileChange(there / "new" / "folder" / "b.yml", None, b"B", moved=there / "gone" / "b.yml"),
        FileChange(there / "gone" / "b.yml", b"b", None),
        FileChange(there / "here.yml", None, b"F", moved=there / "moved.yml"),
        FileChange(there / "moved.yml", b"f", None),
    ]


def write(project: Project, changes: list[FileChange]) -> None:
    with locked(project.content):
        write_all(project.content, changes)


def everything(project: Project) -> Callable[[], None]:
    changes = laid_out(project.root)[1]
    return lambda: ending_cleanly(lambda: write(project, changes))


def before_and_after(folder: Path) -> tuple[Tree, Tree]:
    project, changes = laid_out(folder)
    before = tree(folder)
    write(project, changes)
    return before, tree(folder)


def test_a_moved_file_keeps_its_rights_and_a_link_stays_one(tmp_path: Path) -> None:
    before_and_after(tmp_path / "project")
    content = tmp_path / "project" / "content"
    assert (content / "new" / "folder" / "b.yml").stat().st_mode & 0o777 == 0o600
    assert (content / "here.yml").is_symlink()
    assert not (content / "moved.yml").is_symlink()
    assert (tmp_path / "project" / "docs" / "away" / "f.yml").read_bytes() == b"F"
    assert (content / "link.yml").is_symlink()


def test_a_kill_before_any_step_leaves_the_old_files_or_the_new_and_nothing_beside(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "project"
    before, after = before_and_after(folder)
    undone = finished = 0
    for number in itertools.count(1):
        project, _ = laid_out(folder)
        run = everything(project)
        ended = ended_at(number, folder, KILL, run)
        left = tree(folder)
        told = recover(project)
        now = tree(folder)
        assert now in (before, after), number
        # Where nothing is told, every file was whole already.
        assert told or [now[name] for name in now] == [left.get(name) for name in now], number
        if ended == 0:
            break
        assert ended == -KILL
        undone += "undone" in "".join(told)
        finished += "all stay" in "".join(told)
    assert number >= 30
    assert undone > 15
    assert finished > 1


@pytest.mark.parametrize(("ending", "every"), [(TERM, 1), (HUP, 6), (INT, 7)])
def test_a_signal_before_any_step_is_heeded_with_the_files_whole(
    tmp_path: Path, ending: signal.Signals, every: int
) -> None:
    folder = tmp_path / "project"
    before, after = before_and_after(folder)
    seen = set()
    for number in itertools.count(1, every):
        project, _ = laid_out(folder)
        ended = ended_at(number, folder, ending, everything(project))
        assert ended in (0, -ending)
        now = tree(folder)
        assert now in (before, after), number
        seen.add(now == after)
        assert recover(project) == []
        if ended == 0:
            break
    assert seen == {True, False}


def test_a_kill_while_the_next_command_undoes_is_undone_by_the_one_after(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    before, _ = before_and_after(folder)
    for number in itertools.count(1, 4):
        project, _ = laid_out(folder)
        assert ended_at(32, folder, KILL, everything(project)) == -KILL
        again = ended_at(number, folder, KILL, partial(recover, project))
        recover(project)
        assert tree(folder) == before
        if again == 0:
            break
    assert number > 10


COMMANDS = {
    "new": ["new", "source", *small("source")],
    "rename": ["rename", "varrick", "varrick-on-wend"],
    "retire": ["retire", "night-watch", "--reason", "It never was."],
    "format": ["format"],
}
SPARE = """\
type: outlet
name:   "Night watch"
group: parties
side: parties
portrait: A paper of [[varrick]].
checked: 2026-11-01
"""


def packed(folder: Path) -> Path:
    """The minimal pack with schemas for its editors, and a record that nothing refers to."""
    project = copied(MINIMAL, folder)
    tiny.write(project.content, {"stakeholders/night-watch.yml": SPARE})
    assert called(folder, ["schema"]) == 0
    return folder


def called(folder: Path, arguments: list[str]) -> int:
    day = [] if arguments[0] in ("schema", "format") else ["--today", TODAY.isoformat()]
    return CliRunner().invoke(explainer, [*arguments, "--project", str(folder), *day]).exit_code


@pytest.mark.parametrize("name", COMMANDS)
def test_a_killed_command_is_undone_or_finished_by_the_check(name: str, tmp_path: Path) -> None:
    start = packed(tmp_path / "start")
    done = tmp_path / "done"
    shutil.copytree(start, done)
    before = tree(start)
    assert called(done, COMMANDS[name]) == 0
    after = tree(done)
    assert before != after
    states = set()
    for number in (1, 4, 8, 11, 14, 17, 20, 25):
        folder = tmp_path / f"killed-{number}"
        shutil.copytree(start, folder)
        run = partial(called, folder, COMMANDS[name])
        ended = ended_at(number, folder, KILL, run)
        assert called(folder, ["check"]) == 0
        now = tree(folder)
        assert now in (before, after), number
        states.add((ended, now == after))
    assert (-KILL, False) in states


def test_a_killed_command_is_told_of_once(tmp_path: Path) -> None:
    folder = packed(tmp_path / "project")
    run = partial(called, folder, COMMANDS["rename"])
    assert ended_at(14, folder, KILL, run) == -KILL
    arguments = ["check", "--project", str(folder), "--today", TODAY.isoformat()]
    first, second = (CliRunner().invoke(explainer, arguments) for _ in range(2))
    assert "was broken off while it wrote" in first.stderr
    assert first.stderr.count("\n") == 1
    assert (second.exit_code, second.stderr) == (0, "")


def test_what_an_editor_changed_after_the_kill_is_left_as_it_is_and_told(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    before, _ = before_and_after(folder)
    project, _ = laid_out(folder)
    assert ended_at(32, folder, KILL, everything(project)) == -KILL
    (project.content / "a.yml").write_bytes(b"mine")
    told = recover(project)
    assert any("content/a.yml was changed since, and is left as it is" in line for line in told)
    now = tree(folder)
    assert now.pop("content/a.yml")[1] == b"mine"
    assert {**now, "content/a.yml": before["content/a.yml"]} == before
