"""Each feature again on every size of screen, in both schemes: by keyboard, or without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeAlias
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.term import Term
from explainer.site_map import COMPARE, TIES
from tests.needs import AXE_SCRIPT, CONTRAST, VIOLATIONS
from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

BUBBLE = ".bubble"
Contexts: TypeAlias = Callable[[tuple[int, str], bool], BrowserContext]
SCREENS = [
    pytest.param((width, scheme), id=f"{width}-{scheme}")
    for width in (360, 768, 1440)
    for scheme in ("light", "dark")
]


@pytest.fixture(scope="module")
def contexts(browser: Browser) -> Iterator[Contexts]:
    """A function that returns the context of a screen, opened once: its cache keeps files."""

    @cache
    def context(screen: tuple[int, str], scripts: bool) -> BrowserContext:
        width, scheme = screen
        return browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=scripts,
        )

    yield context
    for opened in browser.contexts:
        opened.close()


@pytest.fixture(params=SCREENS)
def page(contexts: Contexts, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that a test drives by its keyboard alone, of a reader who has chosen nothing yet."""
    opened = contexts(request.param, True).new_page()
    yield opened
    opened.evaluate("localStorage.clear()")
    opened.close()


@pytest.fixture(params=SCREENS)
def plain(contexts: Contexts, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page without scripts."""
    opened = contexts(request.param, False).new_page()
    yield opened
    opened.close()


def reach(page: Page, target: Locator) -> None:
    """Come to a control with the Tab key, from the one that can be focused before it.

    A region that scrolls may take the focus in between.
    """
    target.evaluate(
        """target => {
            const able = [...document.querySelectorAll('a[href], button, input, select, summary')]
                .filter(e => e.checkVisibility() && e.tabIndex >= 0 && !e.disabled);
            able[able.indexOf(target) - 1].focus();
        }"""
    )
    page.keyboard.press("Tab")
    if not target.evaluate("target => target === document.activeElement"):
        page.keyboard.press("Tab")
    expect(target).to_be_focused()


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    reach(page, target)
    page.keyboard.press(key)


def chosen(page: Page, name: str) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get(name, [])


def test_a_depth_is_chosen(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".depth-switch input:checked").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("section.depth-full")).to_be_visible()
    expect(page.locator("section.depth-brief")).to_be_hidden()
    assert chosen(page, "depth") == ["full"]


def test_a_phrase_of_the_clause_leads_to_the_source_of_a_reading(page: Page, address: str) -> None:
    page.goto(address)
    press(page, page.locator("a.clause-phrase").first)
    expect(page.locator(BUBBLE)).to_be_visible()
    page.locator(f"{BUBBLE} .bubble-more").press("Enter")
    # Without the bubble's help: the phrase leads to its readings, they to their sources.
    assert urlsplit(page.url).fragment
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_term_is_explained_in_place_and_gone_with_escape(page: Page, address: str) -> None:
    page.goto(address)
    term = page.locator(".depth:not([hidden]) a.term").first
    press(page, term)
    expect(page.locator(BUBBLE)).to_contain_text(term.get_attribute("data-meaning") or "?")
    page.keyboard.press("Escape")
    expect(page.locator(BUBBLE)).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    page.locator(f"{BUBBLE} .bubble-more").press("Enter")
    page.wait_for_url("**/glossary/#*")


def test_the_timeline_is_stepped_through(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    reach(page, page.get_by_role("slider", name="Step through the events"))
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".event").nth(1).locator("h3")).to_be_in_viewport()


def test_the_map_is_stepped_through(page: Page, address: str) -> None:
    page.goto(f"{address}map/")
    reach(page, page.get_by_role("slider", name="Time"))
    page.keyboard.press("End")
    assert chosen(page, "era")
    expect(page.locator("form.map-steps output")).not_to_be_empty()


def test_a_cell_of_the_matrix_leads_to_the_words(page: Page, address: str) -> None:
    page.goto(f"{address}questions/")
    press(page, page.locator("table.matrix a.held").first)
    expect(page.locator(BUBBLE)).to_be_visible()
    page.locator(f"{BUBBLE} .bubble-more").press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_questions_spread_leads_to_a_position(page: Page, address: str, full: BuiltSite) -> None:
    question = next(q for q in full.library.all(Question) if q.positions)
    page.goto(f"{address}questions/{question.id}/")
    press(page, page.locator(".spread li a").first)
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_ties_lead_to_a_pact(page: Page, address: str) -> None:
    page.goto(address + TIES)
    press(page, page.locator("table.bonds a").first)
    page.wait_for_url("**/pacts/**")


def test_pacts_are_picked_for_comparison(page: Page, address: str) -> None:
    page.goto(address + COMPARE)
    boxes = page.locator("form[data-compare] input")
    press(page, boxes.last, "Space")
    expect(page.locator("form[data-compare] output")).to_contain_text("of")
    assert chosen(page, "pacts")


def test_quotations_are_narrowed_down(page: Page, address: str, full: BuiltSite) -> None:
    reported = [quote for quote in full.library.all(Quote) if not quote.quotable]
    page.goto(f"{address}quotes/")
    choice = page.locator("select[name=words]")
    reach(page, choice)
    # A list is chosen from by the first letters of what it offers.
    page.keyboard.type(choice.locator("option[value=reported]").inner_text())
    expect(page.locator("[data-item]:visible")).to_have_count(len(reported))
    assert chosen(page, "words") == ["reported"]


def test_a_figures_table_opens(page: Page, address: str, full: BuiltSite) -> None:
    page.goto(f"{address}figures/")
    figure = page.locator("figure.figure").first
    press(page, figure.locator("summary").first)
    expect(figure.locator("tbody tr").first).to_be_visible()


def test_a_record_is_found(page: Page, address: str, full: BuiltSite) -> None:
    term = full.library.all(Term)[0]
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type(str(term.term))
    found = page.get_by_role("dialog").get_by_role("listitem").get_by_role("link")
    expect(found.first).to_be_visible(timeout=30_000)
    reach(page, found.first)
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/#*")


def test_everything_is_there_without_scripts(plain: Page, address: str, full: BuiltSite) -> None:
    library = full.library
    plain.goto(address)
    for depth in ("brief", "short", "full"):
        expect(plain.locator(f"section.depth-{depth}")).to_be_visible()
    plain.locator("a.clause-phrase").first.click()
    expect(plain.locator(":target")).to_be_in_viewport()
    for path, item, count in (
        ("timeline/", ".event", len(library.all(Event))),
        ("map/", ".map-place:visible", len(library.all(Place))),
        ("quotes/", "[data-item]:visible", len(library.all(Quote))),
        ("figures/", "figure.figure:visible", len(library.all(Figure))),
        (
            "questions/",
            "table.matrix a.held:visible, details:not([open]) table.matrix a.held",
            sum(len(question.positions) for question in library.all(Question)),
        ),
    ):
        plain.goto(address + path)
        expect(plain.locator(item)).to_have_count(count)
    for path in (COMPARE, TIES, "glossary/", "search/"):
        plain.goto(address + path)
        expect(plain.locator("main h1")).to_be_visible()
        expect(plain.locator("main button:visible")).to_have_count(0)


@pytest.mark.needs("axe")
@pytest.mark.parametrize(
    ("path", "opener"),
    [
        ("", "a.clause-phrase"),
        ("", ".depth:not([hidden]) a.term"),
        ("questions/", "table.matrix a.held"),
    ],
    ids=["phrase", "term", "position"],
)
def test_no_rule_of_accessibility_is_broken_while_something_is_explained(
    page: Page, address: str, path: str, opener: str
) -> None:
    page.goto(address + path)
    page.locator(opener).first.press("Enter")
    expect(page.locator(BUBBLE)).to_be_visible()
    page.add_script_tag(path=AXE_SCRIPT)
    # All else on the page is judged without an explanation: on a phone here, and in test_reading.
    assert page.evaluate(VIOLATIONS, {"within": [BUBBLE, ":focus"]}) == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("path", ["", "questions/"])
def test_no_rule_of_accessibility_is_broken_on_a_phone(
    browser: Browser, address: str, path: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800}, color_scheme="light")
    page.goto(address + path)
    page.add_script_tag(path=AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS) == []
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(CONTRAST) == []
    page.close()


def test_nothing_moves_for_those_who_asked_for_less_motion(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    page = browser.new_page(reduced_motion="reduce")
    moving = []
    for path in kinds_of_page(full):
        page.goto(address + path)
        moving += page.evaluate(
            """() => [...document.querySelectorAll('*')].filter(e => {
                const {transitionDuration, animationDuration, scrollBehavior} = getComputedStyle(e);
                const all = `${transitionDuration}, ${animationDuration}`.split(', ');
                return scrollBehavior === 'smooth' || all.some(each => parseFloat(each) > 0.001);
            }).map(e => location.pathname + ' ' + e.outerHTML.slice(0, 80))"""
        )
    page.close()
    assert moving == []


def test_controls_and_drawings_are_seen_in_forced_colours(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    page = browser.new_page(forced_colors="active")
    unseen = []
    for path in [*kinds_of_page(full), *map(full.library.address, full.library.all(Figure))]:
        page.goto(f"{address}{path}")
        unseen += page.evaluate(UNSEEN)
    page.close()
    assert unseen == []


# A mark, a state or a control that has the ground's own colour all over and no edge.
UNSEEN = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const clear = 'rgba(0, 0, 0, 0)';
  const alike = colour => [ground, clear, 'none'].includes(colour);
  const drawn = '[data-mark], .map-mark, .chart-value, .chart-dot, .bond-party';
  const shapes = [...document.querySelectorAll(`:is(${drawn}):is(path, circle, rect, line, use),
      :is(${drawn}) :is(path, circle, rect, line)`)].filter(e => e.checkVisibility())
      .filter(e => alike(getComputedStyle(e).fill) && alike(getComputedStyle(e).stroke));
  const controls = [...document.querySelectorAll('main :is(button, select, input[type=text])')]
      .filter(e => e.checkVisibility()).filter(e => {
        const edged = part => {
          const {borderTopWidth, borderTopColor} = getComputedStyle(part);
          return parseFloat(borderTopWidth) > 0 && !alike(borderTopColor);
        };
        return !edged(e) && !edged(e.form ?? e) && !e.textContent.trim();
      });
  const states = [...document.querySelectorAll('.depth-switch input:checked + span')].filter(e => {
    const other = document.querySelector('.depth-switch input:not(:checked) + span');
    return getComputedStyle(e).backgroundColor === getComputedStyle(other).backgroundColor;
  });
  return [...shapes, ...controls, ...states]
      .map(e => location.pathname + ' ' + e.outerHTML.slice(0, 120));
}"""
