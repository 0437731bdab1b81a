"""Pages in small: labels of cells, dates beside a line of time, bullets of lists."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from explainer.model.pact import Pact
from explainer.model.stakeholder import Stakeholder
from explainer.site_map import COMPARE, page_path
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

PHONE = ViewportSize(width=360, height=640)
DESK = ViewportSize(width=1280, height=900)

CUT_LABELS = """() => [...document.querySelectorAll("td[data-label]")].filter(cell => {
  const label = getComputedStyle(cell, "::before");
  const room = cell.clientHeight - parseFloat(getComputedStyle(cell).paddingTop);
  return cell.checkVisibility() && parseFloat(label.height) > room;
}).map(cell => cell.dataset.label)"""
CROWDED_DATES = """() => [...document.querySelectorAll(".timeline > li")].filter(row => {
  const next = row.nextElementSibling;
  const date = row.querySelector(":scope > :is(time, .when)").getBoundingClientRect();
  const size = parseFloat(getComputedStyle(row).fontSize);
  return next && next.getBoundingClientRect().top - date.bottom < size / 2;
}).map(row => row.textContent.trim())"""
BULLETS = """() => [...document.querySelectorAll("main ul > li")].filter(item =>
  item.checkVisibility() && getComputedStyle(item).listStyleType === "disc" &&
  !item.closest("nav, li li")
).map(item => {
  const list = item.parentElement, around = list.parentElement;
  const edge = around.getBoundingClientRect().left
    + parseFloat(getComputedStyle(around).paddingLeft)
    + parseFloat(getComputedStyle(around).borderLeftWidth);
  const inside = item.getBoundingClientRect().left - edge;
  return Math.round(100 * inside / parseFloat(getComputedStyle(item).fontSize)) / 100;
})"""


@pytest.fixture
def phone(browser: Browser) -> Page:
    return browser.new_context(viewport=PHONE).new_page()


@pytest.fixture
def desk(browser: Browser) -> Page:
    return browser.new_context(viewport=DESK).new_page()


def test_no_label_of_a_cell_is_cut_on_a_phone(phone: Page, address: str, full: BuiltSite) -> None:
    pacts = [page_path(Pact, pact.id) or "" for pact in full.library.all(Pact)]
    for path in [COMPARE, *pacts]:
        phone.goto(address + path)
        assert phone.evaluate(CUT_LABELS) == [], path


def test_a_date_keeps_its_distance_from_the_next(desk: Page, address: str, full: BuiltSite) -> None:
    library = full.library
    busiest = max(library.all(Stakeholder), key=lambda s: len(library.users(s.id)))
    for path in [
        page_path(Stakeholder, busiest.id) or "",
        page_path(Pact, library.site.pact) or "",
    ]:
        desk.goto(address + path)
        assert desk.locator(".timeline > li").count() > 1, path
        assert desk.evaluate(CROWDED_DATES) == [], path


def test_all_bullets_stand_as_far_from_the_edge_of_the_text(desk: Page, address: str) -> None:
    found = {}
    for path in ("claims/", "glossary/", "sources/"):
        desk.goto(address + path)
        # What is not on the screen has no place until it is laid out.
        desk.add_style_tag(content="section { content-visibility: visible !important }")
        found[path] = set(desk.evaluate(BULLETS))
    assert all(found.values()), found
    assert len(set().union(*found.values())) == 1, found
    assert all(0.9 < distance < 1.5 for distance in set().union(*found.values())), found
