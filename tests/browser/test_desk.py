"""The editors' desk in a real browser: on a phone, in both schemes, with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.needs import AXE_SCRIPT, VIOLATIONS
from tests.site.preview import Preview, replace, running

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with running(tmp_path_factory.mktemp("desk")) as started:
        with (started.content / "site.yml").open("a") as site:
            site.write("review_days: {stakeholder: 30, quote: 30}\n")
        replace(started.content / "quotes/varrick.yml", "primary-text", "single-report")
        started.until("one report has it", "desk/")
        started.until("last checked", "desk/")
        started.settle()
        yield started


def opened(browser: Browser, preview: Preview, scheme: Literal["light", "dark"]) -> Page:
    page = browser.new_page(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    page.goto(f"{preview.base}desk/")
    return page


@pytest.mark.needs("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_phone_and_breaks_no_rule_of_accessibility(
    browser: Browser, preview: Preview, scheme: Literal["light", "dark"]
) -> None:
    page = opened(browser, preview, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.add_script_tag(path=AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS) == []
    page.close()


def test_the_menu_leads_to_it_and_the_keyboard_through_it(
    browser: Browser, preview: Preview
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(preview.base)
    page.get_by_role("button", name="Navigation").click()
    page.get_by_role("dialog").get_by_role("link", name="Desk").click()
    page.wait_for_url("**/desk/")
    page.get_by_role("link", name="Due for review").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    # From the heading on to the first record of the list.
    assert page.evaluate("document.activeElement.getAttribute('href')") == "../stakeholders/oslen/"
    page.keyboard.press("Tab")
    opens = page.evaluate("document.activeElement.href")
    assert opens.startswith("vscode://file/")
    assert opens.endswith("/content/stakeholders/oslen.yml:7:10")
    page.close()


def test_one_click_takes_the_whole_place_of_a_record(browser: Browser, preview: Preview) -> None:
    page = opened(browser, preview, "light")
    page.locator(".desk-place code").first.click()
    assert page.evaluate("getSelection().toString()") == "content/stakeholders/oslen.yml:7:10"
    page.close()
