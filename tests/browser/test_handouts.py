"""Handouts of lessons: each sheet is one printed page, and nothing else is printed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from explainer.model.lesson import Lesson
from explainer.site_map import HANDOUT
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

CHROME = ".masthead, .sections, .contents, .breadcrumb, .foot, .record-foot, .off-paper, h1"
# The bottom of the lowest part of each sheet but its foot, and the top of that.
ENDS = """sheets => sheets.map(sheet => [
    Math.max(...[...sheet.children].slice(0, -1).map(e => e.getBoundingClientRect().bottom)),
    sheet.lastElementChild.getBoundingClientRect().top,
])"""


@pytest.mark.parametrize("sheet", ["A4", "Letter"])
@pytest.mark.parametrize(
    ("name", "address_of"), [("full", "address"), ("shipped", "shipped_address")]
)
def test_each_sheet_of_a_handout_is_one_page(
    browser: Browser, request: pytest.FixtureRequest, name: str, address_of: str, sheet: str
) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    page = browser.new_page()
    for lesson in site.library.all(Lesson):
        path = site.library.address(lesson) + HANDOUT
        page.goto(request.getfixturevalue(address_of) + path)
        sheets = page.locator(".sheet").count()
        assert sheets
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=sheet))) == sheets, path
    page.close()


def test_a_sheet_ends_with_its_sources_and_its_address_and_no_heading_is_alone(
    browser: Browser, shipped: BuiltSite, shipped_address: str
) -> None:
    page = browser.new_page(viewport={"width": 673, "height": 900})
    page.emulate_media(media="print")
    for lesson in shipped.library.all(Lesson):
        page.goto(shipped_address + shipped.library.address(lesson) + HANDOUT)
        expect(page.locator(CHROME).filter(visible=True)).to_have_count(0)
        sheets = page.locator(".sheet")
        for foot in sheets.locator("footer").all():
            expect(foot).to_contain_text(shipped.library.address(lesson))
        expect(page.locator(".sheet h3 + footer")).to_have_count(0)
        expect(page.locator(".sheet-sources li").first).to_be_visible()
        for bottom, foot_top in sheets.evaluate_all(ENDS):
            assert bottom <= foot_top + 1
    page.close()


def test_there_is_room_to_write(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(f"{address}learn/who-may-shelter/{HANDOUT}")
    for lines in page.locator(".rules").all():
        assert lines.locator("span").count() >= 3
    ticket = page.locator(".sheet").last
    expect(ticket.locator(".sheet-ticket > li .rules")).to_have_count(2)
    expect(ticket.get_by_text("Name", exact=True)).to_be_visible()
    page.close()
