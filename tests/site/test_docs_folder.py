"""A docs folder with all that editors, disks and programs put there, built by the real command."""

from __future__ import annotations

import datetime
import os
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from explainer.build import load
from explainer.check.addresses import Places
from explainer.load.project import Project
from explainer.site_map import docs_file, made_files, page_path
from tests.site.sites import PACKS, ROOT, BuiltSite, run_build, words
from tests.site.untidy import DECOMPOSED, FILES, LEFT_OUT


@pytest.fixture
def site(untidy: BuiltSite) -> BuiltSite:
    return untidy


def test_prose_stands_in_place_of_our_pages_whatever_its_file_is_called(site: BuiltSite) -> None:
    assert "Our own home" in words(site.main(""))
    assert words(site.main("about/").xpath(".//h1")[0]).startswith("Our own about")
    assert words(site.main("accessibility/").xpath(".//h1")[0]).startswith("Our own access")
    assert not {"About/index.html", "README/index.html"} & site.pages.keys()
    links = {site.target("search/index.html", href) for href in site.links("search/index.html")}
    for address in ("", "about/", "accessibility/", "reading/", "Über uns/", "100% & more #1/"):
        assert (f"{address}index.html", "") in links
        assert f"{address}index.html" in site.reached


def test_what_is_left_out_is_in_no_file_and_told_of_once(site: BuiltSite) -> None:
    built = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*")}
    for name in LEFT_OUT:
        assert name not in built
        assert not [path for path in built if path.startswith(name.removesuffix(".md") + "/")]
    assert not [path for path in site.folder.rglob("*.html") if b"[[no" in path.read_bytes()]
    assert site.said.count("W318") == site.said.count("W319") == 1


def test_every_file_is_published_whole_under_the_name_that_links_have(site: BuiltSite) -> None:
    for name, text in {**FILES, **DECOMPOSED}.items():
        if not name.endswith(".md"):
            assert (site.folder / name).read_text(encoding="utf-8") == text
    assert "Über uns/index.html" in site.pages


def test_headings_are_linked_by_their_words(site: BuiltSite) -> None:
    page = site.page("reading/")
    headings = page.xpath("//main//h1/@id | //main//h2/@id | //main//h3/@id")
    assert headings == [
        *("조약을-읽는-법", "첫째-조항", "둘째-조항", "heading-sources", "नेपाल-की-संधि", "뜻"),
        *("grinning-face", "grinning-face-뜻", "siblings", "sources"),
    ]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    contents = set(map(unquote, page.xpath("//nav[@class='contents']//a/@href")))
    assert {"#첫째-조항", "#둘째-조항", "#नेपाल-की-संधि"} <= contents


def test_headings_in_records_are_linked_by_their_words_too(site: BuiltSite) -> None:
    [quotes] = [page for page in site.pages.values() if page.xpath("//main//h3[@id='조약의-뜻']")]
    assert quotes.xpath("//main//h3/@id") == ["조약의-뜻", "heading-wordings"]


def test_links_find_pages_files_and_headings_in_either_form(site: BuiltSite) -> None:
    pages = ("", "reading/", "Über uns/", "100% & more #1/", "print/", "search/", "quotes/")
    for path in (f"{page}index.html" for page in pages):
        for href in [*site.links(path), *site.pages[path].xpath("//img/@src")]:
            found = site.target(path, str(href))
            if found is None:
                continue
            assert (site.folder / found[0]).is_file(), href
            assert not found[1] or found[1] in site.anchors[found[0]], href
    assert "Über uns/#größe" in map(unquote, site.links("index.html"))


def test_readers_are_told_which_other_host_is_asked_and_why(site: BuiltSite) -> None:
    assert "pictures.example. The archive allows no copies." in words(site.main("reading/"))
    assert "pictures.example" not in words(site.main("Über uns/"))


def test_no_file_of_ours_can_be_replaced_by_one_of_docs(site: BuiltSite) -> None:
    places = Places()
    library = load(site.project, datetime.date.today()).library
    assert library is not None
    for record in library.records:
        page = page_path(type(record), record.id)
        for path in [*made_files(record), *([f"{page}index.html"] if page else [])]:
            places.take(path, record.id)
    theirs = {docs_file(page.path) for page in library.docs}
    theirs |= {*FILES, *DECOMPOSED, "about/index.html", "accessibility/index.html"}
    files = {f.relative_to(site.folder).as_posix() for f in site.folder.rglob("*") if f.is_file()}
    for path in files - theirs:
        # No file of docs begins with a full stop.
        assert path.startswith(".") or places.take(path, "a file of docs") is not None, path


def test_a_pipe_is_told_of_and_keeps_no_build(tmp_path: Path) -> None:
    project = Project(ROOT, PACKS / "minimal" / "content", tmp_path / "docs")
    project.docs.mkdir()
    os.mkfifo(project.docs / "pipe.png")
    try:
        done = run_build(project, tmp_path / "site")
    except subprocess.TimeoutExpired:
        pytest.fail("the build waits for the pipe")
    assert done.returncode == 1
    assert "pipe.png:1:1: E304: this is a named pipe" in done.stdout + done.stderr
    assert not (tmp_path / "site").exists()
