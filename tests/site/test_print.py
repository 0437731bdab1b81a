"""The reading copy of the whole site: all of it, once, with links that stay within it."""

from __future__ import annotations

from urllib.parse import unquote

from lxml.html import HtmlElement

from explainer.kinds import KINDS
from explainer.model.lesson import Lesson
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.site_map import PRINT, docs_path
from explainer.texts.addresses import shown_address
from tests.site.sites import BuiltSite, words

LISTS = ("claims/", "timeline/", "figures/", "glossary/", "quotes/", "sources/")


def told(site: BuiltSite) -> dict[str, HtmlElement]:
    """Return the pages of the copy by their address."""
    found = [page for path in documents(site) for page in site.main(path).find_class("copy-page")]
    named = {unquote(page.get("id", "")).removeprefix("/"): page for page in found}
    assert len(named) == len(found)
    return named


def documents(site: BuiltSite) -> list[str]:
    """Return the addresses of the documents of the copy; of several, the first lists the others."""
    return [path.removesuffix("index.html") for path in site.pages if path.startswith(PRINT)]


def test_the_copy_holds_each_page_once(site: BuiltSite) -> None:
    wanted = ["", *(docs_path(page.path) for page in site.library.docs if page.path != "index.md")]
    for kind in (Pact, Question, Stakeholder, Lesson):
        wanted += [str(site.library.address(record)) for record in site.library.all(kind)]
    for each in KINDS:
        if each.index in LISTS and f"{each.index}index.html" in site.pages:
            parts = site.library.parts(each.model)
            wanted += [part.path for part in parts] or [each.index]
    assert sorted(told(site)) == sorted(wanted)


def test_the_copy_tells_what_the_pages_tell(site: BuiltSite) -> None:
    for path, page in told(site).items():
        shown = words(page)
        for passage in site.main(path).xpath(".//article//p | .//article//li[not(.//li)]"):
            left_out = passage.xpath(
                "ancestor-or-self::*[contains(@class, 'breadcrumb') or self::form"
                " or contains(@class, 'record-foot') or contains(@class, 'backlinks')"
                " or contains(@class, 'letters') or contains(@class, 'part')"
                " or @class='siblings' or contains(@class, 'reading fine')"
                " or contains(@class, 'entry-tools') or @hidden]"
                " | .//button | .//p[contains(@class, 'entry-tools')]"
            )
            if not left_out:
                assert words(passage) in shown, path


def test_links_to_what_the_copy_holds_stay_within_it(site: BuiltSite) -> None:
    pages = told(site)
    held = {f"{path}index.html" for path in pages}
    entries = (*site.library.all(Quote), *site.library.all(Source))
    held |= {f"{site.library.address(record)}index.html" for record in entries}
    leaving = [
        str(href)
        for path in documents(site)
        for page in site.main(path).find_class("copy-page")
        for href in page.xpath(".//a/@href")
        if not href.startswith("#")
        if (target := site.target(f"{path}index.html", href)) and target[0] in held
    ]
    assert leaving == []


def test_the_contents_lead_to_every_page(site: BuiltSite) -> None:
    for path in documents(site):
        file = f"{path}index.html"
        hrefs = site.main(path).xpath(".//nav[@class='copy-contents']//a/@href")
        listed = [site.target(file, href) for href in hrefs]
        for page in site.main(path).find_class("copy-page"):
            assert listed.count((file, unquote(page.get("id", "")))) == 1
        assert all(to and (not to[1] or to[1] in site.anchors[to[0]]) for to in listed)


def test_no_document_is_too_long_to_open(site: BuiltSite) -> None:
    weights = {path: (site.folder / path / "index.html").stat().st_size for path in documents(site)}
    assert {path: weight for path, weight in weights.items() if weight > 2_000_000} == {}


def test_every_page_leads_to_the_copy_and_no_search_does(site: BuiltSite) -> None:
    for path in site.readable:
        targets = [site.target(path, href) for href in site.links(path)]
        assert (f"{PRINT}index.html", "") in targets, path
    for file in (site.folder / "search").rglob("*.*"):
        assert f'"{PRINT}' not in file.read_text(encoding="utf-8"), file


def test_each_page_says_on_paper_where_it_stands_and_how_old_it_is(site: BuiltSite) -> None:
    newest = site.library.last_checked
    for path, page in site.readable.items():
        if path == "404.html":
            continue
        [said] = page.xpath("//main//footer/p[@class='on-paper']")
        own = str(site.library.site.url).rstrip("/") + "/" + path.removesuffix("index.html")
        assert f"This page: {own}." in words(said), path
        assert said.xpath("./time/@datetime") == [newest.text]


def test_sources_tell_their_addresses_on_paper(site: BuiltSite) -> None:
    addresses = {shown_address(str(s.url)) for s in site.library.all(Source) if s.url}
    for path, page in site.readable.items():
        for source in page.xpath("//main//ol[@class='sources']/li"):
            printed = source.find_class("on-paper")
            assert all(words(text) in addresses for text in printed), path
