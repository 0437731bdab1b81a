"""What stands beside the text where a screen has room for it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page

from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.site_map import PRINT, page_path
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

# The notes of a page that are shown: the words of each, and where its mark is.
NOTES = """() => [...document.querySelectorAll("article .cite-ref")].filter(mark =>
  mark.checkVisibility() && getComputedStyle(mark, "::before").float !== "none"
).map(mark => [mark.textContent, getComputedStyle(mark, "::before").content])"""


@pytest.fixture
def pages(full: BuiltSite) -> list[str]:
    library = full.library
    question = page_path(Question, library.all(Question)[0].id)
    return ["", "guide/lamps/", str(page_path(Pact, library.site.pact)), str(question), "claims/"]


def notes(page: Page) -> list[list[str]]:
    shown: list[list[str]] = page.evaluate(NOTES)
    return shown


@pytest.mark.parametrize("scripts", [True, False])
def test_a_wide_screen_names_sources_beside_the_text_and_a_small_one_does_not(
    browser: Browser, address: str, pages: list[str], *, scripts: bool
) -> None:
    for width in (1280, 1920, 390):
        context = browser.new_context(
            java_script_enabled=scripts, viewport={"width": width, "height": 900}
        )
        page = context.new_page()
        for path in pages:
            page.goto(address + path)
            shown = notes(page)
            assert bool(shown) == (width > 1000), (path, width)
            for number, note in shown:
                # The name for those who hear a page is empty: the mark has one already.
                assert re.fullmatch(rf'"{number} · .+" / ""', note), (path, note)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()


def test_notes_stay_within_the_text_and_beside_it(
    browser: Browser, address: str, pages: list[str]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for path in pages:
        page.goto(address + path)
        past = page.evaluate(
            """() => [...document.querySelectorAll("article .cite-ref")].filter(mark => {
              const note = getComputedStyle(mark, "::before");
              if (!mark.checkVisibility() || note.float === "none") return false;
              const block = mark.closest("p, li").getBoundingClientRect();
              const article = document.querySelector("article").getBoundingClientRect();
              return block.right - parseFloat(note.marginInlineEnd) > article.right + 1;
            }).map(mark => mark.closest("p, li").outerHTML.slice(0, 120))"""
        )
        assert past == [], path
    page.close()


def test_neither_paper_nor_the_copy_of_the_site_repeats_sources_beside_the_text(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.emulate_media(media="print")
    page.goto(address)
    assert notes(page) == []
    page.close()
    assert not full.pages[f"{PRINT}index.html"].xpath("//@data-by")


def test_a_quotation_has_its_own_language_beside_it_or_folded_below(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}quotes/")
    original = page.locator(".native .quote-original").first
    assert original.is_visible()
    shown, beside = (
        page.locator("figure:has(.native) > blockquote").first.bounding_box(),
        original.bounding_box(),
    )
    assert shown and beside and shown["x"] + shown["width"] < beside["x"]
    page.set_viewport_size({"width": 390, "height": 900})
    assert not original.is_visible()
    page.locator(".native > summary").first.click()
    assert original.is_visible()
    page.close()
