"""A published site stays whole, whatever becomes of a build."""

from __future__ import annotations

import hashlib
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import forked
from tests.once import Once
from tests.site.preview import copy_code, copy_compiled
from tests.site.sites import PACKS, ROOT, environment


class Copy:
    """A project of its own: a pack, beside a copy of the generator."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"

    def start(self, *, first_on_path: str = "", **variables: str) -> subprocess.Popen[str]:
        """Start a build with the copy's own generator."""
        path = os.pathsep.join(filter(None, (first_on_path, str(self.folder / "hooks"))))
        return subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=self.folder,
            env=environment(PYTHONPATH=path, **variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def start_and_wait(self, **more: str) -> tuple[int, str]:
        process = self.start(**more)
        output, _ = process.communicate(timeout=120)
        return process.returncode, output

    def build(self, *arguments: str, **variables: str) -> tuple[int, str]:
        """Build with the generator that the copy was made from, and with the copy's theme."""
        command = arguments or ("build", "--strict")
        done = forked.run("mkdocs", *command, cwd=self.folder, env=environment(**variables))
        return done.returncode, done.stdout + done.stderr

    def fingerprint(self) -> dict[str, str]:
        return fingerprint(self.site)

    def git(self, *words: str) -> str:
        name = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
        command = ["git", *name, *words]
        done = subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True)
        return done.stdout

    def leftovers(self) -> list[Path]:
        return list(self.folder.glob(".site.*"))


def made(folder: Path, pack: str = "minimal") -> Copy:
    """Copy a pack and the generator into a folder."""
    (folder / "docs").mkdir()
    subprocess.run(["cp", "-r", f"{PACKS / pack}/.", folder], check=True)
    copy_code(folder)
    (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return Copy(folder)


def build(folder: Path) -> Copy:
    """Copy the minimal pack and the generator into a folder, and publish its site."""
    copy = made(folder)
    code, output = copy.build()
    assert code == 0, output
    return copy


def fingerprint(site: Path) -> dict[str, str]:
    """Return what stands in a site, file by file."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return made(tmp_path)


@pytest.fixture
def built(once: Once, tmp_path: Path) -> Copy:
    """A copy whose site was published once."""
    first = once("published", build)
    subprocess.run(["cp", "-a", f"{first.folder}/.", tmp_path], check=True)
    copy_compiled(tmp_path)
    return Copy(tmp_path)


@pytest.fixture
def published(built: Copy) -> Iterator[Copy]:
    """A copy whose site was published once, and must still be that site afterwards."""
    before = built.fingerprint()
    yield built
    assert built.fingerprint() == before
    assert not built.leftovers()


def test_content_with_a_problem_leaves_the_published_site_and_exits_1(published: Copy) -> None:
    quotes = next((published.folder / "content" / "quotes").glob("*.yml"))
    quotes.write_text(quotes.read_text().replace("speaker:", "speakr:"))
    code, output = published.build()
    assert code == 1
    assert f"content/quotes/{quotes.name}:" in output
    assert "did you mean `speaker`?" in output
    assert "Traceback" not in output


def test_a_strict_warning_leaves_the_published_site(published: Copy) -> None:
    page = published.folder / "docs" / "more.md"
    page.write_text("---\nabout_the_site: true\n---\n# More\n\n[Nowhere](nowhere.md)\n")
    code, output = published.build()
    assert code == 1
    assert "nowhere.md" in output


def test_a_template_that_fails_leaves_the_published_site(published: Copy) -> None:
    template = published.folder / "hooks/explainer/pages/templates/sources.html"
    template.write_text("{{ nothing_of_this_name }}")
    code, output = published.start_and_wait()
    assert code == 1
    assert "nothing_of_this_name" in output


def test_a_theme_that_fails_while_pages_are_written_leaves_the_published_site(
    published: Copy,
) -> None:
    (published.folder / "hooks/theme/partials/footer.html").write_text("{{ 1 / 0 }}")
    code, _ = published.build()
    assert code == 1


def test_settings_that_cannot_be_read_leave_the_published_site(published: Copy) -> None:
    settings = published.folder / "mkdocs.yml"
    settings.write_text(settings.read_text() + "\nno_such_setting: true\nplugins: 3\n")
    code, _ = published.build()
    assert code == 1


@pytest.mark.parametrize("seconds", [0.3, 0.9, 1.3, 1.7, 2.1, 2.6])
def test_a_killed_build_leaves_a_whole_site_and_the_next_one_clears_up(
    built: Copy, seconds: float
) -> None:
    before = built.fingerprint()
    process = built.start()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert built.fingerprint() == before
    assert built.build()[0] == 0
    assert built.fingerprint() == before
    assert not built.leftovers()


def test_two_builds_at_once_publish_a_whole_site(built: Copy) -> None:
    before = built.fingerprint()
    builds = [built.start() for _ in range(2)]
    outputs = [process.communicate(timeout=120)[0] for process in builds]
    assert [process.returncode for process in builds] == [0, 0], outputs
    assert built.fingerprint() == before
    assert not built.leftovers()


def test_a_reader_finds_every_page_while_the_site_is_built_anew(built: Copy) -> None:
    pages = sorted(built.site.rglob("*.html"))
    process = built.start()
    looked = 0
    while process.poll() is None:
        for page in pages:
            assert b"</html>" in page.read_bytes(), page
        looked += 1
        time.sleep(0.001)
    output, _ = process.communicate()
    assert process.returncode == 0, output
    assert looked


def test_a_web_server_can_read_the_site_whatever_the_umask(copy: Copy) -> None:
    earlier = os.umask(0o077)
    try:
        assert copy.start_and_wait()[0] == 0
    finally:
        os.umask(earlier)
    for path in (copy.site, *copy.site.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o755 if path.is_dir() else 0o644), path


# Python runs it before anything else: a clock that goes wrong by some days.
CLOCK = """\
import datetime, time

AHEAD = 86_400 * {days}
now = time.time


class Kind(type):
    def __instancecheck__(self, value):
        return isinstance(value, self.__mro__[1])


class Date(datetime.date, metaclass=Kind):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


class DateTime(datetime.datetime, metaclass=Kind):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)


