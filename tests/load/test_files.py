"""Links to nothing, pipes, sockets, unreadable folders and races are problems with their place."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer.build import load
from explainer.load.files import LONGEST_PATH, walk_files
from explainer.load.project import Project
from explainer.problems.problem import Problem
from tests import tiny


def told(root: Path) -> dict[str, tuple[str, str]]:
    """Return the code and message of each problem of a small project, by its file."""
    return {p.file: (p.code, p.message) for p in _problems(root)}


def _problems(root: Path) -> list[Problem]:
    return load(Project(root, root / "content", root / "docs"), tiny.TODAY).problems


@pytest.mark.parametrize("folder", ["docs", "content/claims"])
@pytest.mark.parametrize("name", ["a.md", "a.png", "a.yml", "a"])
def test_what_is_no_file_is_never_opened(tmp_path: Path, folder: str, name: str) -> None:
    tiny.project(tmp_path)
    (tmp_path / folder).mkdir(exist_ok=True)
    # Opened, a pipe that nobody writes to would hold the check for good.
    os.mkfifo(tmp_path / folder / f"pipe-{name}")
    with socket.socket(socket.AF_UNIX) as made:
        here = os.open(tmp_path / folder, os.O_RDONLY)
        made.bind(f"/proc/self/fd/{here}/s-{name}")
        os.close(here)
    (tmp_path / folder / f"loop-{name}").symlink_to(f"loop-{name}")
    (tmp_path / folder / f"gone-{name}").symlink_to("nowhere")
    (tmp_path / folder / f"chain-{name}").symlink_to(f"pipe-{name}")
    (tmp_path / folder / f"null-{name}").symlink_to("/dev/null")
    found = told(tmp_path)
    beginning = {
        "pipe": ("E304", "this is a named pipe"),
        "s": ("E304", "this is a socket"),
        "loop": ("E304", "this link leads to nothing that can be read: Too many levels"),
        "gone": ("E304", "this link leads to nothing that can be read: No such file"),
        "chain": ("E304", "this is a named pipe"),
        "null": ("E303", "this link leads out of the folder"),
    }
    assert found.keys() == {f"{folder}/{begin}-{name}" for begin in beginning}
    for begin, (code, words) in beginning.items():
        assert found[f"{folder}/{begin}-{name}"][0] == code
        assert found[f"{folder}/{begin}-{name}"][1].startswith(words)


@pytest.mark.parametrize("folder", ["docs/guide", "content/claims", "docs", "content"])
def test_a_folder_that_may_not_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    tiny.project(tmp_path, {"claims/a.yml": "title: A\n"}, {"guide/a.md": "[[arvo]]\n"})
    real = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path) == tmp_path / folder:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert told(tmp_path)[folder] == ("E304", "the folder cannot be read: Permission denied")


@pytest.mark.parametrize("folder", ["docs/guide", "content/claims", "docs", "content"])
def test_a_folder_that_vanishes_under_the_check_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    tiny.project(tmp_path, {"claims/a.yml": "title: A\n"}, {"guide/a.md": "[[arvo]]\n"})
    real = os.scandir

    def vanish(path: Any) -> Any:
        if Path(path) == tmp_path / folder:
            Path(path).rename(tmp_path / "gone")
        return real(path)

    monkeypatch.setattr(os, "scandir", vanish)
    assert told(tmp_path)[folder][0] == "E304"


@pytest.mark.parametrize("file", ["docs/guide/a.md", "docs/guide/a.svg", "content/claims/a.yml"])
def test_a_file_that_vanishes_once_it_was_seen_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    tiny.project(tmp_path, {"claims/a.yml": "title: A\n"})
    tiny.write(tmp_path / "docs/guide", {"a.md": "[[arvo]]\n", "a.svg": "<svg/>"})
    real = Path.open

    def vanish(path: Path, *rest: Any) -> Any:
        if path == tmp_path / file:
            path.unlink()
        return real(path, *rest)

    monkeypatch.setattr(Path, "open", vanish)
    code, message = told(tmp_path)[file]
    assert code == "E304"
    assert "No such file or directory" in message


def test_a_path_that_some_systems_cannot_hold_is_told_once(tmp_path: Path) -> None:
    deep = tmp_path / "docs"
    for _ in range(30):
        deep /= "a-long-name"
    tiny.project(tmp_path)
    tiny.write(deep, {"a.md": "Words.\n", "b.md": "Words.\n"})
    [problem] = _problems(tmp_path)
    assert problem.code == "E318"
    assert str(LONGEST_PATH) in problem.message


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("a\u3164", "U+3164"),
        ("a\u034f", "U+034F"),
        ("a\u200b", "U+200B"),
        ("می\u200cشود", ""),
        ("ᠠ\u180b", ""),
        ("\u06dd", ""),
    ],
)
def test_a_name_with_what_nobody_sees_is_refused(tmp_path: Path, name: str, refused: str) -> None:
    tiny.project(tmp_path, docs={f"{name}.md": "# Walk\n\nWords.\n"})
    messages = [problem.message for problem in _problems(tmp_path) if problem.code == "E318"]
    assert messages == ([f"this name holds {refused}, which nobody sees"] if refused else [])


def test_folders_too_deep_for_python_are_no_error(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    made = [here, *_nested(here, 1500)]
    try:
        tree = walk_files(tmp_path, tmp_path)
        [problem] = tree.odd.values()
        assert problem.code == "E318"
    finally:
        # The system's own removal gives up at such a depth, and so would the next run's.
        for above in reversed(made[:-1]):
            os.rmdir("d", dir_fd=above)
        for opened in made:
            os.close(opened)


def _nested(above: int, depth: int) -> Iterator[int]:
    for _ in range(depth):
        os.mkdir("d", dir_fd=above)
        above = os.open("d", os.O_RDONLY, dir_fd=above)
        yield above
