"""Role cards on a phone and on paper."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from explainer.pages.role_cards import role_cards, role_questions
from tests.needs import AXE_SCRIPT, VIOLATIONS
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")
# Within margins of 10 mm.
SHEETS = {"A4": 718, "Letter": 740}


@pytest.mark.parametrize("name", ["full", "shipped"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_four_whole_cards_are_printed_on_a_sheet(
    browser: Browser, request: pytest.FixtureRequest, name: str, sheet: str
) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    address = request.getfixturevalue("address" if name == "full" else "shipped_address")
    page = browser.new_page()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEETS[sheet], "height": 900})
    for question, path in role_questions(site.library):
        page.goto(address + path)
        cards = page.locator(".role").filter(visible=True)
        number = len(role_cards(site.library, question))
        expect(cards).to_have_count(number)
        cut = "e => e.filter(x => x.scrollHeight > x.clientHeight || x.scrollWidth > x.clientWidth)"
        assert page.locator(".role").evaluate_all(f"{cut}") == [], path
        # Nothing but the cards is left when the rest is out of the way.
        page.evaluate(
            "document.querySelectorAll('article .record > :not(.role-sheet, link)')"
            ".forEach(e => e.remove());"
            "document.querySelector('.role-sheet:last-of-type').style.breakAfter = 'auto'"
        )
        sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=sheet)))
        assert sheets == -(-number // 4), path
    page.close()


@pytest.mark.needs("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_cards_break_no_rule_of_accessibility_and_fit_a_phone(
    browser: Browser, address: str, full: BuiltSite, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(address + role_questions(full.library)[0][1])
    assert page.locator("html").evaluate("e => e.scrollWidth") <= 320
    page.add_script_tag(path=AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS) == []
    page.close()
