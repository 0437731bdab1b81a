"""Positions and ties in a real browser: in place, on a phone, with and without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.model.question import Question
from explainer.model.stakeholder import Stakeholder
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")
PAGES = ("questions/", "stakeholders/ties/")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page on a phone, without scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def test_a_reader_opens_the_words_behind_a_cell_from_the_keyboard_and_goes_on_to_them(
    page: Page, address: str
) -> None:
    page.goto(f"{address}questions/")
    cell = page.locator("table.matrix a.held").first
    holder = page.locator("table.matrix tr:has(a.held) th").first.inner_text()
    page.locator("table.matrix tbody tr:has(a.held) th a").first.focus()
    page.keyboard.press("Tab")
    expect(cell).to_be_focused()
    page.keyboard.press("Enter")
    bubble = page.locator(".bubble")
    expect(bubble).to_be_visible()
    expect(bubble).to_contain_text(holder.strip())
    expect(bubble.locator(".bubble-more")).to_have_text("On what this rests")
    page.keyboard.press("Escape")
    expect(bubble).to_be_hidden()
    expect(cell).to_be_focused()
    page.keyboard.press("Enter")
    bubble.locator(".bubble-more").press("Enter")
    expect(page.locator(":target")).to_contain_text(holder.strip())


def test_the_heads_of_columns_stay_in_sight_and_nothing_scrolls_within_the_page(
    page: Page, address: str
) -> None:
    page.goto(f"{address}questions/")
    table = page.locator("table.matrix").first
    last = table.locator("thead th").last
    table.locator("tbody tr").last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    box, within = last.bounding_box(), page.locator("article").bounding_box()
    assert box is not None
    assert within is not None
    assert box["x"] + box["width"] <= within["x"] + within["width"] + 1
    scrollers = table.evaluate(
        """e => {
          const found = [];
          for (let at = e; at !== document.body; at = at.parentElement)
            if (/auto|scroll/.test(getComputedStyle(at).overflow)) found.push(at.className);
          return found;
        }"""
    )
    assert scrollers == []


def test_sides_differ_in_shape_where_a_reader_chooses_the_colours(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{address}questions/")
    shapes = page.locator(".legend-sides .side-mark").evaluate_all(
        "marks => marks.map(mark => getComputedStyle(mark).clipPath)"
    )
    assert len(set(shapes)) == len(shapes) > 1
    context.close()


def test_those_with_one_answer_are_there_on_request_without_scripts_too(
    plain: Page, address: str
) -> None:
    plain.goto(f"{address}questions/")
    rest = plain.locator("table.matrix-cards a.held")
    assert rest.count() > 0
    expect(rest.first).to_be_hidden()
    plain.locator("summary", has_text="with one answer").click()
    expect(rest.first).to_be_visible()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_word_is_broken_in_two_and_no_page_is_wider_than_the_window(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in PAGES:
        page.goto(address + path)
        assert page.locator("html").evaluate("e => e.scrollWidth") <= width
        broken = page.locator(".matrix :is(th, td) a, .bonds th a").evaluate_all(BROKEN)
        assert broken == []


# A word is broken where the letters of it stand on more than one line.
BROKEN = """
links => links.flatMap(link => {
  const found = [];
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".visually-hidden")) continue;
    for (const match of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (lines.size > 1) found.push(match[0]);
    }
  }
  return found;
})
"""


def test_without_scripts_a_phone_shows_every_position_as_cards_that_lead_to_the_words(
    plain: Page, address: str, full: BuiltSite
) -> None:
    plain.goto(f"{address}questions/")
    plain.locator("summary", has_text="with one answer").click()
    positions = [p for q in full.library.all(Question) for p in q.positions]
    cells = plain.locator("table.matrix a.held")
    expect(cells).to_have_count(len(positions))
    expect(plain.locator("table.matrix thead").first).not_to_be_in_viewport()
    for box in (cells.nth(at).bounding_box() for at in range(0, len(positions), 7)):
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert box["height"] >= 24
    empty = plain.locator("table.matrix td:empty")
    assert empty.count() > 0
    expect(empty.first).to_be_hidden()
    target = cells.first.get_attribute("href")
    cells.first.click()
    assert target is not None
    assert plain.url.endswith(target)
    expect(plain.locator(":target")).to_be_in_viewport()


def test_a_questions_spread_leads_to_the_words_behind_each_mark(
    plain: Page, address: str, full: BuiltSite
) -> None:
    question = next(q for q in full.library.all(Question) if q.positions)
    plain.goto(f"{address}questions/{question.id}/")
    marks = plain.locator(".spread li a")
    expect(marks).to_have_count(len(question.positions))
    for at in range(marks.count()):
        box = marks.nth(at).bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= 360
        assert box["height"] >= 24
    marks.last.click()
    expect(plain.locator(":target")).to_be_in_viewport()


def test_the_lines_of_pacts_meet_their_parties_rows_on_a_phone(plain: Page, address: str) -> None:
    plain.goto(f"{address}stakeholders/ties/")
    table = plain.locator("table.bonds")
    expect(table).to_be_visible()
    for at in range(table.locator(".bond-party").count()):
        mark = table.locator(".bond-party").nth(at)
        cell, dot = mark.locator("xpath=..").bounding_box(), mark.bounding_box()
        assert cell is not None
        assert dot is not None
        assert abs(cell["y"] + cell["height"] / 2 - dot["y"] - dot["height"] / 2) < 2


def test_two_stakeholders_stand_side_by_side_as_chosen_and_after_a_reload(
    page: Page, address: str, full: BuiltSite
) -> None:
    people = full.library.all(Stakeholder)
    question = next(q for q in full.library.all(Question) if q.positions)
    holder = question.positions[0].holder
    other = next(each.id for each in people if each.id != holder)
    page.goto(f"{address}stakeholders/compare/?a={holder}&b={other}")
    row = page.locator("table.two tbody tr", has_text=str(question.title).strip())
    expect(row.locator("td").first.locator("a").first).to_be_visible()
    third = next(each.id for each in people if each.id not in (holder, other))
    page.get_by_label("Second").select_option(third)
    head = page.locator(f"table.two thead a[href$='/{third}/']")
    expect(head).to_be_visible()
    assert page.url.endswith(f"?a={holder}&b={third}")
    page.reload()
    expect(head).to_be_visible()
    row.locator("td").first.locator("a").first.click()
    expect(page.locator(":target")).to_be_in_viewport()


def test_without_scripts_two_are_there_with_a_way_to_all_others(plain: Page, address: str) -> None:
    plain.goto(f"{address}stakeholders/compare/")
    assert plain.locator("table.two tbody td a").count() > 0
    expect(plain.locator("form[data-two]")).to_be_hidden()
    assert plain.locator("html").evaluate("e => e.scrollWidth") <= 360
    plain.get_by_role("link", name="All the others").click()
    expect(plain.locator("h1")).to_have_text("Who")
