"""What pages say to machines: titles, descriptions, former addresses, the map of the site."""

from __future__ import annotations

import gzip

import lxml.etree
import pytest
from lxml.html import HtmlElement

from tests.site.sites import BuiltSite, is_redirect, words

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
FORMER = "pacts/night-accord/"


def title(page: HtmlElement) -> str:
    return str(page.xpath("string(//title)")).split(" · ")[0]


def meta(page: HtmlElement, name: str) -> list[str]:
    return [str(c) for c in page.xpath("//meta[@name=$n or @property=$n]/@content", n=name)]


def listed(site: BuiltSite) -> dict[str, str | None]:
    """Return the pages that the site map lists, each with the day that it gives."""
    tree = lxml.etree.fromstring((site.folder / "sitemap.xml").read_bytes())
    return {
        url.findtext("s:loc", "", NAMESPACE).removeprefix(str(site.library.site.url)): url.findtext(
            "s:lastmod", None, NAMESPACE
        )
        for url in tree.findall("s:url", NAMESPACE)
    }


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("quotes/verse/", "🚢 On boats, 𠮷 and {curly}"),
        ("quotes/told/", "---"),
        ("quotes/number/", "1984"),
        ("quotes/nothing/", "null"),
        ("notes/", "𝕹otes on the other bank & more"),
        ("more/", "About Varrick"),
    ],
)
def test_a_page_is_called_what_its_editor_called_it(odd: BuiltSite, path: str, named: str) -> None:
    page = odd.page(path)
    assert title(page) == named
    assert meta(page, "og:title") == [named]
    assert words(page.xpath("//main//h1")[0]).removesuffix("¶").strip() == named


def test_the_first_page_is_shared_under_the_name_of_the_site(odd: BuiltSite) -> None:
    assert meta(odd.page(""), "og:title") == [str(odd.library.site.question)]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("pacts/ferry-accord/", "Oslen and Varrick want one boat."),
        ("quotes/told/", "He is said to have sung of boats and [[ids]] to them."),
        ("notes/", "What both sides said to Oslen"),
    ],
)
def test_a_description_holds_no_marks(odd: BuiltSite, path: str, said: str) -> None:
    for name in ("description", "og:description"):
        [described] = meta(odd.page(path), name)
        assert said in described
        assert not set("*_`<") & set(described)
    files = (odd.folder / "search").glob("*.js")
    search = "".join(file.read_text(encoding="utf-8") for file in files)
    assert said in search or path.startswith("quotes/")


def test_an_image_is_told_in_plain_words(odd: BuiltSite) -> None:
    assert odd.main("notes/").xpath(".//img/@alt") == ["Three boats of Varrick"]


def test_a_former_address_leads_on_without_being_a_page_of_its_own(odd: BuiltSite) -> None:
    page = odd.page(FORMER)
    new = f"{odd.library.site.url}pacts/ferry-accord/"
    assert is_redirect(page)
    assert page.xpath("//link[@rel='canonical']/@href") == [new]
    assert meta(page, "og:url") == [new]
    assert meta(page, "robots") == ["noindex"]
    [script] = page.xpath("//script[@data-to]")
    assert not (script.text or "").strip()
    assert odd.target(f"{FORMER}index.html", script.get("data-to")) == (
        "pacts/ferry-accord/index.html",
        "",
    )
    # Without scripts alone, since it would leave the anchor behind.
    [refresh] = page.xpath("//noscript/meta[@http-equiv='refresh']/@content")
    assert refresh == f"0; url={script.get('data-to')}"


def test_a_withdrawn_record_keeps_its_address_for_old_links_alone(odd: BuiltSite) -> None:
    page = odd.page("stakeholders/ferrymen/")
    assert meta(page, "robots") == ["noindex"]
    assert "Entered twice." in words(page)
    assert not is_redirect(page)


def test_the_map_of_the_site_lists_pages_that_are_to_be_found_and_no_others(
    odd: BuiltSite,
) -> None:
    found = set(listed(odd))
    unlisted = {"pacts/night-accord/", "stakeholders/ferrymen/", "stakeholders/rowers/"}
    pages = {path.removesuffix("index.html") for path in odd.pages} - {"404.html"}
    # What a teacher needs of a lesson, and what is for printing alone.
    unlisted |= {path for path in pages if path.endswith(("/teacher/", "/handout/"))}
    assert found == pages - unlisted
    for path, page in odd.pages.items():
        if path != "404.html":
            noindex = meta(page, "robots") == ["noindex"]
            assert noindex == (path.removesuffix("index.html") in unlisted), path


def test_the_map_of_the_site_gives_the_day_of_the_last_review_or_none(odd: BuiltSite) -> None:
    days = listed(odd)
    for record in odd.library.records:
        path = f"{record.plural}/{record.id}/"
        if path in days:
            assert days[path] == record.checked.text
    assert days["notes/"] == "2025-02-03"
    assert days["more/"] is None
    assert days["accessibility/"] is None
    assert days["quotes/"] == "2025-04-30"
    packed = gzip.decompress((odd.folder / "sitemap.xml.gz").read_bytes())
    assert packed == (odd.folder / "sitemap.xml").read_bytes()
