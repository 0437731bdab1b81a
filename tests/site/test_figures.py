"""Figures on the page: drawn, told as a table, with their caveat, and offered as a file."""

from __future__ import annotations

import csv
from collections.abc import Callable

import pytest
from lxml.html import HtmlElement

from explainer.model.figure import Figure
from explainer.site_map import docs_path
from tests.site.sites import BuiltSite, sites_with, words

Sites = Callable[[str], BuiltSite]


@pytest.fixture(params=sites_with(Figure))
def drawn(request: pytest.FixtureRequest, built_sites: Sites) -> BuiltSite:
    return built_sites(request.param)


def figures_of(page: HtmlElement) -> list[HtmlElement]:
    found: list[HtmlElement] = page.xpath(".//figure[@class='figure']")
    return found


def test_every_figure_has_a_page_with_a_row_and_a_mark_for_each_point(drawn: BuiltSite) -> None:
    for figure in drawn.library.all(Figure):
        [shown] = figures_of(drawn.main(str(drawn.library.address(figure))))
        rows = shown.xpath(".//ul[@class='chart-rows']/li")
        assert len(rows) == len(figure.points) == len(shown.xpath(".//tbody/tr"))
        ranges = [row for row in rows if row.xpath(".//*[@class='chart-range']")]
        assert len(ranges) == sum(point.is_range for point in figure.points)
        assert all(" to " in words(row.xpath(".//b")[0]) for row in ranges)
        dated = [point for point in figure.points if point.date and not figure.shared_date]
        assert len(shown.xpath(".//*[@class='chart-when']")) == len(dated)
        caption = words(shown.xpath("./figcaption")[0])
        assert str(figure.headline) in caption
        assert str(figure.title) in caption
        assert shown.xpath("./figcaption//a[contains(@class, 'cite-ref')]")
        assert words(shown.xpath(".//*[@class='figure-caveat']")[0]).startswith("Read with care")
        for row in shown.xpath(".//tbody/tr"):
            assert row.xpath("./td[last()]//a[contains(@class, 'cite-ref')]")


def test_the_page_of_figures_shows_them_all(drawn: BuiltSite) -> None:
    listed = [(path, drawn.main(path)) for path in drawn.listed_on(Figure)]
    assert sum(len(figures_of(page)) for _, page in listed) == len(drawn.library.all(Figure))
    linked = [
        drawn.target(f"{path}index.html", href)
        for path, page in listed
        for href in page.xpath(".//section/*[self::h2 or self::h3]/a/@href")
    ]
    own = {(f"{drawn.library.address(f)}index.html", "") for f in drawn.library.all(Figure)}
    assert (len(linked), set(linked)) == (len(own), own)


def test_figures_stand_under_their_subjects_in_the_order_of_the_site(drawn: BuiltSite) -> None:
    listed = drawn.main("figures/").xpath(
        ".//h2 | .//h3 | .//section[starts-with(@aria-labelledby, 'part-')]//li"
    )
    expected: list[str] = []
    for subject in drawn.library.site.figure_subjects:
        own = [f for f in drawn.library.all(Figure) if f.subject == subject.id]
        expected += [str(subject.title), *(str(figure.headline) for figure in own)] if own else []
    assert [words(each) for each in listed][: len(expected)] == expected


def test_a_figure_stands_in_prose_and_its_page_says_where(drawn: BuiltSite) -> None:
    placed = [
        (page, block.argument)
        for page in drawn.library.docs
        for block in page.collected.blocks
        if block.block == "figure"
    ]
    assert len(placed) > 1 or drawn.name != "full"
    for page, id in placed:
        path = docs_path(page.path)
        figure = drawn.library.expect(id, Figure)
        titles = [words(title) for title in drawn.main(path).find_class("figure-title")]
        assert str(figure.headline) in titles
        own = str(drawn.library.address(figure))
        back = drawn.main(own).xpath(".//section[@class='backlinks']//a/@href")
        targets = {drawn.target(f"{own}index.html", href) for href in back}
        assert (f"{path}index.html", "") in targets


def test_the_values_are_offered_as_a_file_of_the_site(drawn: BuiltSite) -> None:
    for figure in drawn.library.all(Figure):
        own = str(drawn.library.address(figure))
        [href] = drawn.main(own).xpath(".//a[@download]/@href")
        target = drawn.target(f"{own}index.html", href)
        assert target
        with (drawn.folder / target[0]).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["label"] for row in rows] == [
            point.label.best(drawn.library.site.language)[0] for point in figure.points
        ]
        for row, point in zip(rows, figure.points, strict=True):
            for name in ("value", "low", "high"):
                given = getattr(point, name)
                assert row[name] == (str(given) if given else "")
            assert row["date"] == (point.date.text if point.date else "")
            assert [s.split(",")[0] for s in row["sources"].split("; ")] == [
                item.source for item in point.sources
            ]
            assert "[[" not in row["caveat"]
            assert row["rights"] == " ".join(str(drawn.library.site.notice).split())


def test_a_site_without_figures_has_no_trace_of_them(built_sites: Sites) -> None:
    site = built_sites("minimal")
    assert not (site.folder / "figures").exists()
    hrefs = [href for path in site.pages for href in site.links(path)]
    assert not [href for href in hrefs if "figures" in href]
