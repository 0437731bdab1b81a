"""Source sheets on paper, one page each, and on a narrow screen."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from explainer.pages.source_sheets import sheet_paths
from tests.needs import AXE_SCRIPT, VIOLATIONS
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")


@pytest.mark.parametrize("name", ["full", "shipped"])
def test_each_sheet_is_one_printed_page_of_a4_and_of_letter(
    browser: Browser, request: pytest.FixtureRequest, name: str
) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    address = request.getfixturevalue("address" if name == "full" else "shipped_address")
    page = browser.new_page()
    for path in sheet_paths(site.library):
        page.goto(address + path)
        count = page.locator(".source-sheet").count()
        assert count > 0
        for paper in ("A4", "Letter"):
            printed = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))
            assert printed == count, f"{path} on {paper}"
    page.close()


@pytest.mark.needs("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sheets_break_no_rule_of_accessibility_and_fit_a_phone(
    browser: Browser, address: str, full: BuiltSite, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 740})
    for path in sheet_paths(full.library):
        page.goto(address + path)
        expect(page.locator(".source-sheet").first).to_be_visible()
        assert page.locator("html").evaluate("e => e.scrollWidth") <= 320
        page.add_script_tag(path=AXE_SCRIPT)
        assert page.evaluate(VIOLATIONS) == []
    page.close()
