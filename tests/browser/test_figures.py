"""Figures in a real browser: to scale, legible on a phone, and the way to their sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.model.figure import Figure
from tests import tiny
from tests.chromium import serve
from tests.site.sites import BuiltSite, run_build

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def test_a_reader_of_prose_reaches_the_source_of_a_value(
    page: Page, address: str, full: BuiltSite
) -> None:
    prose, block = next(
        (page, block)
        for page in full.library.docs
        for block in page.collected.blocks
        if block.block == "figure"
    )
    figure = full.library.expect(block.argument, Figure)
    page.goto(f"{address}{prose.path.removesuffix('.md')}/")
    shown = page.locator("figure.figure").first
    expect(shown).to_contain_text(str(figure.headline))
    expect(shown.locator(".chart-rows > li")).to_have_count(len(figure.points))
    expect(shown.locator("table")).to_be_hidden()
    shown.locator("summary").click()
    expect(shown.locator("tbody tr")).to_have_count(len(figure.points))
    shown.locator("tbody .cite-ref").first.click()
    expect(page.locator(".sources > li:target")).to_be_visible()


def test_bars_are_as_long_as_their_values_and_nothing_runs_over(
    page: Page, address: str, full: BuiltSite
) -> None:
    for figure in full.library.all(Figure):
        page.goto(f"{address}{full.library.address(figure)}")
        assert page.locator("html").evaluate("e => e.scrollWidth") <= 360, figure.id
        lengths = page.locator(".chart-value").evaluate_all(
            "bars => bars.map(bar => bar.getBoundingClientRect().width)"
        )
        values = [abs(float(point.value.value)) for point in figure.points if point.value]
        if lengths:
            longest, largest = max(lengths), max(values)
            for length, value in zip(lengths, values, strict=True):
                assert length == pytest.approx(longest * value / largest, abs=1), figure.id
        cut = page.locator(".chart :is(text, .chart-words)").evaluate_all(
            """texts => texts.map(text => text.getBoundingClientRect())
                .filter(box => box.left < 0 || box.right > innerWidth || box.height < 11).length"""
        )
        assert cut == 0, figure.id


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


WIDTHS = """\
title: قوارب
finding: أكثرها في الميناء الثاني
unit: ألف طن
caveat: عُدّت مرة واحدة.
checked: 2011-04-01
points:
  - {label: ميناء أول, date: 2001, value: -12.50, sources: [text]}
  - {label: ميناء ثان, date: 2004-06, value: 30.00, sources: [text]}
  - {label: ميناء ثالث, date: 2009, low: -20, high: -5, sources: [text]}
"""
ERA = """\
defaults: {{checked: 2011-04-01, sources: [text], era: {{title: {0}, from: {1}, to: {2}}}}}
items:
  - {{id: {3}, date: {1}, title: حدث, text: حدث ما.}}
  - {{id: {3}-end, date: {2}, title: حدث, text: حدث ما.}}
"""


def test_where_script_runs_to_the_left_values_time_and_sliders_run_to_the_right(
    browser: Browser, tmp_path: Path
) -> None:
    content = {name: text.replace("203", "201") for name, text in tiny.CONTENT.items()}
    content |= {
        "site.yml": content["site.yml"] + "language: ar\n",
        "figures/boats.yml": WIDTHS,
        "events/a.yml": ERA.format("قبل", "-0499", "-0099", "early"),
        "events/b.yml": ERA.format("بعد", "0300", "2001", "late"),
    }
    site = tmp_path / "site"
    done = run_build(tiny.project(tmp_path, content, {}), site)
    assert done.returncode == 0, done.stdout + done.stderr
    page = browser.new_page(viewport={"width": 390, "height": 900})
    boxes = "all => all.map(each => each.getBoundingClientRect()).map(box => [box.left, box.right])"
    for address in serve(site):
        page.goto(f"{address}figures/boats/")
        assert page.locator("html").get_attribute("dir") == "rtl"
        zero = page.locator(".chart-zero").first.evaluate("e => e.getBoundingClientRect().left")
        dots = page.locator(".chart-dot").evaluate_all(boxes)
        [span] = page.locator(".chart-range").evaluate_all(boxes)
        ticks = page.locator(".chart-scale text").evaluate_all(boxes)
        assert page.locator(".chart-scale text").all_text_contents() == ["−20", "0", "20"]
        assert dots[0][1] < zero < dots[1][0]
        assert span[1] < zero
        assert ticks[0][0] < ticks[1][0] <= zero <= ticks[1][1] < ticks[2][0]
        assert min(left for left, _ in ticks) >= 0
        assert page.locator(".chart-words bdi").last.inner_text() == "−20 to −5"
        page.goto(f"{address}timeline/")
        marks = page.locator(".band-level").first.locator(".mark").evaluate_all(boxes)
        assert len(marks) == 4
        assert [left for left, _ in marks] == sorted(left for left, _ in marks)
        slider = page.locator("#band-step")
        slider.focus()
        page.keyboard.press("Home")
        first = page.locator(".band-now").inner_text()
        assert "500" in first
        page.keyboard.press("ArrowRight")
        assert "100" in page.locator(".band-now").inner_text()
        page.keyboard.press("ArrowLeft")
        assert page.locator(".band-now").inner_text() == first
        assert slider.evaluate("e => getComputedStyle(e).direction") == "ltr"
    page.close()
