"""The site under a strict policy for content: nothing is refused, and every feature works."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.model.stakeholder import Stakeholder
from explainer.site_map import COMPARE, PRINT
from tests.publisher import published
from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
LISTEN = """
addEventListener("securitypolicyviolation",
    ({effectiveDirective: what, blockedURI: of}) => tellRefused(`${location}: ${what} ${of}`));
"""


@pytest.fixture(scope="module")
def strict(full: BuiltSite) -> Iterator[str]:
    with published(full.folder, {"Content-Security-Policy": POLICY}, full.base) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which an error of a script, or whatever the policy refuses, fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    wrong: list[str] = []
    context.expose_function("tellRefused", lambda refused: wrong.append(refused))
    context.add_init_script(LISTEN)
    made = context.new_page()
    made.on("pageerror", lambda error: wrong.append(str(error)))
    yield made
    context.close()
    assert wrong == []


def test_no_kind_of_page_asks_for_what_the_policy_refuses(
    page: Page, strict: str, full: BuiltSite
) -> None:
    for path in [*kinds_of_page(full), PRINT, "nowhere/"]:
        page.goto(strict + path)
        expect(page.locator("html")).to_have_class("js")


def test_a_chosen_scheme_holds_on_the_next_page_from_the_first_paint_on(
    page: Page, strict: str
) -> None:
    page.goto(strict)
    page.get_by_role("button", name="Dark colours").click()
    page.route("**/explainer.js", lambda route: route.abort())
    page.goto(f"{strict}about/")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.unroute("**/explainer.js")
    page.goto(strict)
    expect(page.get_by_role("button", name="Dark colours")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_the_search_finds_in_the_dialog_and_on_its_page(
    page: Page, strict: str, full: BuiltSite
) -> None:
    name = full.library.all(Stakeholder)[0].label.best("en")[0]
    page.goto(strict)
    page.keyboard.press("/")
    page.keyboard.type(name)
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_contain_text(name)
    page.goto(f"{strict}search/?query={name}")
    expect(page.locator("main .search__found li").first).to_contain_text(name)
    page.goto(f"{strict}quotes/vorane-lamp/")
    expect(page.locator("[data-nearest] a").first).to_be_visible()


def test_terms_depths_lists_time_map_and_citations_work(page: Page, strict: str) -> None:
    page.goto(strict)
    page.locator(".depth:not([hidden]) a.term").first.hover()
    expect(page.locator(".bubble")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(".depth-switch label", has_text="depth").last.click()
    expect(page.locator("section.depth-full")).to_be_visible()
    page.goto(f"{strict}quotes/")
    page.locator("select[name=words]").select_option("reported")
    assert page.locator("[data-item]:visible").count() < page.locator("[data-item]").count()
    page.goto(f"{strict}timeline/")
    slider = page.get_by_role("slider", name="Step through the events")
    slider.focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    expect(page.locator(".event").last.locator("h3")).to_be_in_viewport()
    page.goto(f"{strict}map/")
    page.get_by_role("slider", name="Time").focus()
    page.keyboard.press("End")
    expect(page.locator("form.map-steps output")).not_to_be_empty()
    page.goto(strict + COMPARE)
    page.locator("form[data-compare] input").last.uncheck()
    expect(page.locator("form[data-compare] output")).to_contain_text("of")
    page.goto(f"{strict}quotes/vorrane-lamp/")
    button = page.locator("button[data-copies]").first
    button.evaluate("button => button.closest('details')?.setAttribute('open', '')")
    button.click()
    expect(page.locator("output", has_text=re.compile("copied|Selected"))).to_be_visible()
