"""The live preview: an edit shows after one renewal, and nothing that editors do hangs it."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from mkdocs.plugins import get_plugin_logger

from explainer.load.project import Project
from explainer.preview.server import PreviewServer
from tests.site.preview import BANNER, PATIENCE, Preview, question, replace, running

UNKNOWN = "is not a field that stands here"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview for all tests of this file that need none of their own."""
    with running(tmp_path_factory.mktemp("shared") / "site") as started:
        started.keep()
        started.until(question(started)[:20])
        yield started


@pytest.fixture
def preview(shared: Preview) -> Iterator[Preview]:
    """The shared preview, in which all is put back that a test changes."""
    shared.settle()
    yield shared
    shared.put_back()


def test_an_edit_to_records_templates_or_code_shows_after_one_renewal(preview: Preview) -> None:
    hooks = preview.folder / "hooks" / "explainer"
    edits = [
        (preview.content / "site.yml", question(preview), "What is new here?"),
        (hooks / "pages/templates/home.html", "Look further", "Look around"),
        (
            hooks / "kinds/source.py",
            'title=gettext_noop("Sources")',
            'title=gettext_noop("All the sources")',
        ),
        (hooks.parent / "theme/partials/above.html", 'class="skip"', 'class="skip renewed"'),
    ]
    for path, old, new in edits:
        before = preview.settle()
        replace(path, old, new)
        preview.until(new.rsplit('"', 2)[-2] if '"' in new else new)
        assert preview.settle() == before + 1, path


def test_broken_content_shows_its_problems_over_the_last_good_site(preview: Preview) -> None:
    site = preview.content / "site.yml"
    good = site.read_text()
    asked = question(preview)[:20]
    preview.break_site()
    for path in ("", "stakeholders/", "nowhere/"):
        page = preview.until(UNKNOWN, path)
        assert "content/site.yml" in page
        assert f"line {len(good.splitlines()) + 1}, column 1" in page
        assert "<mark>no_such_field</mark>: true" in page
    assert asked in preview.read()
    site.write_text(good)
    assert asked in preview.until_not(BANNER)


def broken_yaml(preview: Preview) -> None:
    replace(preview.content / "site.yml", "title:", "title: 'never closed")


def broken_prose(preview: Preview) -> None:
    (preview.folder / "docs/sea.md").write_text("# The sea\n\nIt is deep [@nobody].\n")


def broken_template(preview: Preview) -> None:
    template = preview.folder / "hooks/explainer/pages/templates/home.html"
    template.write_text(template.read_text() + "\n\n{% endfro %}")


def broken_frame(preview: Preview) -> None:
    replace(preview.folder / "hooks/theme/main.html", "<main", "{{ no_such_function() }}<main")


def broken_code(preview: Preview) -> None:
    code = preview.folder / "hooks/explainer/pages/indexes.py"
    code.write_text(code.read_text() + "\n1 / 0\n")


def broken_syntax(preview: Preview) -> None:
    code = preview.folder / "hooks/explainer/library/library.py"
    code.write_text("def half(:\n" + code.read_text())


def broken_settings(preview: Preview) -> None:
    settings = preview.folder / "mkdocs.yml"
    settings.write_text(settings.read_text() + "\nno_such_setting: [\n")


def refused_settings(preview: Preview) -> None:
    replace(preview.folder / "mkdocs.yml", "plugins: []", "plugins: [no-such-plugin]")


def no_prose(preview: Preview) -> None:
    shutil.rmtree(preview.folder / "docs")


BROKEN = {
    broken_yaml: ("content/site.yml", "E1"),
    broken_prose: ("docs/sea.md", "E"),
    broken_template: ("hooks/explainer/pages/templates/home.html", "TemplateSyntaxError"),
    broken_frame: ("hooks/theme/main.html", "UndefinedError"),
    broken_code: ("hooks/explainer/pages/indexes.py", "ZeroDivisionError"),
    broken_syntax: ("hooks/explainer/library/library.py", "SyntaxError"),
    broken_settings: ("mkdocs.yml", "ConfigurationError"),
    refused_settings: ("mkdocs.yml", "no-such-plugin"),
    no_prose: ("docs", "there is no docs folder here"),
}


def test_whatever_breaks_a_build_becomes_the_banner_and_goes_when_it_is_mended(
    preview: Preview,
) -> None:
    asked = question(preview)[:20]
    for break_it, (file, words) in BROKEN.items():
        break_it(preview)
        page = preview.until(BANNER)
        assert f"<b>{file}</b>" in page, break_it
        assert words in page
        assert asked in page
        preview.put_back()
        assert asked in preview.read()


