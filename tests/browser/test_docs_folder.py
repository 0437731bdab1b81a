"""Anchors and names in any script, where they have to work: in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from tests.chromium import serve
from tests.once import Once
from tests.site.untidy import build_untidy

pytestmark = pytest.mark.needs("chromium")
TARGET = "document.querySelector(':target')?.id"


@pytest.fixture(scope="module")
def untidy(once: Once) -> Iterator[str]:
    yield from serve(once("untidy", build_untidy).folder)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    # The one other host that the site names; no test asks it.
    page.route("https://pictures.example/**", lambda route: route.abort())
    yield page
    page.close()


@pytest.mark.parametrize("anchor", ["둘째-조항", "नेपाल-की-संधि", "grinning-face", "heading-sources"])
def test_an_anchor_is_found_as_it_reads_and_as_machines_write_it(
    page: Page, untidy: str, anchor: str
) -> None:
    for written in (anchor, quote(anchor)):
        page.goto(f"{untidy}reading/#{written}", wait_until="domcontentloaded")
        assert page.evaluate(TARGET) == anchor


def test_links_and_contents_lead_to_headings(page: Page, untidy: str) -> None:
    page.goto(untidy, wait_until="domcontentloaded")
    page.locator("main").get_by_role("link", name="Us", exact=True).click()
    page.wait_for_url("**/#*")
    assert page.evaluate(TARGET) == "größe"
    page.get_by_role("link", name="Read", exact=True).last.click()
    page.wait_for_url("**/reading/#*")
    assert page.evaluate(TARGET) == "नेपाल-की-संधि"
    for words, anchor in (("the second", "둘째-조항"), ("첫째 조항", "첫째-조항")):
        page.get_by_role("link", name=words, exact=True).first.click()
        assert page.evaluate(TARGET) == anchor


def test_an_image_of_a_decomposed_name_is_shown(page: Page, untidy: str) -> None:
    page.goto(f"{untidy}reading/")
    assert page.locator("img[alt='A boat']").evaluate("image => image.naturalWidth") > 0


def test_the_page_for_print_leads_to_pages_and_headings_within_it(page: Page, untidy: str) -> None:
    page.goto(f"{untidy}print/", wait_until="domcontentloaded")
    hrefs = page.locator("main a[href^='#']").evaluate_all("all => all.map(a => a.hash)")
    assert len([href for href in hrefs if "%" in href]) >= 5
    lost = "all => all.filter(hash => (location.hash = hash, !document.querySelector(':target')))"
    assert page.evaluate(lost, sorted(set(hrefs) - {""})) == []
