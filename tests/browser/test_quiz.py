"""A quiz in a real browser: by touch, from the keyboard, without scripts, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from explainer.quiz.item import Item
from explainer.quiz.made import quiz_of
from explainer.site_map import QUIZ
from tests.needs import AXE_SCRIPT, VIOLATIONS
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")
PACT = "three-harbours-1987"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context
    context.close()


@pytest.fixture
def quiz(full: BuiltSite) -> tuple[Item, ...]:
    return quiz_of(full.library).of(PACT)


def shown(page: Page) -> Locator:
    return page.locator(".quiz-item").filter(visible=True)


def at_item(page: Page, address: str, item: Item) -> Locator:
    page.goto(f"{address}{QUIZ}{PACT}/#item-{item.id}")
    section = shown(page)
    expect(section).to_have_count(1)
    return section


def of_kind(quiz: tuple[Item, ...], kind: str) -> Item:
    return next(item for item in quiz if item.kind == kind)


def test_a_pupil_does_a_quiz_on_a_phone_by_touch_and_tries_again_what_was_wrong(
    phone: BrowserContext, address: str, quiz: tuple[Item, ...]
) -> None:
    page = phone.new_page()
    ones = [item for item in quiz if item.kind == "one"][:3]
    page.goto(f"{address}{QUIZ}{PACT}/?set={','.join(item.id for item in ones)}")
    for place, item in enumerate(ones, 1):
        section = shown(page)
        expect(section).to_have_count(1)
        expect(page.locator(".quiz-bar")).to_contain_text(f"Question {place} of 3")
        expect(section.locator("details")).to_be_hidden()
        # Of the three, the second is answered wrong.
        choice = next(c for c in item.choices if c.right == (place != 2))
        section.get_by_role("button", name=choice.text, exact=True).tap()
        expect(section.locator("details")).to_contain_text(item.why)
        expect(section.locator("[data-right]")).to_have_attribute("data-state", "right")
        words = "Right." if place != 2 else "Not right."
        expect(section.get_by_role("status")).to_contain_text(words)
        page.get_by_role("button", name="See the result" if place == 3 else "Next question").tap()
    expect(page.get_by_role("heading", name="2 of 3 right")).to_be_focused()
    page.get_by_role("button", name="Try again").tap()
    page.wait_for_url(f"**/?set={ones[1].id}")
    expect(shown(page).locator("h2")).to_contain_text(ones[1].stem)
    shown(page).get_by_role("button", name=ones[1].right.text, exact=True).tap()
    page.get_by_role("button", name="See the result").tap()
    expect(page.get_by_role("heading", name="1 of 1 right")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="1 of 1 right")).to_be_visible()
    assert phone.cookies() == []
    page.get_by_role("button", name="Begin again").tap()
    expect(shown(page)).to_have_count(1)


def test_a_pupil_does_a_quiz_from_the_keyboard(
    browser: Browser, address: str, quiz: tuple[Item, ...]
) -> None:
    page = browser.new_page()
    item = of_kind(quiz, "one")
    section = at_item(page, address, item)
    wrong = next(choice for choice in item.choices if not choice.right)
    section.get_by_role("button", name=wrong.text, exact=True).focus()
    page.keyboard.press("Enter")
    expect(section.get_by_role("status")).to_contain_text("Not right")
    # Another press changes nothing, and the focus was not lost.
    page.keyboard.press("Enter")
    expect(section.locator("li[data-state=wrong]")).to_have_count(1)
    expect(section.locator("li[data-state=wrong] button")).to_be_focused()
    pressed = 0
    while not page.get_by_role("button", name="Next question").evaluate("e => e.matches(':focus')"):
        page.keyboard.press("Tab")
        pressed += 1
        assert pressed < 20
    page.keyboard.press("Enter")
    expect(shown(page).locator("h2")).to_be_focused()
    page.close()


@pytest.mark.parametrize("way", ["keyboard", "drag"])
def test_events_are_put_in_order_by_buttons_and_by_drag(
    browser: Browser, address: str, quiz: tuple[Item, ...], way: str
) -> None:
    page = browser.new_page()
    item = of_kind(quiz, "order")
    section = at_item(page, address, item)
    rows = section.locator(".quiz-options > li")
    for place, choice in enumerate(item.choices):
        row = rows.filter(has=page.get_by_text(choice.text, exact=True))
        if way == "drag":
            handle = row.locator(".quiz-handle")
            handle.scroll_into_view_if_needed()
            there = rows.nth(place).bounding_box()
            assert there is not None
            handle.hover()
            page.mouse.down()
            page.mouse.move(there["x"] + 60, there["y"] + there["height"] / 3, steps=4)
            page.mouse.up()
        else:
            earlier = row.get_by_role("button", name=f"Earlier: {choice.text}")
            earlier.focus()
            while rows.nth(place).evaluate("(a, b) => a !== b", row.element_handle()):
                page.keyboard.press("Enter")
                expect(earlier).to_be_focused()
        expect(rows.nth(place)).to_contain_text(choice.text)
    section.get_by_role("button", name="Check the order").click()
    expect(section.get_by_role("status")).to_contain_text("Right.")
    expect(rows.and_(section.locator("[data-state=right]"))).to_have_count(len(item.choices))
    page.close()


def test_a_wrong_order_says_of_each_event_where_it_belongs(
    browser: Browser, address: str, quiz: tuple[Item, ...]
) -> None:
    page = browser.new_page()
    item = of_kind(quiz, "order")
    section = at_item(page, address, item)
    section.get_by_role("button", name="Check the order").click()
    for place, choice in enumerate(item.choices, 1):
        row = section.locator(".quiz-options > li", has_text=choice.text)
        expect(row).to_contain_text(re.compile(rf"right$|belongs in place {place}$"))
    assert section.locator("li[data-state=wrong]").count() > 1
    page.close()


def test_words_and_meanings_are_matched_by_choices(
    browser: Browser, address: str, quiz: tuple[Item, ...]
) -> None:
    page = browser.new_page()
    item = of_kind(quiz, "match")
    section = at_item(page, address, item)
    meanings = section.locator(".quiz-options > li").all_inner_texts()
    for word, meaning in item.pairs:
        letter = "ABCDEFGHIJ"[meanings.index(meaning)]
        section.get_by_label(word).select_option(letter)
    section.get_by_role("button", name="Check the pairs").click()
    expect(section.get_by_role("status")).to_contain_text("Right.")
    page.close()


def test_without_scripts_a_pupil_opens_each_answer(
    browser: Browser, address: str, quiz: tuple[Item, ...]
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{address}{QUIZ}")
    page.locator(f"a[href='{PACT}/']").click()
    sections = page.locator(".quiz-item")
    expect(sections.filter(visible=True)).to_have_count(len(quiz))
    for at, item in enumerate(quiz):
        if item.kind == "one":
            expect(sections.nth(at).get_by_text(item.why)).to_be_hidden()
            sections.nth(at).locator("summary").click()
            expect(sections.nth(at).get_by_text(item.why)).to_be_visible()
    assert page.locator("html").evaluate("e => e.scrollWidth") <= 360
    context.close()


def test_on_paper_all_items_are_there_and_the_answers_at_the_end(
    browser: Browser, address: str, quiz: tuple[Item, ...]
) -> None:
    page = browser.new_page()
    page.goto(f"{address}{QUIZ}{PACT}/")
    page.emulate_media(media="print")
    expect(page.locator(".quiz-item").filter(visible=True)).to_have_count(len(quiz))
    expect(page.locator(".quiz-item details").filter(visible=True)).to_have_count(0)
    expect(page.locator(".quiz-key li").filter(visible=True)).to_have_count(len(quiz))
    page.close()


def test_where_nothing_may_be_kept_a_quiz_still_counts(
    browser: Browser, address: str, quiz: tuple[Item, ...]
) -> None:
    page = browser.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('not allowed') }})"
    )
    item = of_kind(quiz, "one")
    page.goto(f"{address}{QUIZ}{PACT}/?set={item.id}")
    shown(page).get_by_role("button", name=item.right.text, exact=True).click()
    page.get_by_role("button", name="See the result").click()
    expect(page.get_by_role("heading", name="1 of 1 right")).to_be_visible()
    page.close()


@pytest.mark.needs("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_of_a_quiz_breaks_no_rule_of_accessibility(
    browser: Browser, address: str, quiz: tuple[Item, ...], scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme)
    for kind in ("one", "order", "match"):
        section = at_item(page, address, of_kind(quiz, kind))
        page.add_script_tag(path=AXE_SCRIPT)
        assert page.evaluate(VIOLATIONS) == []
        buttons = section.get_by_role("button")
        (buttons.first if kind == "one" else buttons.filter(has_text="Check the")).click()
        expect(section.locator("details")).to_be_visible()
        assert page.evaluate(VIOLATIONS) == []
        page.goto("about:blank")
    page.close()
