"""Quotations in a real browser: narrowed down by several things, and copied as citations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.model.quote import Quote
from explainer.site_map import article_anchor
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")
# One that can be cited, since a recording has the speaker's own words.
QUOTE = "quotes/vorrane-lamp/"
COPIED = "navigator.clipboard.readText()"
TAKEN = "document.addEventListener('copy', () => (window.taken = String(getSelection())))"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def test_choices_are_joined_kept_in_the_address_and_hold_after_a_reload(
    page: Page, address: str, full: BuiltSite
) -> None:
    quotes = full.library.all(Quote)
    language, verification = "art-Arab", "several-reports"
    reported = [quote for quote in quotes if quote.verification == verification]
    spoken = [
        quote
        for quote in quotes
        if any(wording.lang == language and wording.quotable for wording in quote.wordings)
    ]
    fitting = [quote for quote in reported if quote in spoken]
    assert 0 < len(fitting) < min(len(reported), len(spoken))
    page.goto(f"{address}quotes/")
    page.get_by_label("Language").select_option(language)
    page.get_by_label("How we know").select_option(verification)
    expect(page.locator("[data-item]:visible")).to_have_count(len(fitting))
    assert f"language={language}" in page.url
    assert f"verification={verification}" in page.url
    page.reload()
    expect(page.locator("[data-item]:visible")).to_have_count(len(fitting))
    expect(page.get_by_label("Language")).to_have_value(language)


def test_a_part_of_a_pact_shows_what_was_said_of_it(
    page: Page, address: str, full: BuiltSite
) -> None:
    pact, article = full.library.site.pact, "III"
    quotes = full.library.all(Quote)
    said = [q for q in quotes if q.about and q.about.pact == pact and article in q.about.articles]
    page.goto(f"{address}quotes/?article={pact}-{article_anchor(article)}")
    expect(page.locator("[data-item]:visible")).to_have_count(len(said))
    assert 0 < len(said) < len(quotes)


def test_where_nothing_fits_the_list_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}quotes/?words=reported&language=art-Arab")
    expect(page.locator("form.filters output")).to_contain_text("nothing fits all of these")


def test_a_citation_is_copied_by_its_button_which_says_so(page: Page, address: str) -> None:
    page.goto(address + QUOTE)
    page.locator("summary", has_text="Cite this quotation").click()
    page.get_by_role("button", name="Copy the BibTeX citation").click()
    expect(page.locator("output", has_text="BibTeX copied")).to_be_visible()
    shown = page.locator("#citing > div", has_text="BibTeX").locator("code").text_content()
    assert page.evaluate(COPIED) == shown


def test_without_a_clipboard_of_its_own_the_browser_copies_what_is_selected(
    page: Page, address: str
) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address + QUOTE)
    page.evaluate(TAKEN)
    page.locator("summary", has_text="Cite this quotation").click()
    page.get_by_role("button", name="Copy the APA citation").click()
    expect(page.locator("output", has_text="APA copied")).to_be_visible()
    shown = page.locator("#citing > div", has_text="APA").locator("code").text_content()
    assert page.evaluate("window.taken") == shown


def test_without_scripts_citations_stand_there_to_select_and_no_button_does_nothing(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + QUOTE)
    page.locator("summary", has_text="Cite this quotation").click()
    expect(page.locator("#citing > div", has_text="APA").locator("code")).to_be_visible()
    expect(page.locator("button.copy").first).to_be_hidden()
    steps = page.locator("figure.way li")
    assert steps.count() >= 3
    box = steps.first.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 360
    context.close()
