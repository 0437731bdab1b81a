"""Type in a real browser: few sizes, and lines that are read with ease."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

# What is drawn scales with its drawing, so that its sizes are no sizes on the screen.
SIZES = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = new Set();
  for (let node; (node = texts.nextNode()); ) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("svg, script") || !parent.checkVisibility()) continue;
    found.add(Math.round(10 * parseFloat(getComputedStyle(parent).fontSize)) / 10);
  }
  return [...found];
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("name", "address_of"), [("full", "address"), ("shipped", "shipped_address")]
)
def test_a_page_has_few_sizes_of_type(
    browser: Browser, request: pytest.FixtureRequest, name: str, address_of: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    site: BuiltSite = request.getfixturevalue(name)
    every = set[float]()
    for path in kinds_of_page(site):
        page.goto(request.getfixturevalue(address_of) + path)
        every.update(page.evaluate(SIZES))
    page.close()
    assert len(every) <= 7, sorted(every)
