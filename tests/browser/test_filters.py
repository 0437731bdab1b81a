"""Lists that readers narrow down: what stays, what the address keeps, and what is there anyway."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.model.event import Event
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_quotations_are_narrowed_down_to_those_told_as_reported_speech(
    page: Page, address: str, full: BuiltSite
) -> None:
    quotes = full.library.all(Quote)
    reported = [quote for quote in quotes if not quote.quotable]
    page.goto(f"{address}quotes/")
    page.locator("select[name=words]").select_option("reported")
    expect(page.locator("[data-item]:visible")).to_have_count(len(reported))
    expect(page.locator("article section:visible")).to_have_count(
        len({quote.speaker for quote in reported}) + 1
    )
    expect(page.locator("form.filters output")).to_have_text(f"{len(reported)} of {len(quotes)}")
    assert page.url.endswith("/quotes/?words=reported")


def test_the_address_of_a_choice_shows_it_and_show_all_takes_it_back(
    page: Page, address: str, full: BuiltSite
) -> None:
    events = full.library.all(Event)
    who = next(who for event in events for who in event.actors)
    page.goto(f"{address}timeline/?who={who}")
    with_them = [event for event in events if who in event.actors]
    expect(page.locator("[data-item]:visible")).to_have_count(len(with_them))
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-item]:visible")).to_have_count(len(events))
    assert page.url.endswith("/timeline/")


def test_an_event_that_an_address_names_is_shown_whatever_the_choice(
    page: Page, address: str, full: BuiltSite
) -> None:
    events = full.library.all(Event)
    who = next(who for event in events for who in event.actors)
    other = next(event for event in events if who not in event.actors)
    page.goto(f"{address}timeline/?who={who}#{other.id}")
    expect(page.locator(f"[id='{other.id}']")).to_be_visible()


def test_without_scripts_everything_is_there_and_no_filter_is_offered(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}timeline/")
    expect(page.locator("[data-item]:not([hidden])")).to_have_count(len(full.library.all(Event)))
    expect(page.locator("form.filters")).to_be_hidden()
    context.close()


def test_choices_say_how_many_are_left_with_the_others(
    page: Page, address: str, full: BuiltSite
) -> None:
    people = full.library.all(Stakeholder)
    sort = people[0].type
    alike = [each for each in people if each.type == sort]
    page.goto(f"{address}stakeholders/?kind={sort}")
    expect(page.locator("[data-item]:visible")).to_have_count(len(alike))
    side = alike[0].side
    left = sum(each.side == side for each in alike)
    option = page.locator(f"select[name=side] option[value='{side}']")
    assert (option.text_content() or "").endswith(f"({left})")


def test_an_empty_list_is_followed_by_no_sources(page: Page, address: str) -> None:
    page.goto(f"{address}quotes/?words=reported&language=art-Arab")
    expect(page.locator("form.filters output")).to_contain_text("nothing fits all of these")
    expect(page.locator("ol.sources")).to_be_hidden()
