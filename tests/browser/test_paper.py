"""Pages on paper: no chrome, everything open, addresses said, and nothing cut on either sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.site_map import HANDOUT, PRINT, docs_path
from tests.needs import AXE_SCRIPT, CONTRAST, VIOLATIONS
from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

# Within the margins, in pixels of CSS: 210 mm and 8.5 inches, less 16 mm on either side.
SHEETS = {"A4": 673, "Letter": 695}
CHROME = ".masthead, .sections, .contents, .breadcrumb, .filters, .foot, .headerlink, .off-paper"
MEASURED = ["color-contrast", "link-in-text-block", "target-size"]
WIDER = """limit => [...document.querySelectorAll("main *")]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > limit + 1)
    .map(e => e.outerHTML.slice(0, 120))"""


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def printed(site: BuiltSite) -> list[str]:
    """Return one page of each kind, all prose, and the copy of the whole site.

    Of a handout nothing but its sheets is printed, which has tests of its own.
    """
    prose = [docs_path(page.path) for page in site.library.docs]
    kinds = [path for path in kinds_of_page(site) if not path.endswith(HANDOUT)]
    return list(dict.fromkeys([*kinds, *prose, PRINT]))


@pytest.mark.parametrize(
    ("name", "address_of"), [("full", "address"), ("shipped", "shipped_address")]
)
def test_nothing_is_cut_and_no_chrome_is_printed(
    browser: Browser, request: pytest.FixtureRequest, name: str, address_of: str
) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    for path in printed(request.getfixturevalue(name)):
        page.goto(request.getfixturevalue(address_of) + path)
        expect(page.locator(CHROME).filter(visible=True)).to_have_count(0)
        expect(page.locator(".record-foot .on-paper")).to_be_visible()
        for width in SHEETS.values():
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(WIDER, width) == [], path
    page.close()


def test_what_was_folded_up_is_open_on_paper_and_addresses_follow_the_sources(
    page: Page, address: str
) -> None:
    page.goto(f"{address}quotes/vorrane-lamp/")
    folded = page.locator("details.cite pre").first
    source = page.locator(".sources .on-paper").first
    expect(folded).to_be_hidden()
    expect(source).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()
    expect(source).to_be_visible()
    expect(source).to_contain_text("http")


def test_each_part_of_the_copy_begins_on_a_sheet_of_its_own(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}print/")
    page.emulate_media(media="print")
    breaks = page.locator(".copy-part").evaluate_all(
        "parts => parts.map(part => getComputedStyle(part).breakBefore)"
    )
    assert len(breaks) > 8
    assert set(breaks) == {"page"}
    page.close()


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_page_prints_on_either_sheet(page: Page, address: str, sheet: str) -> None:
    page.goto(f"{address}figures/")
    assert page.pdf(format=sheet).startswith(b"%PDF")


def test_the_first_page_prints_the_depth_that_was_chosen_on_few_sheets(
    browser: Browser, shipped_address: str
) -> None:
    page = browser.new_page()
    sheets = {}
    for depth in ("brief", "short", "full"):
        page.goto(f"{shipped_address}?depth={depth}")
        page.locator(".depth-switch").wait_for()
        sheets[depth] = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    page.close()
    assert sheets["brief"] <= 9
    assert sheets["brief"] < sheets["short"] < sheets["full"] <= 18


def test_a_link_of_the_copy_leads_to_its_place_within_it(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    page.locator(".foot").get_by_role("link", name="For print").click()
    page.locator(".copy-contents a").nth(3).click()
    assert "/print/#" in page.url
    assert page.locator(":target").count() == 1
    assert page.locator("html").evaluate("e => e.scrollWidth") <= 360


@pytest.mark.needs("axe")
def test_the_reading_copy_breaks_no_rule_of_accessibility(
    browser: Browser, shipped_address: str
) -> None:
    # What is measured of the place and colour of each element takes minutes on a page as long as
    # all others together, and depends on styles alone: the next test measures a shorter copy.
    page = browser.new_page()
    page.goto(shipped_address + PRINT)
    page.add_script_tag(path=AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS, {"without": MEASURED}) == []
    page.close()


@pytest.mark.needs("axe")
def test_a_short_reading_copy_breaks_no_rule_that_measures_places_and_colours(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(address + PRINT)
    page.add_script_tag(path=AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS) == []
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(CONTRAST) == []
    page.close()
