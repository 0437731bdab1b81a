"""When a preview is built anew where the system says nothing of changes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
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


def changed(watch: Watch, built: FileStamps, change: Callable[[], object]) -> FileStamps:
    """Return what is there after a change that is made while the watch waits."""
    ended = threading.Event()
    timers = [threading.Timer(0.05, change), threading.Timer(PATIENCE, ended.set)]
    for timer in timers:
        timer.start()
    found = watch.next_change(built, ended)
    for timer in timers:
        timer.cancel()
    assert found is not None
    return found


def test_two_saves_within_a_second_are_two_changes(watched: Path) -> None:
    watch = Watch(watched.parent, [watched])
    file = watched / "site.yml"
    file.write_text("0")
    built = watch.snapshot()
    time.sleep(1 - time.time() % 1)
    for text in ("1", "2"):
        before, built = built, changed(watch, built, partial(file.write_text, text))
        assert built != before
        assert built == watch.snapshot()


def test_folders_that_vanish_and_come_back_are_changes(watched: Path) -> None:
    watch = Watch(watched.parent, [watched])
    (watched / "site.yml").write_text("0")
    there = watch.snapshot()
    elsewhere = watched.with_name("elsewhere")
    gone = changed(watch, there, lambda: watched.rename(elsewhere))
    assert gone == {}
    assert changed(watch, gone, lambda: elsewhere.rename(watched)) == there


def test_what_came_and_went_again_is_no_change(watched: Path) -> None:
    watch = Watch(watched.parent, [watched])
    built = watch.snapshot()

    def come_and_go() -> None:
        (watched / "notes.yml").write_text("0")
        (watched / "notes.yml").unlink()
        (watched / "site.yml.swp").write_text("0")
        time.sleep(0.1)
        (watched / "site.yml").write_text("0")

    assert {Path(path).name for path in changed(watch, built, come_and_go)} == {
        "content",
        "site.yml",
    }
