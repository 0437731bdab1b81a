"""The live preview: an edit shows after one rebuild, and problems never hang it."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.sites import PACKS, ROOT, environment

PATIENCE = 60.0
# The server looks twice a second; a second rebuild would have begun by then.
SETTLED = 3.0


class Preview:
    """A running `mkdocs serve` on a copy of the minimal pack and of the generator."""

    def __init__(self, folder: Path, *, broken: bool = False, port: int | None = None) -> None:
        self.folder = folder
        for name, source in (("content", PACKS / "minimal" / "content"), ("hooks", ROOT / "hooks")):
            subprocess.run(["cp", "-r", source, folder / name], check=True)
        (folder / "docs").mkdir()
        (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        if broken:
            with (folder / "content" / "site.yml").open("a") as site:
                site.write("no_such_field: true\n")
        self.log = folder / "log"
        self.address = f"127.0.0.1:{port or _free_port()}"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address],
                cwd=folder,
                env=environment(PYTHONPATH=str(folder / "hooks")),
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def rebuilds(self) -> int:
        return self.log.read_text().count("Building documentation...")

    def base(self) -> str:
        found = re.search(r"Serving on (http://\S+)", self.log.read_text())
        return found.group(1) if found else f"http://{self.address}/"

    def read(self, path: str = "") -> str:
        with urllib.request.urlopen(self.base() + path, timeout=PATIENCE) as answer:
            page: bytes = answer.read()
        return page.decode()

    def until(self, wanted: str, path: str = "") -> str:
        """Return the page once it shows some words."""
        deadline = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < deadline:
            try:
                page = self.read(path)
            except OSError:
                page = ""
            if wanted in page:
                return page
            time.sleep(0.2)
        raise AssertionError(f"{wanted!r} never showed:\n{page[-2000:]}\n{self.log.read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    running = Preview(tmp_path)
    try:
        running.until("</html>")
        yield running
    finally:
        running.process.terminate()
        running.process.wait(timeout=PATIENCE)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text, path
    path.write_text(text.replace(old, new, 1))


def question(preview: Preview) -> str:
    found = re.search(
        r"^question: *(.+)$", preview.folder.joinpath("content/site.yml").read_text(), re.M
    )
    assert found
    return found.group(1)


def test_an_edit_to_records_templates_or_code_shows_after_one_rebuild(preview: Preview) -> None:
    hooks = preview.folder / "hooks" / "explainer"
    edits = [
        (preview.folder / "content" / "site.yml", question(preview), "What is new here?"),
        (hooks / "render/templates/home.html", "Look further", "Look around"),
        (hooks / "render/indexes.py", '"sources/", "Sources"', '"sources/", "All the sources"'),
    ]
    for path, old, new in edits:
        time.sleep(SETTLED)
        before = preview.rebuilds()
        replace(path, old, new)
        preview.until(new.rsplit('"', 2)[-2] if '"' in new else new)
        time.sleep(SETTLED)
        assert preview.rebuilds() == before + 1, path


def test_broken_content_shows_its_problems_over_the_last_good_site(preview: Preview) -> None:
    site = preview.folder / "content" / "site.yml"
    good = site.read_text()
    asked = question(preview)
    time.sleep(SETTLED)
    site.write_text(good + "no_such_field: true\n")
    page = preview.until("is not a field that stands here")
    assert "content/site.yml:" in page
    assert asked.strip("\"'")[:20] in page
    site.write_text(good)
    deadline = time.monotonic() + PATIENCE
    while "is not a field that stands here" in preview.read() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert "is not a field that stands here" not in preview.read()


def test_a_preview_that_starts_on_broken_content_shows_the_problems(tmp_path: Path) -> None:
    running = Preview(tmp_path, broken=True)
    try:
        page = running.until("is not a field that stands here")
        assert "content/site.yml:" in page
    finally:
        running.process.terminate()
        running.process.wait(timeout=PATIENCE)


def test_an_address_that_is_taken_is_told_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        preview = Preview(tmp_path, port=taken.getsockname()[1])
        assert preview.process.wait(PATIENCE) == 1
    log = preview.log.read_text()
    assert "name another address, as in `make serve ADDRESS=127.0.0.1:8001`" in log
    assert "Traceback" not in log
