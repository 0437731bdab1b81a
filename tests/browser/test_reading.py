"""Pages in a real browser: without scripts, on a narrow screen, with a keyboard, by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.needs import AXE_SCRIPT, CONTRAST, NEEDS, VIOLATIONS
from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

NARROW, WIDE = ViewportSize(width=320, height=640), ViewportSize(width=1280, height=900)
SCROLLED = "document.documentElement.scrollWidth"


@dataclass(frozen=True, slots=True)
class Visit:
    """What one load of a page showed, wide and narrow, in light and in dark."""

    path: str
    asked: tuple[str, ...]
    errors: tuple[str, ...]
    narrow_width: int
    broken: tuple[str, ...]


@pytest.fixture(scope="module")
def visits(browser: Browser, shipped_address: str, shipped: BuiltSite) -> Iterator[list[Visit]]:
    """One page of each kind, each loaded once."""
    context = browser.new_context(viewport=WIDE, color_scheme="light")
    page, asked, errors = context.new_page(), list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    made = []
    for path in kinds_of_page(shipped):
        page.goto(shipped_address + path)
        page.set_viewport_size(NARROW)
        narrow = page.evaluate(SCROLLED)
        page.set_viewport_size(WIDE)
        broken = []
        if NEEDS["axe"].met():
            page.add_script_tag(path=AXE_SCRIPT)
            broken += page.evaluate(VIOLATIONS)
            page.emulate_media(color_scheme="dark")
            broken += page.evaluate(CONTRAST)
            page.emulate_media(color_scheme="light")
        made.append(Visit(path, tuple(asked), tuple(errors), narrow, tuple(broken)))
        asked.clear()
        errors.clear()
    yield made
    context.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport=WIDE)
    yield made
    made.close()


def test_nothing_is_asked_of_another_host(visits: list[Visit], shipped_address: str) -> None:
    assert all(visit.asked for visit in visits)
    strange = [
        (visit.path, url)
        for visit in visits
        for url in visit.asked
        if not url.startswith((shipped_address, "data:", "blob:"))
    ]
    assert strange == []


def test_pages_report_no_error_to_the_console(visits: list[Visit]) -> None:
    assert [(visit.path, visit.errors) for visit in visits if visit.errors] == []


def test_no_page_scrolls_sideways_on_a_narrow_screen(visits: list[Visit]) -> None:
    wide = [visit.path for visit in visits if visit.narrow_width > NARROW["width"]]
    assert wide == []


def test_no_page_scrolls_sideways_without_scripts(
    browser: Browser, shipped_address: str, shipped: BuiltSite
) -> None:
    context = browser.new_context(viewport=NARROW, java_script_enabled=False)
    page = context.new_page()
    wide = []
    for path in kinds_of_page(shipped):
        page.goto(shipped_address + path, wait_until="load")
        if (width := _width(page)) > NARROW["width"]:
            wide.append((path, width))
    context.close()
    assert wide == []


def _width(page: Page) -> int:
    """Measure a page whose scripts are off, through the browser's own protocol."""
    session = page.context.new_cdp_session(page)
    size = session.send("Page.getLayoutMetrics")["cssContentSize"]
    return int(size["width"])


# Marks whose first sign stands below the last sign of the word that they belong to, although the
# word is whole and both fit on one line.
PARTED = """() => {
  const range = document.createRange();
  const box = (node, from, to = from + 1) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  const room = block => {
    const style = getComputedStyle(block);
    return block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  };
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const parted = [];
  for (let before = texts.nextNode(), node; node = texts.nextNode(); before = node) {
    const marked = node.parentElement.closest(".cite-ref");
    const block = marked?.closest("p, li, td, dd, figcaption");
    if (!block?.contains(before) || before.parentElement.closest(".cite-ref")) continue;
    const last = box(before, before.length - 1);
    if (!last.height || box(node, 0).top < last.bottom) continue;
    const word = box(before, Math.max(before.data.search(/\\S+$/), 0), before.length);
    if (word.height > 1.5 * last.height) continue;
    if (word.width + marked.getBoundingClientRect().width > room(block)) continue;
    parted.push(before.data + node.data);
  }
  return parted;
}"""


def test_no_mark_begins_the_line_after_its_word(
    browser: Browser, shipped_address: str, shipped: BuiltSite
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 640}, java_script_enabled=False)
    parted = []
    for path, read in shipped.readable.items():
        if not read.xpath("//table//a[contains(@class, 'cite-ref')]"):
            continue
        page.goto(shipped_address + path, wait_until="domcontentloaded")
        parted += [(path, words) for words in page.evaluate(PARTED)]
    page.close()
    assert parted == []


def test_without_scripts_the_text_is_all_there_to_see(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for depth in ("brief", "short", "full"):
        assert page.locator(f"section.depth-{depth}").is_visible()
    page.goto(address + "timeline/")
    page.locator(".era-fold > summary").last.click()
    assert page.locator("ol.timeline > li").last.is_visible()
    page.goto(address + "questions/")
    assert page.locator("table.matrix").first.is_visible()
    context.close()


def test_a_keyboard_reaches_the_text_the_navigation_and_the_search(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(address)
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                """() => {
                    const e = document.activeElement
                    const at = name => e.closest(name) ? name : ''
                    return at('main') || at('[role=search]') || at('nav') || e.className
                }"""
            )
        )
    assert "nav" in reached
    assert "main" in reached
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "query"


@pytest.mark.needs("axe")
def test_no_rule_of_accessibility_is_broken(visits: list[Visit]) -> None:
    assert [(visit.path, visit.broken) for visit in visits if visit.broken] == []
