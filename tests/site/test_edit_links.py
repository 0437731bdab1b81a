"""Every page leads to the file that it is written in, and to a report that names it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml.html import HtmlElement

from explainer.model.record import Record
from explainer.site_map import PRINT, docs_path
from tests.site.sites import NOT_FOUND, ROOT, BuiltSite, words

Build = Callable[[str], BuiltSite]
FORGE = "https://code.covenant.example/pilots/three-harbours"
FOLDER = "sites/harbours & lamps"
ENTRIES = ("claim", "event", "place", "term", "correction")


@pytest.fixture(scope="module")
def full(built_sites: Build) -> BuiltSite:
    """The pack whose site.yml names a repository, and a folder of it as the project's own."""
    return built_sites("full")


def tools(page: HtmlElement) -> HtmlElement:
    """Return what the foot of a page offers."""
    [found] = page.xpath("//main//footer/p[contains(@class, 'record-actions')]")
    return found


def hrefs(element: HtmlElement) -> dict[str, str]:
    return {words(link): str(link.get("href")) for link in element.iter("a")}


def asked(href: str) -> dict[str, str]:
    return {name: value for name, [value] in parse_qs(urlsplit(href).query).items()}


def file_at(href: str, way: str) -> Path:
    """Return the file of this project that an address of its repository leads to."""
    begin = f"{FORGE}/{way}/trunk/"
    assert href.startswith(begin)
    path = unquote(urlsplit(href).path.removeprefix(urlsplit(begin).path))
    return ROOT / posixpath.relpath(path, FOLDER)


def line_at(href: str) -> str:
    """Return the line of a file that an address shows."""
    lines = file_at(href, "src/branch").read_text(encoding="utf-8").split("\n")
    return lines[int(urlsplit(href).fragment.removeprefix("L")) - 1]


def pages_of(site: BuiltSite, *, own: bool) -> Iterator[tuple[Record, HtmlElement]]:
    """Yield records that have a page of their own, or those that share one, with the page."""
    for record in site.library.records:
        where = site.library.address(record)
        if where is not None and ("#" not in where) is own and record.retired is None:
            yield record, site.page(where.partition("#")[0])


def assert_leads_to(record: Record, links: dict[str, str]) -> None:
    file = ROOT / record.origin.file
    line = record.origin.line
    assert file_at(links["Edit this record"], "_edit") == file
    shown = links[f"Show it in its file, line {line}"]
    assert file_at(shown, "src/branch") == file
    # A record that has its file to itself begins where the file does.
    assert file.stem == record.id or f"id: {record.id}" in line_at(shown)


def test_a_record_opens_in_the_repository_and_is_shown_at_its_own_line(full: BuiltSite) -> None:
    in_lists = 0
    for record, page in pages_of(full, own=True):
        links = hrefs(tools(page))
        assert_leads_to(record, links)
        in_lists += record.origin.line > 2
        told = asked(links["Report a problem"])
        assert told["field:record"] == record.id
        assert told["field:page"] == f"{full.library.site.url}{full.library.address(record)}"
    assert in_lists > 3


def test_a_record_on_a_page_of_many_has_links_of_its_own(full: BuiltSite) -> None:
    kinds = set()
    for record, page in pages_of(full, own=False):
        [entry] = page.xpath(
            "//main//*[self::li or self::section][(@id = $id or *[@id = $id])]"
            "//p[contains(@class, 'entry-tools') or contains(@class, 'record-actions')]",
            id=record.id,
        )
        links = hrefs(entry)
        assert_leads_to(record, links)
        assert asked(links["Report a problem"])["field:record"] == record.id
        kinds.add(record.kind)
    assert kinds == set(ENTRIES)


def test_pages_of_prose_open_as_they_were_written(full: BuiltSite) -> None:
    assert full.library.docs
    for prose in full.library.docs:
        links = hrefs(tools(full.page(docs_path(prose.path))))
        assert file_at(links["Edit this page"], "_edit") == ROOT / prose.file
        shown = links["Show it in its file"]
        assert file_at(shown, "src/branch") == ROOT / prose.file
        assert urlsplit(shown).query == "display=source"


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("glossary/", "glossary.yml"),
        ("corrections/", "corrections.yml"),
        ("map/", "places.yml"),
        ("about/", "site.yml"),
        ("", "pacts/three-harbours-1987.yml"),
    ],
)
def test_a_page_made_from_one_file_opens_it(full: BuiltSite, path: str, file: str) -> None:
    links = hrefs(tools(full.page(path)))
    assert file_at(links["Edit this page"], "_edit") == full.project.content / file


@pytest.mark.parametrize("name", ["pacts", "stakeholders", "quotes", "sources", "events"])
def test_a_list_of_many_files_leads_to_their_folder(full: BuiltSite, name: str) -> None:
    page = full.page("timeline/" if name == "events" else f"{name}/")
    href = hrefs(tools(page))["Show the files of this page"]
    assert file_at(href, "src/branch") == full.project.content / name


def test_every_page_can_be_reported_by_its_address(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        if path == NOT_FOUND:
            continue
        href = hrefs(tools(page))["Report a problem"]
        own = f"{str(site.library.site.url).rstrip('/')}/{path.removesuffix('index.html')}"
        told = asked(href)
        assert own in (told.get("field:page"), *told.get("body", "").replace("Page: ", "").split())


def test_a_site_without_a_repository_offers_no_editing(site: BuiltSite) -> None:
    for said in ("Edit this", "Show it in"):
        offered = f"//a[starts-with(normalize-space(), '{said}')]"
        paths = [path for path, page in site.readable.items() if page.xpath(offered)]
        assert bool(paths) == bool(site.library.site.repository), paths


def test_the_copy_of_the_whole_site_offers_neither(full: BuiltSite) -> None:
    for copied in full.main(PRINT).find_class("copy-page"):
        assert not copied.find_class("entry-tools")
        for link in copied.xpath(".//*[contains(@class, 'record-actions')]//a/@href"):
            assert urlsplit(link).scheme == "https"


def test_none_of_it_is_printed(full: BuiltSite) -> None:
    for path, page in full.readable.items():
        for link in page.xpath("//main//a[starts-with(@href, $forge)]", forge=f"{FORGE}/"):
            assert link.xpath("ancestor::*[contains(@class, 'off-paper')]"), path
