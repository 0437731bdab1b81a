"""ProperDocs, which carries MkDocs 1 on, builds the same site from the same settings."""

from __future__ import annotations

import filecmp
from pathlib import Path

from tests.site.sites import BuiltSite, run_build


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_properdocs_builds_the_same_bytes(site: BuiltSite, tmp_path: Path) -> None:
    target = tmp_path / "site"
    # The packs are built without what MkDocs kept, the shipped site from it.
    cached = site.name == "shipped"
    done = run_build(site.project, target, tool="properdocs", cached=cached)
    assert done.returncode == 0, done.stdout + done.stderr
    names = files(site.folder)
    assert "index.html" in names
    assert files(target) == names
    # Pages do not name the tool that wrote them, so that no file may differ.
    _, differing, unread = filecmp.cmpfiles(site.folder, target, names, shallow=False)
    assert (differing, unread) == ([], [])