time.time = lambda: now() + AHEAD
datetime.date, datetime.datetime = Date, DateTime
"""


@pytest.mark.parametrize("pack", ["minimal", "full"])
def test_a_site_is_the_same_to_the_byte_wherever_and_whenever_it_is_built(
    tmp_path_factory: pytest.TempPathFactory, pack: str
) -> None:
    places = [
        (0, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        (400, {"TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}),
    ]
    built = []
    for days, place in places:
        copy = made(tmp_path_factory.mktemp("somewhere"), pack)
        clock = copy.folder / "clock" / "sitecustomize.py"
        clock.parent.mkdir()
        clock.write_text(CLOCK.format(days=days))
        code, output = copy.start_and_wait(first_on_path=str(clock.parent), **place)
        assert code == 0, output
        built.append(copy.fingerprint())
    assert built[0] == built[1]


def test_gh_deploy_publishes_the_site_and_nothing_that_is_refused(copy: Copy) -> None:
    copy.git("init", "--initial-branch", "main")
    copy.git("init", "--bare", "remote.git")
    copy.git("remote", "add", "origin", "remote.git")
    copy.git("add", "content", "docs", "mkdocs.yml")
    copy.git("commit", "-m", "A site")
    editor = {
        f"GIT_{who}_{what}": "editor@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    code, output = copy.build("gh-deploy", "--strict", **editor)
    assert code == 0, output
    pushed = copy.git("--git-dir", "remote.git", "ls-tree", "-r", "--name-only", "gh-pages")
    assert set(pushed.splitlines()) == {*copy.fingerprint(), ".nojekyll"}
    assert not copy.leftovers()
    before = copy.git("--git-dir", "remote.git", "rev-parse", "gh-pages")
    with (copy.folder / "content/site.yml").open("a") as site:
        site.write("no_such_field: true\n")
    code, output = copy.build("gh-deploy", **editor)
    assert code == 1
    assert "no_such_field" in output
    assert copy.git("--git-dir", "remote.git", "rev-parse", "gh-pages") == before


@pytest.mark.parametrize(
    "target", ["content", "hooks", "hooks/theme", "content/quotes", "link", "mine"]
)
def test_a_build_takes_the_place_of_nothing_but_a_site(copy: Copy, target: str) -> None:
    (copy.folder / "link").symlink_to("content")
    (copy.folder / "mine").mkdir()
    (copy.folder / "mine/thesis.txt").write_text("mine")
    before = fingerprint(copy.folder)
    code, output = copy.build("build", "--site-dir", target)
    assert code == 1
    assert "The site was not built: " in output
    assert "--site-dir site" in output
    assert "Traceback" not in output
    assert {
        path: text for path, text in fingerprint(copy.folder).items() if ".pyc" not in path
    } == {path: text for path, text in before.items() if ".pyc" not in path}
    assert not copy.leftovers()


def test_a_checkout_of_pages_stays_one(built: Copy) -> None:
    built.git("init", "site")
    (built.site / ".nojekyll").touch()
    assert built.build()[0] == 0
    assert (built.site / ".nojekyll").exists()
    assert "index.html" in built.git("-C", "site", "status", "--porcelain", "--untracked-files=all")
