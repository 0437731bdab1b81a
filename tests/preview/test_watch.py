"""What a preview is told of changes, also where the system says nothing of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from explainer.preview import watch as module
from explainer.preview.watch import FileStamps, Watch

PATIENCE = 30.0


def silent(*_: object, stop_event: threading.Event, **__: object) -> Iterator[set[str]]:
    """Notice nothing, as on a network drive that another machine writes to."""
    while not stop_event.wait(0.01):
        yield set()


def refusing(*_: object, **__: object) -> Iterator[set[str]]:
    """Refuse to listen, as a system does that listens to as many folders as it may."""
    raise OSError("OS file watch limit reached")


@pytest.fixture(params=[None, silent, refusing], ids=["notices", "silent", "refusing"])
def watched(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A watched folder, on systems that notice changes and on such as do not."""
    if request.param:
        monkeypatch.setattr(module, "watch", request.param)
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


@contextmanager
def watching(*paths: Path) -> Iterator[Callable[[Callable[[], object]], FileStamps]]:
    """Watch folders, and offer what makes a change and returns what is there after it."""
    ended = threading.Event()
    guard = threading.Timer(PATIENCE, ended.set)
    guard.start()
    changes = Watch(paths[0].parent, list(paths)).changes(ended)
    next(changes)

    def after(change: Callable[[], object]) -> FileStamps:
        timer = threading.Timer(0.05, change)
        timer.start()
        found = next(changes, None)
        timer.join()
        assert found is not None
        return found

    yield after
    ended.set()
    guard.cancel()


def names(stamps: FileStamps) -> set[str]:
    return {Path(path).name for path in stamps}


def overwrite(file: Path, text: str) -> None:
    """Write without a moment in which the file is empty."""
    with file.open("r+") as opened:
        opened.write(text)


def test_two_saves_within_a_second_are_two_changes(watched: Path) -> None:
    file = watched / "site.yml"
    file.write_text("0")
    with watching(watched) as after:
        time.sleep(1 - time.time() % 1)
        first = after(partial(overwrite, file, "1"))
        second = after(partial(overwrite, file, "2"))
    assert first != second
    assert second == Watch(watched.parent, [watched]).snapshot()


def test_folders_that_vanish_and_come_back_are_changes(watched: Path) -> None:
    (watched / "site.yml").write_text("0")
    elsewhere = watched.with_name("elsewhere")
    there = Watch(watched.parent, [watched]).snapshot()
    with watching(watched) as after:
        assert after(lambda: watched.rename(elsewhere)) == {}
        assert after(lambda: elsewhere.rename(watched)) == there
        # What came back is followed as before.
        assert names(after((watched / "new.yml").touch)) == {"content", "site.yml", "new.yml"}


def test_what_came_and_went_again_is_no_change(watched: Path) -> None:
    def come_and_go() -> None:
        (watched / "notes.yml").write_text("0")
        (watched / "notes.yml").unlink()
        (watched / "site.yml.swp").write_text("0")
        time.sleep(0.1)
        (watched / "site.yml").write_text("0")

    with watching(watched) as after:
        assert names(after(come_and_go)) == {"content", "site.yml"}


def test_folders_that_come_and_go_are_seen_with_all_that_they_hold(watched: Path) -> None:
    (watched / "quotes").mkdir()
    (watched / "quotes/one.yml").write_text("0")

    def add() -> None:
        (watched / "sources").mkdir()
        for name in ("a.yml", ".a.yml.swp", "4913"):
            (watched / "sources" / name).write_text("0")

    with watching(watched) as after:
        assert names(after(add)) == {"content", "one.yml", "a.yml"}
        renamed = after(lambda: (watched / "quotes").rename(watched / "events"))
        assert {path.removeprefix(f"{watched}/") for path in renamed} == {
            str(watched),
            "events/one.yml",
            "sources/a.yml",
        }


def test_nothing_is_lost_when_two_hundred_files_change(watched: Path) -> None:
    files = [watched / f"{number}.md" for number in range(200)]

    def check_out() -> None:
        for file in files:
            file.write_text("0")

    ended = threading.Event()
    guard = threading.Timer(PATIENCE, ended.set)
    guard.start()
    changes = Watch(watched.parent, [watched]).changes(ended)
    next(changes)
    threading.Thread(target=check_out).start()
    # However many times they are told, the last one has all.
    assert any(names(found) >= {file.name for file in files} for found in changes)
    ended.set()
    guard.cancel()
