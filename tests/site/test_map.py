"""The page of the map: what is drawn stands in the lists too, and old links still arrive."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import lxml.html
import pytest
from lxml.html import HtmlElement

from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.place import Place
from tests.site.sites import BuiltSite, words

Sites = Callable[[str], BuiltSite]
MOST = 60_000
GOAL = 30_000


def figures(site: BuiltSite) -> list[HtmlElement]:
    found: list[HtmlElement] = site.main("map/").xpath(".//figure[@data-map]")
    assert found
    return found


@pytest.mark.parametrize("name", ["shipped", "full"])
def test_every_place_stands_in_the_list_with_its_events(built_sites: Sites, name: str) -> None:
    site = built_sites(name)
    for place in site.library.all(Place):
        [heading] = site.main("map/").xpath(".//h4[@id=$id]", id=place.id)
        entry = heading.getparent()
        assert str(place.name) in words(heading)
        happened = {
            e.id for e in site.library.users_of_kind(place.id, Event) if place.id in e.places
        }
        linked = {
            href.partition("#")[2] for href in entry.xpath(".//ul[@class='map-events']//a/@href")
        }
        assert linked == happened
        for item in place.names:
            assert item.text in words(entry)


@pytest.mark.parametrize("name", ["shipped", "full"])
def test_every_mark_and_every_line_has_its_entry(built_sites: Sites, name: str) -> None:
    site = built_sites(name)
    main = site.main("map/")
    for figure in figures(site):
        entries = figure.getparent().xpath(".//section[@class='map-place']/h4/@id")
        marks = figure.xpath(".//*[@data-place]/@data-place")
        assert set(marks) <= set(entries)
    numbers = set(main.xpath(".//*[@class='map-numbers']//text/text()"))
    assert numbers <= set(main.xpath(".//ol[@class='map-ties']/li/@value"))
    ties = main.xpath(".//ol[@class='map-ties']/li")
    assert len(ties) == len(site.library.all(Pact))
    for pact in site.library.all(Pact):
        assert any(str(pact.short_title) in words(tie) for tie in ties), pact.id


def test_ties_are_drawn_between_the_states_of_pacts(built_sites: Sites) -> None:
    drawn = set(built_sites("shipped").main("map/").xpath(".//*[@data-tie]/@data-tie"))
    for pact in built_sites("shipped").library.all(Pact):
        states = [
            party
            for party in pact.parties
            if getattr(built_sites("shipped").library.by_id[party.party], "type", "") == "state"
        ]
        assert (pact.id in drawn) == (len(states) > 1), pact.id


@pytest.mark.parametrize("name", ["shipped", "full"])
def test_what_is_disputed_is_dashed_and_says_why_and_on_what_basis(
    built_sites: Sites, name: str
) -> None:
    site = built_sites(name)
    disputed = [place for place in site.library.all(Place) if place.disputed]
    assert disputed
    for place in disputed:
        entry = site.main("map/").xpath(".//h4[@id=$id]", id=place.id)[0].getparent()
        [note] = entry.xpath(".//div[@class='notice']")
        assert note.xpath(".//*[contains(@class, 'cite-ref')]"), place.id
        if place.type == "island":
            [mark] = site.main("map/").xpath(".//*[@data-place=$id]", id=place.id)
            assert mark.xpath("./circle[@class='map-ring']")
    lines = site.main("map/").xpath(".//*[@class='map-disputed-line' and string-length(@d) > 9]")
    assert lines
    listed = words(site.main("map/").xpath(".//div[@class='map-list'][last()]")[0])
    assert "Natural Earth’s data alone" in listed or name == "full"


def test_seas_and_islands_of_two_names_show_both(built_sites: Sites) -> None:
    site = built_sites("shipped")
    shared = [place for place in site.library.all(Place) if " / " in str(place.name)]
    assert shared
    for place in shared:
        for width in ("map-wide", "map-narrow"):
            xpath = f".//*[contains(@class, '{width}')]/text[@data-name=$id]"
            labels = site.main("map/").xpath(xpath, id=place.id)
            for label in labels:
                heads = label.xpath("./tspan[not(@class)]")
                assert " ".join(words(head) for head in heads) == str(place.name)
        assert site.main("map/").xpath(".//text[@data-name=$id]", id=place.id) or (
            place.type != "sea"
        ), place.id


@pytest.mark.parametrize("name", ["shipped", "full"])
def test_names_in_other_scripts_say_their_language(built_sites: Sites, name: str) -> None:
    second = built_sites(name).main("map/").xpath(".//tspan[@class='map-second']/tspan")
    assert second
    assert all(run.get("lang") for run in second)


def test_drawings_have_a_name_and_hold_nothing_that_takes_the_focus(built_sites: Sites) -> None:
    for name in ("shipped", "full"):
        for figure in figures(built_sites(name)):
            [svg] = figure.xpath("./*[local-name()='svg']")
            assert svg.get("role") == "img"
            assert "list says the same" in svg.get("aria-label")
            assert not svg.xpath(".//a | .//*[@tabindex]")


@pytest.mark.parametrize("name", ["shipped", "full"])
def test_drawings_are_light(built_sites: Sites, name: str) -> None:
    drawn = b"".join(
        lxml.html.tostring(figure.xpath("./*[local-name()='svg']")[0])
        for figure in figures(built_sites(name))
    )
    weight = len(gzip.compress(drawn))
    assert weight < GOAL < MOST, weight


def test_a_site_without_places_has_no_map_and_no_link_to_one(built_sites: Sites) -> None:
    site = built_sites("minimal")
    assert "map/index.html" not in site.pages
    for path in site.readable:
        assert not [href for href in site.links(path) if "map/" in href], path


@pytest.mark.parametrize("name", ["shipped", "full"])
def test_links_to_places_below_the_timeline_still_arrive_and_lead_on(
    built_sites: Sites, name: str
) -> None:
    site = built_sites(name)
    for place in site.library.all(Place):
        for id in (place.id, *place.aliases):
            [anchor] = site.main("timeline/").xpath(".//*[@id=$id]", id=id)
            item = anchor.xpath("./ancestor-or-self::li")[0]
            assert item.xpath(".//a/@href") == [f"../map/#{place.id}"]


def test_the_world_is_cut_where_no_tie_runs(built_sites: Sites) -> None:
    """A line that ran the long way round would cross nearly all of the drawing."""
    [_, world] = figures(built_sites("shipped"))
    for path in world.xpath(".//*[@data-tie]/@d"):
        start, end = re.match(r"M([\d.]+) .* ([\d.]+) [\d.]+$", path).groups()  # type: ignore[union-attr]
        assert abs(float(end) - float(start)) < 500, path
