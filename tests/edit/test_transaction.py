"""Changed files are put in place all together, with their rights, and never half."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from explainer.edit.change import ChangedMeanwhileError, FileChange
from explainer.edit.lock import locked
from explainer.edit.transaction import write_all


def written(content: Path, changes: Sequence[FileChange]) -> None:
    with locked(content):
        write_all(content, changes)


def test_rights_and_links_stay(tmp_path: Path) -> None:
    there, link = tmp_path / "there.yml", tmp_path / "link.yml"
    there.write_bytes(b"a")
    there.chmod(0o640)
    link.symlink_to(there)
    written(tmp_path, [FileChange(link, b"a", b"b"), FileChange(tmp_path / "new.yml", None, b"c")])
    assert link.is_symlink()
    assert (there.read_bytes(), stat.S_IMODE(there.stat().st_mode)) == (b"b", 0o640)
    assert {path.name for path in tmp_path.iterdir()} == {"there.yml", "link.yml", "new.yml"}


def test_a_file_that_was_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    first, second = tmp_path / "first.yml", tmp_path / "second.yml"
    first.write_bytes(b"a")
    second.write_bytes(b"changed")
    with pytest.raises(ChangedMeanwhileError):
        written(tmp_path, [FileChange(first, b"a", b"b"), FileChange(second, b"a", b"b")])
    assert (first.read_bytes(), second.read_bytes()) == (b"a", b"changed")
    assert len(list(tmp_path.iterdir())) == 2


def test_what_cannot_be_written_is_named_as_it_was_asked_for(tmp_path: Path) -> None:
    place = tmp_path / "no-folder" / "new.yml"
    place.parent.write_bytes(b"a file")
    with pytest.raises(OSError, match="no-folder") as refused:
        written(tmp_path, [FileChange(place, None, b"a")])
    assert refused.value.filename == str(place)
