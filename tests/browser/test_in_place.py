"""Words explained where they stand, answers at one depth at a time, pacts picked for comparison."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.pages.labels import article_anchor
from explainer.site_map import COMPARE
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

BUBBLE = "#in-place"


@pytest.fixture(params=[(360, "light"), (1440, "dark")], ids=["phone", "desk"])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    width, scheme = request.param
    made = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, has_touch=width < 600
    )
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def highlighted(library: Library) -> tuple[Pact, str]:
    """The pact and the anchor of the article that the site highlights."""
    shown = library.site.highlight
    assert shown
    return library.expect(shown.pact, Pact), article_anchor(shown.article)


def test_a_reader_reaches_the_source_of_a_reading_in_three_steps(
    page: Page, address: str, full: BuiltSite
) -> None:
    pact, anchor = highlighted(full.library)
    page.goto(f"{address}pacts/{pact.id}/")
    phrase = page.locator(f"section[aria-labelledby={anchor}] a.clause-phrase").first
    phrase.press("Enter")
    mark = page.locator(f"{BUBBLE} .readings .cite-ref").first
    expect(mark).to_be_visible()
    mark.click()
    number = urlsplit(page.url).fragment
    page.locator(f"#{number} a[href*='sources/']").click()
    assert "/sources/" in page.url


def test_a_bubble_can_be_hovered_stays_and_goes_with_escape(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.clock.install()
    page.goto(address)
    phrase = page.locator("a.clause-phrase").first
    phrase.hover()
    bubble = page.locator(BUBBLE)
    expect(bubble).to_be_visible()
    assert phrase.get_attribute("aria-describedby") == "in-place"
    bubble.hover()
    page.clock.fast_forward(10_000)
    expect(bubble).to_be_visible()
    page.keyboard.press("Escape")
    expect(bubble).not_to_be_attached()
    page.close()


@pytest.mark.parametrize("height", [480, 640, 800])
def test_a_bubble_stays_within_the_window(browser: Browser, address: str, height: int) -> None:
    page = browser.new_page(viewport={"width": 390, "height": height})
    page.goto(address)
    for phrase in page.locator("a.clause-phrase").all():
        phrase.press("Enter")
        bubble = page.locator(BUBBLE).bounding_box()
        assert bubble
        assert bubble["y"] >= 0
        assert bubble["y"] + bubble["height"] <= height
    page.close()


def test_a_keyboard_opens_a_bubble_enters_it_and_comes_back(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    phrase = page.locator("a.clause-phrase").first
    phrase.focus()
    expect(page.locator(BUBBLE)).not_to_be_attached()
    page.keyboard.press("Enter")
    inside = f"document.querySelector('{BUBBLE}')?.contains(document.activeElement)"
    expect(page.locator(BUBBLE)).to_be_visible()
    assert page.evaluate(inside)
    page.keyboard.press("Tab")
    assert page.evaluate(inside)
    page.keyboard.press("Escape")
    expect(page.locator(BUBBLE)).not_to_be_attached()
    assert page.evaluate("document.activeElement.matches('a.clause-phrase')")
    page.close()


def test_few_keys_lead_to_the_choice_of_depth(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name === 'depth'"):
            break
    assert page.evaluate("document.activeElement.name === 'depth'")
    page.close()


def test_a_mark_shows_its_source_in_place(page: Page, address: str) -> None:
    page.goto(address)
    mark = page.locator(".depth:not([hidden]) a.cite-ref").first
    number = mark.text_content()
    assert mark.get_attribute("aria-label") == f"Source {number}"
    mark.press("Enter")
    bubble = page.locator(BUBBLE)
    expect(bubble).to_contain_text(f"Source {number}")
    expect(bubble.get_by_role("link", name="About this")).to_be_visible()
    page.keyboard.press("Escape")
    expect(bubble).not_to_be_attached()


def test_sources_are_numbered_as_the_depth_shown_cites_them(page: Page, address: str) -> None:
    marks = "article .depth:not([hidden]) a.cite-ref"
    for depth in ("brief", "short", "full"):
        page.goto(f"{address}?depth={depth}")
        numbers = [int(text) for text in page.locator(marks).all_text_contents()]
        assert numbers
        assert list(dict.fromkeys(numbers)) == [*range(1, max(numbers) + 1)]
        page.locator("details[data-sources] > summary").click()
        last = page.locator(marks).last
        listed = page.locator(str(last.get_attribute("href")))
        expect(listed).to_be_visible()
        shown = page.locator("ol.sources > li:not([hidden])")
        counted = page.locator("[data-sources] > summary").inner_text()
        assert shown.count() == int(counted.split()[0])


def test_an_address_of_a_source_that_another_depth_cites_shows_that_depth(
    page: Page, address: str
) -> None:
    page.goto(f"{address}?depth=full")
    shown = {mark.get_attribute("href") for mark in page.locator("a.cite-ref").all()}
    page.goto(f"{address}?depth=brief")
    id = page.locator("ol.sources > li[hidden]").last.get_attribute("id")
    assert f"#{id}" in shown
    page.goto("about:blank")
    page.goto(f"{address}?depth=brief#{id}")
    expect(page.locator(f"#{id}")).to_be_attached()
    expect(page.locator(f"#{id}:not([hidden])")).to_have_count(1)


def test_a_tap_explains_a_term_and_the_next_one_follows_it(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(address)
    term = page.locator(".depth:not([hidden]) a.term").first
    meaning = term.get_attribute("data-meaning")
    assert meaning
    assert not term.get_attribute("title"), "the browser's own tip would stand over the bubble"
    term.tap()
    expect(page.locator(BUBBLE)).to_contain_text(meaning)
    assert page.url == address
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360
    page.locator(".depth-switch legend").tap()
    expect(page.locator(BUBBLE)).not_to_be_attached()
    term.tap()
    term.tap()
    page.wait_for_url("**/glossary/#*")
    context.close()


def test_a_depth_is_chosen_kept_in_the_address_and_remembered(
    page: Page, address: str, full: BuiltSite
) -> None:
    page.goto(address)
    expect(page.locator("section.depth-brief")).to_be_visible()
    expect(page.locator("section.depth-short")).not_to_be_visible()
    page.get_by_role("radio", name="3 minutes").check(force=True)
    expect(page.locator("section.depth-short")).to_be_visible()
    expect(page.locator("section.depth-brief")).not_to_be_visible()
    assert urlsplit(page.url).query == "depth=short"
    question = next(q for q in full.library.all(Question) if q.answer.short)
    for path in (f"questions/{question.id}/", f"pacts/{full.library.site.pact}/"):
        page.goto(address + path)
        expect(page.locator("section.depth-short")).to_be_visible()
        page.goto(f"{address}{path}?depth=brief")
        expect(page.locator("section.depth-brief")).to_be_visible()
        expect(page.locator("section.depth-short")).not_to_be_visible()


def test_a_link_into_another_depth_opens_that_depth(page: Page, address: str) -> None:
    page.goto(f"{address}#full")
    expect(page.locator("section.depth-full")).to_be_visible()
    expect(page.locator("section.depth-brief")).not_to_be_visible()


def test_arrow_keys_choose_a_depth(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.locator(".depth-switch input:checked").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("section.depth-short")).to_be_visible()
    page.close()


def test_paper_has_the_depth_that_was_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}?depth=short")
    page.emulate_media(media="print")
    expect(page.locator("section.depth-short p").first).to_be_visible()
    for depth in ("brief", "full"):
        expect(page.locator(f"section.depth-{depth} p").first).to_be_hidden()
    numbers = page.locator("article a.cite-ref:visible").all_text_contents()
    assert "1" in numbers


def test_paper_has_every_depth_where_no_scripts_run(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    for depth in ("brief", "short", "full"):
        expect(page.locator(f"section.depth-{depth} p").first).to_be_visible()
    context.close()


def test_pacts_are_compared_at_will(page: Page, address: str, full: BuiltSite) -> None:
    site = full.library.site
    page.goto(address + COMPARE)
    assert urlsplit(page.url).query == ""
    shown = "[data-pact]:not([hidden])"
    at_first = page.locator(f"thead {shown}").evaluate_all("all => all.map(e => e.dataset.pact)")
    assert at_first == [site.pact, site.compare[0]]
    kept = [site.pact, site.compare[1]]
    for box in page.locator("form[data-compare] input").all():
        box.set_checked(box.get_attribute("value") in kept)
    assert urlsplit(page.url).query == f"pacts={','.join(kept)}"
    told = page.locator(shown).evaluate_all(
        "parts => parts.flatMap(p => p.dataset.pact.split(' '))"
    )
    assert set(told) == set(kept)
    page.goto(page.url)
    again = page.locator(shown).evaluate_all(
        "parts => parts.flatMap(p => p.dataset.pact.split(' '))"
    )
    assert again == told
    page.get_by_role("button", name="Show all").click()
    assert urlsplit(page.url).query == "pacts=all"
    assert page.locator("[data-pact][hidden]").count() == 0


def test_what_only_one_of_two_clauses_says_is_marked_in_both(page: Page, address: str) -> None:
    page.goto(address + COMPARE)
    clauses = page.locator("td:not([hidden]) .compared")
    assert clauses.count() == 2
    for own, other in permutations(clauses.all(), 2):
        marked = own.locator("mark").all_text_contents()
        assert marked
        assert not any(words in str(other.text_content()) for words in marked if " " in words)
    whole = clauses.all_text_contents()
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".compared mark").count() == 0
    assert page.locator(".compared").all_text_contents()[:2] == whole


def test_kinds_of_duty_that_no_pact_shown_has_are_one_line(page: Page, address: str) -> None:
    page.goto(address + COMPARE)
    shown = page.locator("[data-duty]:visible").evaluate_all("all => all.map(e => e.dataset.duty)")
    every = page.locator("[data-duty]").evaluate_all("all => all.map(e => e.dataset.duty)")
    line = page.locator("[data-none-of]")
    assert shown
    for duty in set(every) - set(shown):
        expect(line).to_contain_text(duty)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-duty]:visible")).to_have_count(len(every))
    expect(line).to_be_hidden()


def test_two_pacts_are_side_by_side_on_a_phone_without_scripts(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(address + COMPARE)
    first, second = (page.locator("tbody td").nth(n).bounding_box() for n in (0, 1))
    assert first
    assert second
    assert first["y"] == second["y"]
    assert second["x"] + second["width"] <= 390
    last = page.locator("thead th").last
    expect(last).not_to_be_in_viewport()
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    context.close()


def test_nothing_in_the_choice_of_pacts_lies_over_another_part(page: Page, address: str) -> None:
    page.goto(address + COMPARE)
    button = page.locator("form[data-compare] button").bounding_box()
    assert button
    for label in page.locator("form[data-compare] label").all():
        box = label.bounding_box()
        assert box
        assert box["y"] + box["height"] <= button["y"] + 1


def test_without_scripts_phrases_lead_to_what_they_mean(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("a.clause-phrase").first.click()
    anchor = urlsplit(page.url).fragment
    expect(page.locator(f"#{anchor}-means")).to_be_visible()
    expect(page.locator("form[data-depths]")).not_to_be_visible()
    page.goto(address + COMPARE)
    expect(page.locator("form[data-compare]")).not_to_be_visible()
    context.close()
