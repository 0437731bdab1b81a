"""A running `mkdocs serve` on copies of a pack and of the generator."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.site.sites import PACKS, ROOT, environment

PATIENCE = 60.0
# Without notifications, two looks half a second apart find a change.
SETTLED = 1.2


class Preview:
    """A running preview, with its answers and its log."""

    def __init__(
        self,
        folder: Path,
        *,
        pack: Path = PACKS / "minimal",
        broken: bool = False,
        address: str = "",
    ) -> None:
        self.folder = folder
        self.content = folder / "content"
        subprocess.run(["cp", "-r", pack / "content", folder], check=True)
        copy_code(folder)
        (folder / "docs").mkdir()
        if (pack / "docs").is_dir():
            subprocess.run(["cp", "-r", pack / "docs", folder], check=True)
        (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        if broken:
            self.break_site()
        self.log = folder / "log"
        self.start(address or f"127.0.0.1:{free_port()}")

    def start(self, address: str) -> None:
        """Start the command at a local address."""
        self.address = address
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
                cwd=self.folder,
                env=environment(PYTHONPATH=str(self.folder / "hooks")),
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def stop(self) -> None:
        """Stop the command as a closed terminal does."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)

    def break_site(self) -> None:
        """Write an unknown field."""
        with (self.content / "site.yml").open("a") as site:
            site.write("no_such_field: true\n")

    def builds(self) -> int:
        """Return the number of builds so far, without that of an empty site before the first."""
        return self.log.read_text().count("Building documentation...") - 1

    def settle(self) -> int:
        """Return the number of builds once no other follows."""
        before = -1
        while before != (before := self.builds()):
            time.sleep(SETTLED)
        return before

    @property
    def base(self) -> str:
        """The address of the site."""
        return f"http://{self.address}/"

    def read(self, path: str = "") -> str:
        """Return the response of an address, whatever its status."""
        try:
            with urllib.request.urlopen(self.base + path, timeout=PATIENCE) as answer:
                page: bytes = answer.read()
        except urllib.error.HTTPError as error:
            page = error.read()
        return page.decode()

    def until(self, wanted: str, path: str = "") -> str:
        """Return the page once it contains some words."""
        return self._until(lambda page: wanted in page, wanted, path)

    def until_not(self, unwanted: str, path: str = "") -> str:
        """Return the page once it no longer contains some words."""
        return self._until(lambda page: unwanted not in page, f"the end of {unwanted}", path)

    def _until(self, found: Callable[[str], bool], wanted: str, path: str) -> str:
        deadline = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < deadline:
            try:
                page = self.read(path)
            except OSError:
                time.sleep(0.1)
                continue
            if found(page):
                return page
            time.sleep(0.1)
        raise AssertionError(f"{wanted!r} never showed:\n{page[-2000:]}\n{self.log.read_text()}")


def copy_code(folder: Path) -> None:
    """Copy the generator, with what Python has compiled of it, so that it need not do so again."""
    subprocess.run(["cp", "-rp", ROOT / "hooks", folder], check=True)
    compiled = Path(f"{sys.pycache_prefix}{ROOT}/hooks")
    if compiled.is_dir():
        shutil.copytree(compiled, f"{sys.pycache_prefix}{folder}/hooks")


def free_port() -> int:
    """Return an unused port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    folder: Path, *, pack: Path = PACKS / "minimal", broken: bool = False
) -> Iterator[Preview]:
    """Run a preview of a pack in an empty folder, and stop it at the end."""
    preview = Preview(folder, pack=pack, broken=broken)
    try:
        preview.until(BANNER if broken else "</main>")
        yield preview
    finally:
        preview.stop()


# Present only in pages with problems.
BANNER = 'class="preview-banner"'


def replace(path: Path, old: str, new: str) -> None:
    """Replace words that must be in a file."""
    text = path.read_text()
    assert old in text, path
    path.write_text(text.replace(old, new, 1))


def question(preview: Preview) -> str:
    """Return the question of the site."""
    found = re.search(r"^question: *(.+)$", (preview.content / "site.yml").read_text(), re.M)
    assert found
    return found[1].strip("\"'")
