"""What a disk refuses is one sentence, and leaves the published site."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.sites import environment
from tests.site.test_publishing import Copy, made


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return made(tmp_path)


def build(copy: Copy, *arguments: str, largest_file: int | None = None) -> tuple[int, str]:
    def limit() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments],
        cwd=copy.folder,
        env=environment(PYTHONPATH=str(copy.folder / "hooks")),
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=limit,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_file_that_cannot_be_written_leaves_no_half_site(copy: Copy) -> None:
    copy.site.mkdir()
    (copy.site / "index.html").write_text("earlier")
    code, output = build(copy, largest_file=20_000)
    assert code == 1
    assert "The site was not built: " in output
    assert "Traceback" not in output
    assert [path.name for path in copy.site.iterdir()] == ["index.html"]
    assert not copy.leftovers()


def test_a_place_where_no_folder_can_be_is_told_in_a_sentence(copy: Copy) -> None:
    code, output = build(copy, "--site-dir", "mkdocs.yml/site")
    assert code == 1
    assert "The site was not built: " in output
    assert "Traceback" not in output
