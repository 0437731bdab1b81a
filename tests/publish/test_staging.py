"""Tests of building aside: the site that readers see is the earlier one or the new one, whole."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from explainer.publish import staging
from explainer.publish.target import FILE_LIST, TargetError


def site(folder: Path, words: str) -> Path:
    """Make a folder as a build leaves it."""
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    (folder / FILE_LIST).write_text(f"{FILE_LIST}\nindex.html", encoding="utf-8")
    return folder


def words(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def build(target: Path, text: str) -> staging.Staging:
    begun = staging.begin(target)
    (begun.folder / "index.html").write_text(text, encoding="utf-8")
    return begun


@pytest.fixture(params=["exchange", "no exchange"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish with the system's exchange of two names, and as where there is none."""
    if request.param == "no exchange":
        monkeypatch.setattr(staging, "_exchange", lambda one, other: False)


@pytest.mark.usefixtures("either_way")
def test_the_new_site_takes_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    target = tmp_path / "site"
    first = build(target, "earlier")
    (first.folder / "gone.html").write_text("gone", encoding="utf-8")
    staging.publish(first)
    begun = build(target, "new")
    assert words(target) == "earlier"
    staging.publish(begun)
    assert words(target) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert sorted(path.name for path in target.iterdir()) == [FILE_LIST, "index.html"]


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


BUILD = """
import sys
from pathlib import Path
from explainer.publish import staging
begun = staging.begin(Path(sys.argv[1]))
(begun.folder / "index.html").write_text("theirs")
print(begun.folder, flush=True)
sys.stdin.read()
"""


