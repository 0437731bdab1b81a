"""The reading copy of the whole site: all of it, once, with links that stay within it."""

from __future__ import annotations

from urllib.parse import unquote

from lxml.html import HtmlElement

from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.site_map import PRINT, address, docs_path
from explainer.texts.addresses import shown_address
from tests.site.sites import BuiltSite, words

LISTS = ("claims/", "timeline/", "figures/", "glossary/", "quotes/", "sources/")


def told(site: BuiltSite) -> dict[str, HtmlElement]:
    """Return the pages of the copy by their address."""
    found = site.main(PRINT).find_class("copy-page")
    return {unquote(page.get("id", "")).removeprefix("/"): page for page in found}


def test_the_copy_holds_each_page_once(site: BuiltSite) -> None:
    wanted = ["", *(docs_path(page.path) for page in site.library.docs if page.path != "index.md")]
    for kind in (Pact, Question, Stakeholder):
        wanted += [str(address(record)) for record in site.library.all(kind)]
    wanted += [path for path in LISTS if f"{path}index.html" in site.pages]
    assert sorted(told(site)) == sorted(wanted)


def test_the_copy_tells_what_the_pages_tell(site: BuiltSite) -> None:
    for path, page in told(site).items():
        shown = words(page)
        for passage in site.main(path).xpath(".//article//p | .//article//li[not(.//li)]"):
            left_out = passage.xpath(
                "ancestor-or-self::*[contains(@class, 'breadcrumb') or self::form"
                " or contains(@class, 'record-foot') or contains(@class, 'backlinks')"
                " or contains(@class, 'letters') or contains(@class, 'entry-tools') or @hidden]"
                " | .//button | .//p[contains(@class, 'entry-tools')]"
            )
            if not left_out:
                assert words(passage) in shown, path


def test_links_to_what_the_copy_holds_stay_within_it(site: BuiltSite) -> None:
    pages = told(site)
    held = {f"{path}index.html" for path in pages}
    entries = (*site.library.all(Quote), *site.library.all(Source))
    held |= {f"{address(record)}index.html" for record in entries}
    leaving = [
        str(href)
        for page in pages.values()
        for href in page.xpath(".//a/@href")
        if not href.startswith("#")
        if (target := site.target(f"{PRINT}index.html", href)) and target[0] in held
    ]
    assert leaving == []


def test_the_contents_lead_to_every_page(site: BuiltSite) -> None:
    listed = site.main(PRINT).xpath(".//nav[@class='copy-contents']//a/@href")
    for page in site.main(PRINT).find_class("copy-page"):
        assert listed.count(f"#{page.get('id')}") == 1
    assert {unquote(href[1:]) for href in listed} <= set(site.main(PRINT).xpath(".//@id"))


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
