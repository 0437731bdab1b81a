"""Figures in a real browser: to scale, legible on a phone, and the way to their sources."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.model.figure import Figure
from explainer.site_map import address as address_of
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def test_a_reader_of_prose_reaches_the_source_of_a_value(
    page: Page, address: str, shipped: BuiltSite
) -> None:
    prose, block = next(
        (page, block)
        for page in shipped.library.docs
        for block in page.collected.blocks
        if block.block == "figure"
    )
    figure = shipped.library.expect(block.argument, Figure)
    page.goto(f"{address}{prose.path.removesuffix('.md')}/")
    shown = page.locator("figure.figure").first
    expect(shown).to_contain_text(str(figure.title))
    expect(shown.locator(".chart-rows > li")).to_have_count(len(figure.points))
    expect(shown.locator("table")).to_be_hidden()
    shown.locator("summary").click()
    expect(shown.locator("tbody tr")).to_have_count(len(figure.points))
    shown.locator("tbody .cite-ref").first.click()
    expect(page.locator(".sources > li:target")).to_be_visible()


def test_bars_are_as_long_as_their_values_and_nothing_runs_over(
    page: Page, address: str, shipped: BuiltSite
) -> None:
    for figure in shipped.library.all(Figure):
        page.goto(f"{address}{address_of(figure)}")
        assert page.locator("html").evaluate("e => e.scrollWidth") <= 360, figure.id
        lengths = page.locator(".chart-value").evaluate_all(
            "bars => bars.map(bar => bar.getBoundingClientRect().width)"
        )
        values = [float(point.value.value) for point in figure.points if point.value]
        if lengths:
            longest, largest = max(lengths), max(values)
            for length, value in zip(lengths, values, strict=True):
                assert length == pytest.approx(longest * value / largest, abs=1), figure.id
        cut = page.locator(".chart :is(text, .chart-words)").evaluate_all(
            """texts => texts.map(text => text.getBoundingClientRect())
                .filter(box => box.left < 0 || box.right > innerWidth || box.height < 11).length"""
        )
        assert cut == 0, figure.id


def test_an_axis_of_time_ties_each_date_to_its_row(
    page: Page, address: str, shipped: BuiltSite
) -> None:
    figure = next(f for f in shipped.library.all(Figure) if f.over_time)
    page.goto(f"{address}{address_of(figure)}")
    ends = page.locator(".chart-time .chart-lead").evaluate_all(
        "lines => lines.map(line => line.getBoundingClientRect()).map(box => [box.top, box.bottom])"
    )
    marks = page.locator(".chart-bar").evaluate_all(
        "bars => bars.map(bar => bar.getBoundingClientRect()).map(box => box.top + box.height / 2)"
    )
    assert len(ends) == len(marks) == len(figure.points)
    for (top, bottom), mark in zip(ends, marks, strict=True):
        assert min(abs(top - mark), abs(bottom - mark)) < 2


def test_marks_are_seen_in_forced_colours(browser: Browser, address: str) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(f"{address}figures/")
    ground = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    for mark in (".chart-value", ".chart-dot"):
        seen = page.locator(mark).first.evaluate("e => getComputedStyle(e).fill")
        assert seen != ground, mark
    edge = page.locator(".chart-range").first.evaluate("e => getComputedStyle(e).stroke")
    assert edge != ground
    page.close()
