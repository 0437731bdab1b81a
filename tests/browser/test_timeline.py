"""The timeline's journeys: step through it, narrow it down, go on, and take an event's address."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from explainer.model.event import Event
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

PHONE, DESK = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=900)
READ = ["clipboard-read", "clipboard-write"]


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=request.param, permissions=READ)
    yield context.new_page()
    context.close()


def test_a_slider_names_each_event_and_leads_to_it(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    slider = page.get_by_role("slider", name="Step through the events")
    slider.focus()
    page.keyboard.press("Home")
    first = page.locator(".event").first
    title = first.locator("h3").text_content() or ""
    expect(page.locator(".band-now a")).to_have_text(title)
    assert title in (slider.get_attribute("aria-valuetext") or "")
    expect(page.locator("[data-mark].at").first).to_have_attribute(
        "data-mark", first.get_attribute("id") or ""
    )
    # The catalogue decides in which order the slider says the date and the title.
    order = {"%(date)s: %(title)s": "%(title)s (%(date)s)"}
    page.evaluate("words => { document.body.dataset.words = words; }", json.dumps(order))
    page.keyboard.press("ArrowRight")
    second = page.locator(".event").nth(1)
    date = second.locator("time, .when").first.text_content()
    said = f"{second.locator('h3').text_content()} ({date})"
    expect(slider).to_have_attribute("aria-valuetext", said)
    expect(page.locator(".band-now a")).to_have_text(second.locator("h3").text_content() or "")
    page.keyboard.press("Enter")
    expect(page.locator(".event:target h3")).to_have_text(second.locator("h3").text_content() or "")
    expect(second.locator("h3")).to_be_in_viewport()


def test_pointing_at_a_mark_names_its_event_and_a_click_leads_there(
    page: Page, address: str
) -> None:
    page.goto(f"{address}timeline/")
    first = page.locator(".event").first
    id = first.get_attribute("id")
    box = page.locator(f"[data-mark={id}]").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 1)
    expect(page.locator(".band-now a")).to_have_attribute("href", f"#{id}")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 1)
    expect(page).to_have_url(f"{address}timeline/#{id}")


def test_narrowing_down_dims_the_marks_and_leads_from_shown_to_shown(
    page: Page, address: str, full: BuiltSite
) -> None:
    kind = full.library.site.event_types[-1]
    of_kind = {event.id for event in full.library.all(Event) if event.type == kind.id}
    page.goto(f"{address}timeline/")
    page.get_by_label("Kind").select_option(kind.id)
    expect(page).to_have_url(f"{address}timeline/?kind={kind.id}")
    bright = page.locator(".band-level").first.locator("[data-mark]:not(.dim)")
    expect(bright).to_have_count(len(of_kind))
    shown = page.locator("[data-item]:visible")
    expect(shown).to_have_count(len(of_kind))
    assert shown.first.locator("a[rel=next]").get_attribute("href") == (
        f"#{shown.nth(1).get_attribute('id')}"
    )
    expect(shown.first.locator("a[rel=prev]")).to_be_hidden()
    expect(shown.last.locator("a[rel=next]")).to_be_hidden()
    expect(page.get_by_role("slider")).to_have_attribute("max", str(len(of_kind)))


def test_a_keyboard_walks_from_event_to_event(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    page.locator(".era-fold > summary").first.click()
    page.locator(".event a[rel=next]").first.focus()
    for at in (1, 2, 3):
        page.keyboard.press("Enter")
        event = page.locator(".event").nth(at)
        expect(event.locator("a[rel=next]")).to_be_focused()
        expect(event.locator("h3")).to_be_in_viewport()


def test_an_events_own_address_is_copied_without_the_choice(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/?key=yes")
    event = page.locator("[data-item]:visible").first
    event.locator(".permalink").click()
    expect(event.locator(".permalink")).to_contain_text("Copied")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{address}timeline/#{event.get_attribute('id')}"


def test_no_target_of_a_finger_is_too_small(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    page.set_viewport_size(PHONE)
    small = page.evaluate(
        """() => [...document.querySelectorAll(`.event-tools a, .eras a, .band-step input,
            .band-now a, .era-head a`)].filter(e => {
            const {width, height} = e.getBoundingClientRect()
            return width && (width < 24 || height < 24)
        }).map(e => e.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_a_record_leads_to_its_own_events_on_the_timeline(
    page: Page, address: str, full: BuiltSite
) -> None:
    who = "thalmuk"
    own = [event for event in full.library.all(Event) if who in event.actors]
    page.goto(f"{address}stakeholders/{who}/")
    page.locator(".near-more a").click()
    expect(page).to_have_url(f"{address}timeline/?who={who}")
    expect(page.locator("[data-item]:visible")).to_have_count(len(own))


def test_the_eras_heading_stays_in_sight_but_off_what_is_read(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    event = page.locator(".era").nth(1).locator(".event").nth(4)
    page.goto(f"{address}timeline/#{event.get_attribute('id')}")
    head = page.locator(".era").nth(1).locator(".era-head").bounding_box()
    title = event.locator("h3").bounding_box()
    assert head and title
    assert 0 <= head["y"] < title["y"]
    assert head["y"] + head["height"] <= title["y"]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_without_scripts_the_timeline_is_whole(
    browser: Browser, address: str, full: BuiltSite, size: ViewportSize
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=size)
    page = context.new_page()
    page.goto(f"{address}timeline/")
    events = page.locator(".event")
    expect(events).to_have_count(len(full.library.all(Event)))
    expect(page.get_by_role("img", name="Drawn to scale").first).to_be_visible()
    expect(page.get_by_role("slider")).to_have_count(0)
    expect(page.locator(".key-events li").first).to_be_visible()
    expect(events.filter(visible=True)).to_have_count(0)
    page.locator(".era-fold > summary").first.click()
    events.first.get_by_text("Next", exact=True).click()
    expect(page).to_have_url(f"{address}timeline/#{events.nth(1).get_attribute('id')}")
    page.get_by_role("navigation", name="Eras").get_by_role("link").nth(2).click()
    expect(page.locator(".era").nth(2).locator("h2")).to_be_in_viewport()
    # A link to an event in a fold opens it.
    last = events.last
    page.goto(f"{address}timeline/#{last.get_attribute('id')}")
    expect(last.locator("h3")).to_be_in_viewport()
    context.close()


def test_the_timeline_opens_short_with_what_is_read_out_above_the_drawing_and_in_view(
    page: Page, address: str, full: BuiltSite
) -> None:
    page.goto(f"{address}timeline/")
    readout = page.locator(".band-now a")
    expect(readout).to_be_in_viewport()
    now, drawing = readout.bounding_box(), page.locator(".band-level").first.bounding_box()
    assert now and drawing
    assert now["y"] < drawing["y"]
    key = [event for event in full.library.all(Event) if event.key]
    expect(page.locator(".key-events li:visible")).to_have_count(len(key))
    expect(page.locator(".event:visible")).to_have_count(0)
    height = page.evaluate("document.documentElement.scrollHeight")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert page.evaluate("document.documentElement.scrollHeight") == height
    page.emulate_media(media="print")
    expect(page.locator(".event:visible")).to_have_count(len(full.library.all(Event)))


def test_every_era_has_its_number_on_every_screen(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    count = page.get_by_role("navigation", name="Eras").get_by_role("listitem").count()
    level = page.locator(".band-level").first.evaluate(
        "level => [level, level.previousElementSibling].filter(e => e.matches('svg'))"
        ".flatMap(e => [...e.querySelectorAll('.band-number')])"
        ".filter(e => e.getClientRects().length).map(e => Number(e.textContent))"
    )
    assert set(level) == set(range(1, count + 1))