@contextmanager
def another_build(target: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Let another process build for a target until the test is done with it."""
    command = [sys.executable, "-c", BUILD, str(target)]
    path = {**os.environ, "PYTHONPATH": str(Path(staging.__file__).parents[2])}
    process = subprocess.Popen(
        command, env=path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    yield process, Path(process.stdout.readline().strip())
    process.communicate()


def test_what_killed_builds_left_goes_with_the_next_one(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "earlier")
    with another_build(target) as (process, folder):
        process.kill()
        process.wait()
        assert words(folder) == "theirs"
        staging.discard(staging.begin(target))
    site(tmp_path / ".site.abcdefgh.earlier", "before")
    staging.discard(staging.begin(target))
    assert words(target) == "earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_folder_of_a_build_that_still_runs_is_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = site(tmp_path / "site", "earlier")
    with another_build(target) as (_, theirs):
        # In another container the other build has no number here, or this one's.
        monkeypatch.setattr(os, "kill", raise_no_process)
        mine = build(target, "mine")
        assert words(theirs) == "theirs"
        staging.publish(mine)
        assert words(theirs) == "theirs"
        staging.discard(staging.begin(target))
        assert words(theirs) == "theirs"
    assert words(target) == "mine"


def raise_no_process(number: int, sign: int) -> None:
    raise ProcessLookupError(number, sign)


def test_a_site_moved_away_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    site(tmp_path / ".site.abcdefgh.earlier", "earlier")
    staging.discard(staging.begin(tmp_path / "site"))
    assert words(tmp_path / "site") == "earlier"


@pytest.mark.parametrize("left", [".site.abcdefgh.earlier", ".site.abcdefgh.building"])
def test_what_others_keep_comes_back_from_a_build_killed_after_the_exchange(
    tmp_path: Path, left: str
) -> None:
    site(tmp_path / "site", "new")
    (site(tmp_path / left, "earlier") / ".git").mkdir()
    (tmp_path / left / ".git/config").write_text("theirs", encoding="utf-8")
    staging.discard(staging.begin(tmp_path / "site"))
    assert words(tmp_path / "site") == "new"
    assert (tmp_path / "site/.git/config").read_text(encoding="utf-8") == "theirs"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    "name",
    [
        ".site.notes",
        ".site.1",
        ".site.building",
        ".site.abcdefgh",
        ".site.abcdefghi.building",
        "site.abcdefgh.building",
        ".other.abcdefgh.building",
        ".abcdefgh.earlier",
    ],
)
def test_what_is_not_left_by_a_killed_build_is_not_touched(tmp_path: Path, name: str) -> None:
    site(tmp_path / name, "mine")
    staging.discard(staging.begin(tmp_path / "site"))
    assert words(tmp_path / name) == "mine"


def test_two_builds_at_once_do_not_meet(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "earlier")
    mine, theirs = build(target, "mine"), build(target, "theirs")
    staging.publish(theirs)
    assert words(mine.folder) == "mine"
    staging.publish(mine)
    assert words(target) == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("either_way")
def test_hidden_files_in_the_target_stay(tmp_path: Path) -> None:
    target = tmp_path / "site"
    first = build(target, "earlier")
    (first.folder / ".well-known").mkdir()
    for name in ("gone.txt", "security.txt"):
        (first.folder / ".well-known" / name).write_text("ours", encoding="utf-8")
    (first.folder / "below").mkdir()
    (first.folder / "below/index.html").write_text("ours", encoding="utf-8")
    staging.publish(first)
    kept = (".git/objects/ab", ".nojekyll", ".well-known/theirs", "below/.htaccess", "own/.keep")
    for name in kept:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text("theirs", encoding="utf-8")
    # Others' rights stay theirs, too.
    (target / ".git/objects/ab").chmod(0o400)
    for _ in range(2):
        begun = build(target, "new")
        (begun.folder / ".well-known").mkdir()
        (begun.folder / ".well-known/security.txt").write_text("new", encoding="utf-8")
        staging.publish(begun)
        found = {
            path.relative_to(target).as_posix() for path in target.rglob("*") if not path.is_dir()
        }
        assert found == {*kept, ".well-known/security.txt", "index.html", FILE_LIST}
        for name in kept:
            assert (target / name).read_text(encoding="utf-8") == "theirs"
        assert (target / ".git/objects/ab").stat().st_mode & 0o777 == 0o400
        assert (target / ".well-known/security.txt").read_text(encoding="utf-8") == "new"
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_others_keep_is_not_lost_where_it_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = site(tmp_path / "site", "earlier")
    (target / ".nojekyll").write_text("theirs", encoding="utf-8")
    begun = build(target, "new")
    rename = Path.rename

    def refuse(path: Path, to: Path) -> Path:
        if path.name == ".nojekyll":
            raise OSError("the disk is full")
        return rename(path, to)

    with monkeypatch.context() as full:
        full.setattr(Path, "rename", refuse)
        with pytest.raises(OSError, match="disk is full"):
            staging.publish(begun)
        staging.discard(begun)
    assert words(target) == "new"
    staging.discard(staging.begin(target))
    assert (target / ".nojekyll").read_text(encoding="utf-8") == "theirs"


def test_a_target_with_files_that_no_build_made_is_refused_and_kept(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "earlier")
    (target / "thesis").mkdir()
    (target / "thesis/chapter.txt").write_text("mine", encoding="utf-8")
    (target / "CNAME").symlink_to("elsewhere")
    with pytest.raises(TargetError, match=r"no build made.*\(CNAME, thesis/chapter\.txt\)"):
        staging.begin(target)
    assert (target / "thesis/chapter.txt").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_files_put_into_the_target_during_a_build_are_not_lost(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "earlier")
    begun = build(target, "new")
    (target / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(TargetError, match=r"notes\.txt"):
        staging.publish(begun)
    staging.discard(begun)
    assert (target / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("named", ["content", "content/site", ".", "link", "CONTENT/../content"])
def test_a_target_that_overlaps_sources_is_refused(tmp_path: Path, named: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "CONTENT").mkdir()
    (tmp_path / "link").symlink_to("content")
    with pytest.raises(TargetError, match="would take the place of"):
        staging.begin(tmp_path / named, [tmp_path / "content"])
    staging.discard(staging.begin(tmp_path / "content-site", [tmp_path / "content"]))


@pytest.mark.parametrize("named", ["people/her", "people"])
def test_a_home_is_no_place_for_a_site_though_it_hold_hidden_files_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    home = tmp_path / "people/her"
    home.mkdir(parents=True)
    (home / ".profile").touch()
    monkeypatch.setenv("HOME", str(home))
    with pytest.raises(TargetError, match="your home folder"):
        staging.begin(tmp_path / named)
    assert (home / ".profile").exists()
    staging.discard(staging.begin(home / "site"))


def test_a_mount_point_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = site(tmp_path / "site", "earlier")
    begun = build(target, "new")

    def is_busy(*_: object) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    # As where a folder of the same disk is mounted, which only the renaming tells.
    monkeypatch.setattr(staging, "_exchange", lambda one, other: False)
    with monkeypatch.context() as busy:
        busy.setattr(Path, "rename", is_busy)
        with pytest.raises(TargetError, match=r"mount point.*--site-dir .*site/site"):
            staging.publish(begun)
    monkeypatch.setattr(os.path, "ismount", lambda path: True)
    with pytest.raises(TargetError, match=r"mount point.*--site-dir .*site/site"):
        staging.begin(target)
    assert words(target) == "earlier"


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
    with pytest.raises(TargetError, match="is a file, where the site's folder belongs"):
        staging.begin(tmp_path / "site")
    assert (tmp_path / "site").read_text(encoding="utf-8") == "notes"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
