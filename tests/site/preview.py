"""A running `mkdocs serve` on copies of a pack and of the generator."""

from __future__ import annotations

import json
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
# Longer than a change takes to be told, in seconds.
SETTLED = 0.35
# What a preview is made from.
PARTS = ("content", "docs", "hooks", "mkdocs.yml")
STYLE = "hooks/theme/assets/stylesheets/explainer.css"


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
        folder.mkdir(exist_ok=True)
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

    def token(self, seen: str = "", patience: float = PATIENCE) -> str:
        """Return the name of the scene, once it is another one than seen, or after some seconds."""
        address = f"{self.base}-preview/changes?seen={seen}"
        try:
            with urllib.request.urlopen(address, timeout=patience) as answer:
                token: str = json.load(answer)["token"]
        except TimeoutError:
            return seen
        return token

    def renewals(self) -> int:
        """Return how often files changed so that the site is another one."""
        log = self.log.read_text()
        return len(re.findall(r"^INFO .*(?<!\.css) changed$", log, re.MULTILINE))

    def settle(self) -> int:
        """Return the number of renewals once no other follows.

        Changes are followed in turn, so that the last one of a style comes after all others.
        """
        before = self.token()
        while before != (before := self.token(before, SETTLED)):
            pass
        with (self.folder / STYLE).open("a") as style:
            style.write("/* Settled. */")
        while before.split("-")[3] == (before := self.token(before)).split("-")[3]:
            pass
        return self.renewals()

    def keep(self) -> None:
        """Keep all that the preview is made from, to be put back."""
        self.kept = self.folder.parent / f"{self.folder.name}-kept"
        self.kept.mkdir()
        for name in PARTS:
            subprocess.run(["cp", "-a", self.folder / name, self.kept], check=True)

    def put_back(self) -> None:
        """Put all back that a test changed, and wait until it shows."""
        for name in PARTS:
            put_back(self.kept / name, self.folder / name)
        self.settle()
        self.until_not(BANNER)

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
            time.sleep(0.05)
        raise AssertionError(f"{wanted!r} never showed:\n{page[-2000:]}\n{self.log.read_text()}")


def put_back(kept: Path, changed: Path) -> None:
    """Make a file or folder equal to the kept one, and leave what is equal as it is."""
    if kept.is_dir():
        changed.mkdir(exist_ok=True)
        for name in {path.name for folder in (kept, changed) for path in folder.iterdir()}:
            put_back(kept / name, changed / name)
    elif not kept.exists():
        shutil.rmtree(changed) if changed.is_dir() else changed.unlink()
    elif not changed.exists() or kept.stat().st_mtime_ns != changed.stat().st_mtime_ns:
        shutil.copy2(kept, changed)


def copy_code(folder: Path) -> None:
    """Copy the generator, with what Python has compiled of it, so that it need not do so again."""
    unneeded = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=unneeded)
    copy_compiled(folder)


def copy_compiled(folder: Path) -> None:
    """Copy what Python has compiled of the generator to where it looks for that of a copy."""
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
