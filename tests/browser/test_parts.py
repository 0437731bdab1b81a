"""Lists in several pages: old addresses lead to entries, and filters reach all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.model.event import Event
from explainer.model.term import Term
from tests.needs import AXE_SCRIPT, VIOLATIONS
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_an_old_anchor_arrives_at_the_entry(page: Page, long_address: str, long: BuiltSite) -> None:
    term = long.library.all(Term)[50]
    for id in (term.id, *term.aliases):
        page.goto(f"{long_address}glossary/#{id}")
        expect(page).to_have_url(f"{long_address}{long.library.address(term)}")
        expect(page.locator(f"[id='{term.id}']")).to_be_in_viewport()


def test_an_entry_that_went_to_another_part_is_found_from_the_old_one(
    page: Page, long_address: str, long: BuiltSite
) -> None:
    first, *_, last = long.library.parts(Event)
    page.goto(f"{long_address}{first.path}#{last.ids[0]}")
    expect(page).to_have_url(f"{long_address}{last.path}#{last.ids[0]}")


def test_an_anchor_that_nothing_has_stays_on_the_page_of_all(page: Page, long_address: str) -> None:
    page.goto(f"{long_address}glossary/c/#nothing")
    expect(page).to_have_url(f"{long_address}glossary/#nothing")


def test_filters_reach_the_entries_of_all_parts(
    page: Page, long_address: str, long: BuiltSite
) -> None:
    with_brin = [event for event in long.library.all(Event) if "brin" in event.actors]
    page.goto(f"{long_address}timeline/?who=brin")
    shown = page.locator("[data-item]:visible")
    expect(shown).to_have_count(len(with_brin))
    expect(page.get_by_role("slider")).to_have_attribute("max", str(len(with_brin)))
    shown.last.get_by_role("link").click()
    expect(page).to_have_url(f"{long_address}{long.library.address(with_brin[-1])}")


def test_the_band_leads_to_the_part_of_an_event(
    page: Page, long_address: str, long: BuiltSite
) -> None:
    page.goto(f"{long_address}timeline/")
    page.get_by_role("slider").focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    last = long.library.parts(Event)[-1]
    expect(page).to_have_url(f"{long_address}{last.path}#{last.ids[-1]}")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["glossary/", "glossary/c/2/", "timeline/", "sources/press/"])
def test_parts_are_readable_by_everybody(
    page: Page, long_address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(long_address + path)
    assert page.locator("html").evaluate("e => e.scrollWidth") <= width
    page.add_script_tag(path=AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS) == []
