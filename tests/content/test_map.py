"""The map of the content that ships shows the world around the region, and what is disputed."""

from __future__ import annotations

import re
from functools import partial

import pytest
from lxml.html import HtmlElement

from tests.once import Once
from tests.site.sites import build, words


@pytest.fixture(scope="module")
def drawn(once: Once) -> HtmlElement:
    """The main part of its page."""
    return once("shipped", partial(build, "shipped")).main("map/")


def test_the_world_is_cut_where_no_tie_runs(drawn: HtmlElement) -> None:
    """A line that ran the long way round would cross nearly all of the drawing."""
    [_, world] = drawn.xpath(".//figure[@data-map]")
    lines = world.xpath(".//*[@data-tie]/@d")
    assert lines
    for path in lines:
        ends = re.match(r"M([\d.]+) .* ([\d.]+) [\d.]+$", path)
        assert ends
        assert abs(float(ends[2]) - float(ends[1])) < 500, path


def test_what_is_disputed_is_dashed_and_says_on_what_basis(drawn: HtmlElement) -> None:
    assert drawn.xpath(".//*[@class='map-disputed-line' and string-length(@d) > 9]")
    listed = words(drawn.xpath(".//div[@class='map-list'][last()]")[0])
    assert "Natural Earth’s data alone" in listed