def test_a_preview_that_starts_on_broken_content_is_a_page_of_problems(tmp_path: Path) -> None:
    with running(tmp_path, broken=True) as preview:
        for path in ("", "stakeholders/", "no/such/page.html", "assets/mark.svg"):
            page = preview.read(path)
            assert UNKNOWN in page
            assert "content/site.yml" in page
        replace(preview.content / "site.yml", "no_such_field: true\n", "")
        page = preview.until(question(preview)[:20])
        assert BANNER not in page
        assert "<svg" in preview.read("assets/mark.svg")


def test_a_preview_that_starts_on_a_broken_template_is_a_page_of_problems(tmp_path: Path) -> None:
    preview = Preview(tmp_path)
    try:
        broken_template(preview)
        page = preview.until(BANNER, "deep/in/the/site/")
        assert "home.html" in page
    finally:
        preview.stop()


def keep_swap_files(preview: Preview) -> None:
    source = next(preview.content.glob("sources/*.yml"))
    for name in (
        f".{source.name}.swp",
        f".{source.name}.swx",
        f"{source.name}~",
        f"#{source.name}#",
        f"{source.name}.tmp",
        "4913",
        ".DS_Store",
    ):
        (source.parent / name).write_text("half a file: [")
    (source.parent / f".#{source.name}").symlink_to("editor@nowhere.1234")
    (source.parent / f"{source.name}~").unlink()
    (preview.folder / "docs" / ".sea.md.swp").write_text("# The")
    (preview.folder / "hooks/explainer/pages/__pycache__").mkdir(exist_ok=True)
    (preview.folder / "hooks/explainer/pages/__pycache__/view.pyc").write_text("")


def test_what_editors_put_beside_a_file_starts_no_renewal(preview: Preview) -> None:
    before = preview.settle()
    keep_swap_files(preview)
    assert preview.settle() == before
    # Nor are these files read when another one starts it.
    replace(preview.content / "site.yml", question(preview), "What is new here?")
    assert BANNER not in preview.until("What is new here?")


def edited(preview: Preview, asked: str) -> str:
    """Return the text of the site's settings with another question."""
    text = (preview.content / "site.yml").read_text()
    return text.replace(question(preview), asked)


def save_by_renaming(preview: Preview, asked: str) -> None:
    site = preview.content / "site.yml"
    half = site.with_name("site.yml.tmp")
    half.write_text(edited(preview, asked))
    half.replace(site)


def save_with_backup(preview: Preview, asked: str) -> None:
    site = preview.content / "site.yml"
    text = edited(preview, asked)
    (site.parent / "4913").write_text("")
    (site.parent / "4913").unlink()
    site.rename(site.with_name("site.yml~"))
    site.write_text(text)
    site.with_name("site.yml~").unlink()


def save_in_pieces(preview: Preview, asked: str) -> None:
    text = edited(preview, asked)
    with (preview.content / "site.yml").open("w") as site:
        for line in text.splitlines(keepends=True):
            site.write(line)
            site.flush()


def save_twice(preview: Preview, asked: str) -> None:
    text = edited(preview, asked)
    (preview.content / "site.yml").write_text("title: half")
    (preview.content / "site.yml").write_text(text)


def test_each_way_to_save_a_file_takes_one_renewal(preview: Preview) -> None:
    before = preview.settle()
    for number, save in enumerate(
        (save_by_renaming, save_with_backup, save_in_pieces, save_twice), start=1
    ):
        save(preview, f"What is new in {number}?")
        assert BANNER not in preview.until(f"What is new in {number}?")
        assert preview.settle() == before + number, save


def test_the_id_of_a_record_that_was_added_is_offered_after_one_renewal(preview: Preview) -> None:
    schemas = preview.content / "schema"
    schemas.mkdir()
    before = preview.settle()
    added = preview.content / "sources" / "sluice-papers.yml"
    source = next(preview.content.glob("sources/*.yml")).read_text()
    added.write_text(source.replace("title: ", "title: Papers of the sluice, ", 1))
    preview.until("<h1", "sources/sluice-papers/")
    assert preview.settle() == before + 1
    assert '"sluice-papers"' in (schemas / "ids.json").read_text()
    added.unlink()
    preview.settle()
    assert "sluice-papers" not in (schemas / "ids.json").read_text()


