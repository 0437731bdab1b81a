"""A reader steps through the map in time, and finds in the list what the drawing shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.drawing.map_steps import map_steps
from explainer.model.event import Event
from explainer.model.place import Place
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")
MARKS_AWAY = "[data-map] .map-mark.map-off"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def placed(site: BuiltSite, era: str) -> int:
    """Return how many entries of an era's events stand below places."""
    events = [e for e in site.library.all(Event) if e.places]
    step = next(step for step in map_steps(site.library.all(Event)) if step.id == era)
    return sum(len(event.places) for event in events if event.era == step.era)


def test_a_reader_steps_through_time_and_the_address_keeps_the_step(
    page: Page, address: str, full: BuiltSite
) -> None:
    page.goto(f"{address}map/")
    steps = map_steps(full.library.all(Event))
    expect(page.locator(MARKS_AWAY)).to_have_count(0)
    page.get_by_role("button", name="Later").click()
    expect(page.locator(".map-events li:visible")).to_have_count(placed(full, steps[0].id))
    expect(page.locator("form.map-steps output")).to_contain_text(str(steps[0].era.title))
    assert page.url.endswith(f"/map/?era={steps[0].id}")
    assert page.locator(MARKS_AWAY).count()
    main = full.library.site.pact
    expect(page.locator(f"[data-tie='{main}']").first).to_be_hidden()
    page.reload()
    expect(page.get_by_role("slider", name="Time")).to_have_value("1")
    page.get_by_role("button", name="Earlier").click()
    expect(page.locator(MARKS_AWAY)).to_have_count(0)
    assert page.url.endswith("/map/")


def test_the_last_step_shows_the_pact_of_the_site_by_keyboard_alone(
    page: Page, address: str, full: BuiltSite
) -> None:
    page.goto(f"{address}map/")
    slider = page.get_by_role("slider", name="Time")
    slider.focus()
    page.keyboard.press("End")
    steps = map_steps(full.library.all(Event))
    assert str(steps[-1].era.title) in (slider.get_attribute("aria-valuetext") or "")
    expect(page.get_by_role("button", name="Later")).to_be_disabled()
    main = full.library.site.pact
    expect(page.locator(f"[data-tie='{main}']").first).to_be_visible()
    page.keyboard.press("Home")
    expect(page.locator(MARKS_AWAY)).to_have_count(0)


def test_from_a_mark_a_reader_comes_to_its_place_and_to_what_happened_there(
    page: Page, address: str
) -> None:
    id = "port-qeshm"
    page.goto(f"{address}map/")
    mark = page.locator(f".map-mark[data-place='{id}']")
    mark.dispatch_event("click")
    expect(page.locator(f"h4[id='{id}']")).to_be_in_viewport()
    expect(mark).to_have_class(r"map-mark map-on")
    page.locator(f".map-place:has(h4[id='{id}']) .map-events a").first.click()
    assert "/timeline/#" in page.url


def test_a_place_that_an_address_names_is_shown_whatever_the_step(
    page: Page, address: str, full: BuiltSite
) -> None:
    first, *_ = map_steps(full.library.all(Event))
    later = "port-qeshm"
    users = full.library.users_of_kind(later, Event)
    assert users
    assert all(event.era != first.era for event in users)
    page.goto(f"{address}map/?era={first.id}#{later}")
    expect(page.locator(f"h4[id='{later}']")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_names_are_legible_and_nothing_runs_over_the_edge(
    browser: Browser, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}map/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator(".map-names text:visible").evaluate_all(
        """names => names.map(name => parseFloat(getComputedStyle(name).fontSize)
            * name.ownerSVGElement.getBoundingClientRect().width / 1000)"""
    )
    assert len(sizes) > 8
    assert min(sizes) >= 10.5
    context.close()


def test_without_scripts_everything_is_there_and_no_step_is_offered(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}map/")
    expect(page.locator("form.map-steps")).to_be_hidden()
    expect(page.locator(".map-place:visible")).to_have_count(len(full.library.all(Place)))
    expect(page.locator("[data-map] svg").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_numbers_of_ties_are_on_the_screen_in_the_list_and_on_the_drawing(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}map/")
    room, needed = page.locator(".map-ties").evaluate(
        """list => {
          const item = list.lastElementChild;
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = getComputedStyle(item, "::marker").font;
          const edge = item.getBoundingClientRect().left - list.getBoundingClientRect().left;
          return [edge, pen.measureText(`${item.value}. `).width];
        }"""
    )
    assert room >= needed
    numbers = page.locator(".map-numbers text").evaluate_all(
        "texts => texts.map(text => text.getBoundingClientRect().height)"
    )
    assert numbers
    assert min(numbers) >= 8
