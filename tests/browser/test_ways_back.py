"""From a mark to its source and back, also to what is hidden until then."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from explainer.model.event import Event
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture
def pact(full: BuiltSite) -> str:
    """The page of the pact that the site is about."""
    return f"pacts/{full.library.site.pact}/"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_source_leads_back_to_the_place_that_cites_it(
    browser: Browser, address: str, pact: str, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(address + pact)
    page.locator("section[aria-labelledby=status] .cite-ref").first.click()
    back = page.locator("ol.sources > li:target .cited-at a").last
    place = back.get_attribute("href") or ""
    back.click()
    assert page.url.endswith(f"{pact}{place}")
    expect(page.locator(place)).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize(
    ("path", "hides"),
    [
        ("{pact}?depth=brief", "[data-depth=full]"),
        ("timeline/?who={who}", "[data-item][hidden]"),
        ("figures/", "details"),
    ],
)
def test_a_place_that_is_hidden_is_shown(
    browser: Browser, address: str, full: BuiltSite, pact: str, path: str, hides: str
) -> None:
    page = browser.new_page()
    library = full.library
    who = next(who for event in library.all(Event) for who in event.actors)
    page.goto(address + path.format(pact=pact, id=library.site.pact, who=who))
    # A source that nothing in sight cites is not listed.
    place = page.locator(f"{hides} .cite-ref").evaluate_all(
        "marks => marks.findLast(mark => !document.querySelector(mark.hash).hidden).id"
    )
    page.locator(f".cited-at a[href='#{place}']").click()
    expect(page.locator(f"#{place}")).to_be_in_viewport()
    page.close()


def test_an_address_of_a_place_that_is_hidden_shows_it(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    page = browser.new_page()
    picked = f"{address}pacts/compare/?pacts={full.library.site.pact}"
    page.goto(picked)
    hidden = page.locator("td[hidden] .cite-ref").last
    place, source = hidden.get_attribute("id"), hidden.get_attribute("href")
    # What cites it is hidden, and so is the source.
    expect(page.locator(str(source))).to_be_hidden()
    page.goto(f"{picked}#{place}")
    expect(page.locator(f"#{place}")).to_be_in_viewport()
    expect(page.locator(str(source))).to_be_visible()
    page.close()


def test_each_way_back_has_a_name_and_room_for_a_finger(
    browser: Browser, pact: str, address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address + pact)
    link = page.get_by_role("link", name="Back to place b of source 1", exact=True)
    box = link.bounding_box()
    assert box is not None
    assert box["width"] >= 24
    assert box["height"] >= 24
    page.close()