def test_deleted_renamed_and_half_saved_files_take_one_renewal_each(preview: Preview) -> None:
    quotes = next(preview.content.glob("quotes/*.yml"))
    source = next(preview.content.glob("sources/*.yml"))
    text, words = source.read_text(), quotes.read_text()
    before = preview.settle()
    # A half-saved file, such as a full disk leaves.
    source.write_text(text[: len(text) // 2].rstrip() + "\n  - 'half")
    preview.until(BANNER)
    assert preview.settle() == before + 1
    source.write_text(text)
    preview.until_not(BANNER)
    assert preview.settle() == before + 2
    source.unlink()
    preview.until(BANNER)
    assert preview.settle() == before + 3
    source.write_text(text)
    preview.until_not(BANNER)
    # Its name gives no id, so that it holds the same records as before.
    quotes.rename(quotes.with_name("renamed.yml"))
    assert preview.settle() == before + 5
    assert BANNER not in preview.read()
    (quotes.with_name("renamed.yml")).rename(quotes)
    (preview.folder / "content").rename(preview.folder / "elsewhere")
    preview.until(BANNER)
    assert preview.settle() == before + 6
    (preview.folder / "elsewhere").rename(preview.folder / "content")
    preview.until_not(BANNER)
    assert preview.settle() == before + 7
    assert quotes.read_text() == words


def test_a_checkout_of_another_branch_takes_one_renewal(preview: Preview) -> None:
    def git(*words: str) -> None:
        name = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
        subprocess.run(["git", *name, *words], cwd=preview.folder, check=True, capture_output=True)

    asked = question(preview)[:20]
    # A folder without files is none to git.
    (preview.folder / "docs/empty.txt").touch()
    git("init", "--initial-branch", "main")
    git("add", "content", "docs")
    git("commit", "-m", "As it was")
    git("checkout", "-b", "other")
    replace(preview.content / "site.yml", question(preview), "What is new here?")
    for number in range(300):
        path = preview.folder / "docs" / f"notes/page-{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\nabout_the_site: true\n---\n\n# Page {number}\n\nWords.\n")
    git("add", "content", "docs")
    git("commit", "-m", "With many pages")
    preview.until("What is new here?")
    before = preview.settle()
    git("checkout", "main")
    preview.until(asked)
    assert preview.settle() == before + 1
    git("checkout", "other")
    preview.until("What is new here?")
    assert preview.settle() == before + 2


SLOW = """

def _wait_for_the_test():
    import pathlib, time
    folder = pathlib.Path({folder!r})
    (folder / "building").touch()
    while not (folder / "go-on").exists():
        time.sleep(0.05)
{then}

_wait_for_the_test()
"""


@pytest.mark.parametrize(
    "then", ["", "    raise RuntimeError('no such luck')"], ids=["good", "broken"]
)
def test_a_request_never_waits_for_a_build(preview: Preview, tmp_path: Path, then: str) -> None:
    """The build is held up until requests were answered, so that they cannot have waited for it."""
    asked = question(preview)[:20]
    before = preview.settle()
    code = preview.folder / "hooks/explainer/pages/indexes.py"
    good = code.read_text()
    held = tmp_path / "held"
    held.mkdir()
    code.write_text(good + SLOW.format(folder=str(held), then=then))
    while not (held / "building").exists():
        assert asked in preview.read()
    for path in ("", "stakeholders/", "assets/mark.svg", "nowhere/"):
        assert preview.read(path)
    assert asked in preview.read()
    assert BANNER not in preview.read()
    # Whatever else is saved meanwhile takes one more build.
    for name in ("one", "two", "three"):
        replace(preview.content / "site.yml", question(preview), f"What is new in {name}?")
    assert preview.renewals() == before + 1
    (held / "go-on").touch()
    if then:
        preview.until("no such luck")
        assert asked in preview.read()
        code.write_text(good)
    assert BANNER not in preview.until("What is new in three?")
    assert preview.settle() <= before + (3 if then else 2)


def test_an_address_that_is_taken_is_told_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        preview = Preview(tmp_path, address=f"127.0.0.1:{port}")
        assert preview.process.wait(PATIENCE) == 1
    log = preview.log.read_text()
    assert "Traceback" not in log
    assert "name another address, as in `make serve ADDRESS=127.0.0.1:8001`" in log


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::"])
def test_an_address_that_other_machines_reach_is_refused(tmp_path: Path, host: str) -> None:
    said = refused(tmp_path, host, 8765)
    assert "for this machine alone" in said
    assert "name another address, as in `make serve ADDRESS=127.0.0.1:8001`" in said


def refused(folder: Path, host: str, port: int) -> str:
    """Return what a preview says that does not start."""
    project, log = Project(folder, folder, folder), get_plugin_logger("explainer")
    with pytest.raises(SystemExit) as said:
        PreviewServer(lambda anew: (), host, port, project, log)
    return str(said.value)


def answer_to(preview: Preview, *lines: str) -> bytes:
    """Return the first line of what the preview answers to a request, and all of the rest."""
    host, port = preview.address.split(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE) as asking:
        asking.sendall("".join(f"{line}\r\n" for line in (*lines, "")).encode("latin-1"))
        return asking.makefile("rb").read()


@pytest.fixture
def calm(shared: Preview) -> Iterator[Preview]:
    """The shared preview, in which nothing may fail during a test that changes nothing."""
    before = len(shared.log.read_text())
    yield shared
    assert "Traceback" not in shared.log.read_text()[before:]


def test_only_this_machine_by_its_own_names_may_read_the_preview(calm: Preview) -> None:
    words = question(calm)[:20].encode()
    port = calm.address.split(":")[1]
    other = str(int(port) - 1)
    for host in (
        "localhost",
        "LocalHost",
        "any.localhost",
        "127.0.0.1",
        "127.9.8.7",
        "[::1]",
        "\tlocalhost",
    ):
        assert words in answer_to(calm, "GET / HTTP/1.0", f"Host: {host}:{port}"), host
    long_name = "a" * 300
    for host in (
        f"elsewhere.example:{port}",
        f"localhost.elsewhere.example:{port}",
        f"elsewhere.localhost.example:{port}",
        f"127.0.0.1.elsewhere.example:{port}",
        f"localtest.me:{port}",
        f"notlocalhost:{port}",
        f"localhost.:{port}",
        f"0.0.0.0:{port}",
        f"192.168.0.1:{port}",
        f"2130706433:{port}",
        f"0x7f.1:{port}",
        f"[::]:{port}",
        f"[::1%25lo]:{port}",
        f"user@localhost:{port}",
        f"localhost:{other}",
        "localhost:99999",
        "localhost:",
        "localhost",
        "",
        "[",
        "]",
        "[::1",
        "a..b",
        long_name,
        f"{long_name}:{port}",
        f"localhost:{'9' * 300}",
        f"localhost:{'9' * 5000}",
        f"{long_name}.localhost:{port}",
        f".localhost:{port}",
        f"a..localhost:{port}",
        f"user@a.localhost:{port}",
        f"a b.localhost:{port}",
        "localhost\xff",
    ):
        answer = answer_to(calm, "GET / HTTP/1.0", f"Host: {host}")
        assert answer.startswith(b"HTTP/1.0 403"), host
        assert words not in answer, host
    assert answer_to(calm, "GET / HTTP/1.0").startswith(b"HTTP/1.0 403")
    twice = (f"Host: localhost:{port}", "Host: elsewhere.example")
    assert answer_to(calm, "GET / HTTP/1.0", *twice).startswith(b"HTTP/1.0 403")
    # Nor may a page elsewhere run the index of the search as a script of its own.
    index = answer_to(calm, "GET /search/index.js HTTP/1.0", f"Host: localhost:{port}")
    assert b"Cross-Origin-Resource-Policy: same-origin" in index


def test_an_address_that_no_file_can_have_is_one_that_is_not_there(calm: Preview) -> None:
    long_name = "a" * 5000
    for path in ("/%00", "/%00.html", "/a%00/", f"/{long_name}", f"/{long_name}.html", "/%ff/%fe"):
        host = f"Host: {calm.address}"
        assert answer_to(calm, f"GET {path} HTTP/1.0", host).startswith(b"HTTP/1.0 404"), path
    for target in ("http://[/", "//[", "*", "/?%00", "/-preview/%00", "/-preview/changes?seen=%00"):
        assert answer_to(calm, f"GET {target} HTTP/1.0", host).startswith(b"HTTP/1.0 "), target


def test_a_connection_that_stays_silent_ends(calm: Preview) -> None:
    host, port = calm.address.split(":")
    with ExitStack() as stack:
        waiting = []
        for begun in (b"", b"GET / HTTP/1.0\r\n"):
            silent = stack.enter_context(socket.create_connection((host, int(port)), PATIENCE))
            silent.sendall(begun)
            waiting.append(silent)
        assert [silent.recv(1) for silent in waiting] == [b"", b""]


@pytest.mark.parametrize("port", [0, 99999])
def test_a_port_that_there_is_none_of_is_told_in_a_sentence(tmp_path: Path, port: int) -> None:
    log = refused(tmp_path, "127.0.0.1", port)
    assert "only those from 1 to 65535" in log


def test_a_preview_that_ends_leaves_nothing_behind(tmp_path: Path) -> None:
    with running(tmp_path) as preview:
        preview.until(question(preview)[:20])
    assert preview.process.returncode == 0
    assert "Traceback" not in preview.log.read_text()
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".pyc"]
