"""The page of the map: what is drawn stands in the lists too, and old links still arrive."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import lxml.html
import pytest
from lxml.html import HtmlElement

from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.stakeholder import Stakeholder
from tests.site.sites import BuiltSite, sites_with, words

Sites = Callable[[str], BuiltSite]
MOST = 30_000


@pytest.fixture(params=sites_with(Place))
def mapped(request: pytest.FixtureRequest, built_sites: Sites) -> BuiltSite:
    """Each site that has places."""
    return built_sites(request.param)


def figures(site: BuiltSite) -> list[HtmlElement]:
    found: list[HtmlElement] = site.main("map/").xpath(".//figure[@data-map]")
    assert found
    return found


def test_every_place_stands_in_the_list_with_its_events(mapped: BuiltSite) -> None:
    for place in mapped.library.all(Place):
        [heading] = mapped.main("map/").xpath(".//h4[@id=$id]", id=place.id)
        entry = heading.getparent()
        assert str(place.name) in words(heading)
        happened = {
            e.id for e in mapped.library.users_of_kind(place.id, Event) if place.id in e.places
        }
        linked = {
            href.partition("#")[2] for href in entry.xpath(".//ul[@class='map-events']//a/@href")
        }
        assert linked == happened
        for item in place.names:
            assert item.text in words(entry)


def test_every_mark_and_every_line_has_its_entry(mapped: BuiltSite) -> None:
    main = mapped.main("map/")
    for figure in figures(mapped):
        entries = figure.getparent().xpath(".//section[@class='map-place']/h4/@id")
        marks = figure.xpath(".//*[@data-place]/@data-place")
        assert set(marks) <= set(entries)
    numbers = set(main.xpath(".//*[@class='map-numbers']//text/text()"))
    assert numbers <= set(main.xpath(".//ol[@class='map-ties']/li/@value"))
    ties = main.xpath(".//ol[@class='map-ties']/li")
    assert len(ties) == len(mapped.library.all(Pact))
    for pact in mapped.library.all(Pact):
        assert any(str(pact.short_title) in words(tie) for tie in ties), pact.id


def test_ties_are_drawn_between_the_states_of_pacts(mapped: BuiltSite) -> None:
    drawn = set(mapped.main("map/").xpath(".//*[@data-tie]/@data-tie"))
    for pact in mapped.library.all(Pact):
        parties = [mapped.library.expect(party.party, Stakeholder) for party in pact.parties]
        states = [party for party in parties if party.type == "state"]
        assert (pact.id in drawn) == (len(states) > 1), pact.id


def test_what_is_disputed_is_dashed_and_says_why_and_on_what_basis(mapped: BuiltSite) -> None:
    disputed = [place for place in mapped.library.all(Place) if place.disputed]
    assert disputed or mapped.name != "full"
    for place in disputed:
        entry = mapped.main("map/").xpath(".//h4[@id=$id]", id=place.id)[0].getparent()
        [note] = entry.xpath(".//div[@class='notice']")
        assert note.xpath(".//*[contains(@class, 'cite-ref')]"), place.id
        if place.type == "island":
            [mark] = mapped.main("map/").xpath(".//*[@data-place=$id]", id=place.id)
            assert mark.xpath("./circle[@class='map-ring']")
    lines = mapped.main("map/").xpath(".//*[@class='map-disputed-line' and string-length(@d) > 9]")
    assert lines or mapped.name != "full"


def test_seas_and_islands_of_two_names_show_both(mapped: BuiltSite) -> None:
    shared = [place for place in mapped.library.all(Place) if " / " in str(place.name)]
    assert shared or mapped.name != "full"
    for place in shared:
        for width in ("map-wide", "map-narrow"):
            xpath = f".//*[contains(@class, '{width}')]/text[@data-name=$id]"
            labels = mapped.main("map/").xpath(xpath, id=place.id)
            for label in labels:
                heads = label.xpath("./tspan[not(@class)]")
                assert " ".join(words(head) for head in heads) == str(place.name)
        assert mapped.main("map/").xpath(".//text[@data-name=$id]", id=place.id) or (
            place.type != "sea"
        ), place.id


def test_names_in_other_scripts_say_their_language(mapped: BuiltSite) -> None:
    second = mapped.main("map/").xpath(".//tspan[@class='map-second']/tspan")
    assert second or mapped.name != "full"
    assert all(run.get("lang") for run in second)


def test_drawings_have_a_name_and_hold_nothing_that_takes_the_focus(mapped: BuiltSite) -> None:
    for figure in figures(mapped):
        [svg] = figure.xpath("./*[local-name()='svg']")
        assert svg.get("role") == "img"
        assert "list says the same" in svg.get("aria-label")
        assert not svg.xpath(".//a | .//*[@tabindex]")


def test_drawings_are_light(mapped: BuiltSite) -> None:
    drawn = b"".join(
        lxml.html.tostring(figure.xpath("./*[local-name()='svg']")[0]) for figure in figures(mapped)
    )
    weight = len(gzip.compress(drawn))
    assert weight < MOST, weight


def test_a_site_without_places_has_no_map_and_no_link_to_one(built_sites: Sites) -> None:
    site = built_sites("minimal")
    assert "map/index.html" not in site.pages
    for path in site.readable:
        assert not [href for href in site.links(path) if "map/" in href], path


def test_links_to_places_below_the_timeline_still_arrive_and_lead_on(mapped: BuiltSite) -> None:
    for place in mapped.library.all(Place) if mapped.library.all(Event) else ():
        for id in (place.id, *place.aliases):
            [anchor] = mapped.main("timeline/").xpath(".//*[@id=$id]", id=id)
            item = anchor.xpath("./ancestor-or-self::li")[0]
            assert item.xpath(".//a/@href") == [f"../map/#{place.id}"]
