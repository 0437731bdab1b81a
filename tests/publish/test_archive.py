"""Tests of a site as one archive: the same bytes on any day, and nothing that only servers need."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from explainer.publish.archive import pack


def site(folder: Path, time: int) -> Path:
    for name in ("index.html", "a/index.html", "404.html", "sitemap.xml", "sitemap.xml.gz"):
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Salt in {name}", encoding="utf-8")
        path.chmod(0o600 if time else 0o644)
        os.utime(path, (time, time))
    return folder / "site"


def test_the_same_files_make_the_same_bytes(tmp_path: Path) -> None:
    for name, time in (("one", 0), ("two", 2_000_000_000)):
        pack(site(tmp_path / name, time), tmp_path / f"{name}.zip", "salt")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["salt/a/index.html", "salt/index.html"]
        assert archive.read("salt/index.html") == b"Salt in index.html"
        assert all(entry.external_attr >> 16 == 0o100644 for entry in archive.infolist())


def test_a_failure_leaves_the_earlier_archive_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = site(tmp_path, 0)
    target = tmp_path / "salt.zip"
    target.write_bytes(b"earlier")

    def fail(self: Path) -> bytes:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(OSError, match="full"):
        pack(built, target, "salt")
    monkeypatch.undo()
    assert target.read_bytes() == b"earlier"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["salt.zip", "site"]
