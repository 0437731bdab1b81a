"""The frame of every page: scheme, menu on small screens, contents, and a lost reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.pages.sections import doors
from tests.needs import AXE_SCRIPT, VIOLATIONS
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

PHONE = ViewportSize(width=360, height=740)
WIDE = ViewportSize(width=1280, height=900)
PAPER = "getComputedStyle(document.body.parentElement).backgroundColor"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport=WIDE, color_scheme="light")
    yield made
    made.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    made = browser.new_context(viewport=PHONE)
    yield made.new_page()
    made.close()


def test_the_scheme_follows_the_system_until_one_is_chosen_and_the_choice_is_kept(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(address)
    light = page.evaluate(PAPER)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(PAPER)
    assert light != dark
    page.emulate_media(color_scheme="light")
    switch = page.get_by_role("button", name="Dark colours")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(PAPER) == dark
    # The page's own script has not run when the first paint could come.
    page.route("**/explainer.js", lambda route: route.abort())
    page.goto(f"{address}about/")
    assert page.evaluate(PAPER) == dark
    page.unroute("**/explainer.js")
    page.goto(address)
    page.get_by_role("button", name="Dark colours").click()
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(PAPER) == dark


def test_the_menu_takes_the_focus_in_and_gives_it_back(phone: Page, address: str) -> None:
    phone.goto(f"{address}about/")
    button = phone.get_by_role("button", name="Navigation")
    button.press("Enter")
    menu = phone.get_by_role("dialog", name="Navigation")
    assert menu.evaluate("menu => menu.contains(document.activeElement)")
    assert phone.locator("html").evaluate("e => getComputedStyle(e).overflowY") == "hidden"
    for _ in range(60):
        phone.keyboard.press("Tab")
        assert phone.evaluate("!document.activeElement.closest('main, footer')")
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_the_menu_leads_to_headings_of_the_page_and_to_sections(phone: Page, address: str) -> None:
    phone.goto(f"{address}about/")
    phone.get_by_role("button", name="Navigation").click()
    menu = phone.get_by_role("dialog", name="Navigation")
    menu.get_by_text("Table of contents").click()
    heading = menu.get_by_role("navigation", name="Table of contents").get_by_role("link").last
    anchor = str(heading.get_attribute("href"))
    heading.click()
    expect(menu).to_be_hidden()
    assert phone.url.endswith(anchor)
    expect(phone.locator(anchor)).to_be_in_viewport()
    phone.get_by_role("button", name="Navigation").click()
    menu.locator("summary", has_text="Read").click()
    menu.get_by_role("link", name="Glossary").click()
    phone.wait_for_url("**/glossary/")


def test_the_menu_of_a_phone_fits_on_its_screen(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    for path in ("", "guide/lamps/", f"pacts/{full.library.site.pact}/", "glossary/"):
        page.goto(address + path)
        page.get_by_role("button", name="Navigation").click()
        menu = page.get_by_role("dialog", name="Navigation")
        assert menu.evaluate("menu => menu.scrollHeight - menu.clientHeight") == 0, path
        assert menu.locator("details:has([aria-current])").count() <= 1
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_the_masthead_is_one_line(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    name = page.locator(".wordmark span")
    line = name.evaluate("e => parseFloat(getComputedStyle(e).lineHeight)")
    assert name.evaluate("e => e.offsetHeight") < 1.6 * line
    tops = page.locator(".masthead .page-width > *:visible").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(box => box.top + box.height / 2)"
    )
    assert max(tops) - min(tops) < 8
    page.close()


def test_without_scripts_the_menu_leads_to_the_sections_in_the_foot(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}about/")
    expect(page.get_by_role("button")).to_have_count(0)
    page.get_by_role("link", name="Navigation").click()
    expect(page.get_by_role("contentinfo").get_by_role("link", name="Glossary")).to_be_in_viewport()
    context.close()


def test_the_contents_mark_the_heading_that_a_reader_is_at(
    context: BrowserContext, address: str, full: BuiltSite
) -> None:
    page = context.new_page()
    page.goto(f"{address}glossary/")
    contents = page.get_by_role("navigation", name="Table of contents")
    expect(contents.locator("[aria-current]")).to_have_count(0)
    terms = sorted(full.library.all(Term), key=lambda term: str(term.term).casefold())
    for term in (terms[-4], terms[3]):
        page.locator(f"[id='{term.id}']").evaluate("e => e.scrollIntoView()")
        current = contents.locator("[aria-current]")
        expect(current).to_have_attribute("href", f"#{term.id}")
        expect(current).to_be_in_viewport()


def test_the_section_that_a_record_belongs_to_is_marked(
    context: BrowserContext, address: str, full: BuiltSite
) -> None:
    page = context.new_page()
    page.goto(f"{address}stakeholders/{full.library.all(Stakeholder)[0].id}/")
    doors, behind = page.locator("nav.sections ul").all()
    marked = "[aria-current]"
    expect(doors.locator(marked)).to_have_attribute("href", "../../who-says-what/")
    expect(behind.locator(marked)).to_have_attribute("href", "../")


@pytest.mark.parametrize("width", [960, 1280, 1920])
def test_each_line_of_the_bar_is_one_line(
    browser: Browser, address: str, full: BuiltSite, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in ("", *(door.path for door, _ in doors(full.library)), "guide/lamps/"):
        page.goto(address + path)
        for line in page.locator("nav.sections ul").all():
            tops = line.locator("li").evaluate_all("all => all.map(each => each.offsetTop)")
            assert len(set(tops)) == 1, path
    page.close()


def test_a_mistyped_address_names_the_nearest_pages(
    context: BrowserContext, address: str, full: BuiltSite
) -> None:
    page = context.new_page()
    person = max(full.library.all(Stakeholder), key=lambda person: len(person.id))
    wrong = f"{address}stakeholders/{person.id[:-3] + person.id[-2:]}/"
    page.goto(wrong)
    near = page.get_by_role("region", name="Did you mean one of these?").get_by_role("link")
    expect(near.first).to_have_attribute("href", f"{address}stakeholders/{person.id}/")
    assert page.get_by_role("main").get_by_role("link", name="Glossary").count() == 1


def test_an_address_that_was_mangled_on_the_way_names_the_nearest_pages_too(
    context: BrowserContext, address: str, full: BuiltSite
) -> None:
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    quote = max(full.library.all(Quote), key=lambda quote: len(quote.id))
    right = f"quotes/{quote.id}/"
    near = page.get_by_role("region", name="Did you mean one of these?").get_by_role("link")
    for mangled in (
        f"quotes/{quote.id}%/",
        f"quotes/{quote.id}%E0%A4%A/",
        f"quotes/%ff{quote.id}%fe/",
        f"quotes/{quote.id}%22)./",
        f"quotes/{quote.id}%2520/",
        f"quotes/{quote.id}%EF%BB%BF/",
        f"quotes/{quote.id}.html?q=%",
        f"quotes/{quote.id}/further/",
        f"quote/{quote.id.upper()}/",
        f"{quote.id}",
        f"quotes/{quote.id.replace('-', '_')}/",
        f"quotes/{quote.id.replace('-', '%20')}/",
        f"quotes/{quote.id}-{'%' * 200}/",
    ):
        page.goto(address + mangled)
        expect(near.first).to_have_attribute("href", address + right)
    assert wrong == []


def test_an_anchor_that_was_mangled_on_the_way_stops_no_script(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for path in ("", "quotes/", "timeline/", "map/", "glossary/", "pacts/compare/"):
        for mangled in ("%", "100%", "%EC%A1", "%E0%A4%A"):
            page.goto("about:blank")
            page.goto(f"{address}{path}#{mangled}")
            page.evaluate("location.hash = 'a%'")
    assert wrong == []


def test_a_page_loads_two_scripts_and_holds_none(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    names = ("first_paint.js", "explainer.js")
    for path in ("", "about/", "glossary/", "search/"):
        page.goto(address + path, wait_until="networkidle")
        sources = page.locator("script").evaluate_all("all => all.map(each => each.src)")
        assert sources == [f"{address}assets/javascripts/{name}" for name in names]
        assert page.locator("script[type=module]").count() == 0


@pytest.mark.needs("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_of_accessibility_is_broken_in_the_menu_the_search_and_for_the_lost(
    browser: Browser, address: str, full: BuiltSite, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)
    page = context.new_page()

    def broken() -> list[str]:
        page.add_script_tag(path=AXE_SCRIPT)
        found: list[str] = page.evaluate(VIOLATIONS)
        return found

    page.goto(f"{address}about/")
    page.get_by_role("button", name="Navigation").click()
    assert broken() == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").fill("lamp")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    assert broken() == []
    page.goto(f"{address}search/?query=lamp")
    expect(page.locator("main .search__found li").first).to_be_visible()
    assert broken() == []
    page.goto(f"{address}stakeholders/{full.library.all(Stakeholder)[0].id}x/")
    expect(page.get_by_role("region", name="Did you mean one of these?")).to_be_visible()
    assert broken() == []
    context.close()
