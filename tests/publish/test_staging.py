"""Tests of building aside: the site that readers see is the earlier one or the new one, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from explainer.publish import staging

NO_PROCESS = 999_999_999


def site(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def words(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def build(target: Path, text: str) -> staging.Staging:
    begun = staging.begin(target)
    (begun.folder / "index.html").write_text(text, encoding="utf-8")
    return begun


def ended_process() -> int:
    """Return the number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.fixture(params=["exchange", "no exchange"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish with the system's exchange of two names, and as where there is none."""
    if request.param == "no exchange":
        monkeypatch.setattr(staging, "_exchange", lambda one, other: False)


@pytest.mark.usefixtures("either_way")
def test_the_new_site_takes_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "earlier")
    (target / "gone.html").write_text("gone", encoding="utf-8")
    begun = build(target, "new")
    assert words(target) == "earlier"
    staging.publish(begun)
    assert words(target) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert [path.name for path in target.iterdir()] == ["index.html"]


def test_the_first_site_needs_no_earlier_one(tmp_path: Path) -> None:
    target = tmp_path / "below" / "site"
    staging.publish(build(target, "new"))
    assert words(target) == "new"
    assert [path.name for path in target.parent.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_earlier_site_and_nothing_else(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "earlier")
    staging.discard(build(target, "half"))
    assert words(target) == "earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_the_new_site_cannot_be_put_the_earlier_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = site(tmp_path / "site", "earlier")
    begun = build(target, "new")
    rename = Path.rename

    def refuse_the_new(path: Path, to: Path) -> Path:
        if path == begun.folder:
            raise OSError("the disk is full")
        return rename(path, to)

    monkeypatch.setattr(staging, "_exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", refuse_the_new)
    with pytest.raises(OSError, match="disk is full"):
        staging.publish(begun)
    assert words(target) == "earlier"


def test_a_system_without_the_exchange_is_served_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: object())
    target = site(tmp_path / "site", "earlier")
    staging.publish(build(target, "new"))
    assert words(target) == "new"


def test_what_killed_builds_left_is_cleared_away(tmp_path: Path) -> None:
    dead = ended_process()
    for name in (f".site.{dead}", f".site.{dead}.earlier", f".site.{NO_PROCESS}"):
        site(tmp_path / name, "half")
    site(tmp_path / "site", "earlier")
    staging.discard(staging.begin(tmp_path / "site"))
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_moved_away_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    site(tmp_path / f".site.{ended_process()}.earlier", "earlier")
    staging.discard(staging.begin(tmp_path / "site"))
    assert words(tmp_path / "site") == "earlier"


@pytest.mark.parametrize(
    "name",
    [
        ".site.notes",
        ".site.²",
        ".site.99999999999999999999",
        ".site.1",
        "site.999999999",
        ".other.999999999",
        ".999999999",
    ],
)
def test_what_is_not_left_by_a_killed_build_is_not_touched(tmp_path: Path, name: str) -> None:
    site(tmp_path / name, "mine")
    staging.discard(staging.begin(tmp_path / "site"))
    assert words(tmp_path / name) == "mine"


def test_two_builds_at_once_do_not_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = site(tmp_path / "site", "earlier")
    mine = build(target, "mine")
    with monkeypatch.context() as other:
        other.setattr(os, "getpid", os.getppid)
        theirs = build(target, "theirs")
        staging.publish(theirs)
    assert words(mine.folder) == "mine"
    staging.publish(mine)
    assert words(target) == "mine"


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    served = site(tmp_path / "served" / "public", "earlier")
    (tmp_path / "site").symlink_to(served)
    staging.publish(build(tmp_path / "site", "new"))
    assert (tmp_path / "site").is_symlink()
    assert words(served) == "new"


def test_web_servers_can_read_the_site_whatever_the_umask(tmp_path: Path) -> None:
    earlier = os.umask(0o077)
    try:
        begun = build(tmp_path / "site", "new")
        (begun.folder / "below").mkdir()
        staging.publish(begun)
    finally:
        os.umask(earlier)

    def mode(name: str) -> Any:
        return (tmp_path / "site" / name).stat().st_mode & 0o777

    assert (mode("."), mode("below"), mode("index.html")) == (0o755, 0o755, 0o644)


def test_a_file_in_the_place_of_the_site_is_kept(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("notes", encoding="utf-8")
    with pytest.raises(OSError, match="a file stands where the site's folder belongs"):
        staging.begin(tmp_path / "site")
    assert (tmp_path / "site").read_text(encoding="utf-8") == "notes"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
