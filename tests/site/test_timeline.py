"""The timeline and its compact companions: what each event offers, and what the bands show."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from lxml.html import HtmlElement

from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.stakeholder import Stakeholder
from tests.site.sites import BuiltSite, sites_with, words

Sites = Callable[[str], BuiltSite]
BAND = ".//figure[contains(@class, 'band')]"


def events_of(site: BuiltSite) -> list[tuple[str, HtmlElement]]:
    """Return each event in full, with the page that it is on."""
    return [
        (path, event)
        for path in site.listed_on(Event)
        for event in site.main(path).xpath(".//li[@data-item]")
    ]


def near(site: BuiltSite, path: str) -> HtmlElement | None:
    return next(iter(site.main(path).xpath(".//section[@class='near']")), None)


def test_every_event_has_its_link_and_leads_to_those_before_and_after(site: BuiltSite) -> None:
    if not site.library.all(Event):
        return
    shown = events_of(site)

    def led(page: str, event: HtmlElement, rel: str) -> list[tuple[str, str] | None]:
        file = f"{page}index.html"
        return [site.target(file, href) for href in event.xpath(f".//a[@rel='{rel}']/@href")]

    for _, event in shown:
        assert event.xpath(".//a[@class='permalink']/@href") == [f"#{event.get('id')}"]
    for (here, one), (there, other) in itertools.pairwise(shown):
        assert led(here, one, "next") == [(f"{there}index.html", other.get("id"))]
        assert led(there, other, "prev") == [(f"{here}index.html", one.get("id"))]
    assert not shown[0][1].xpath(".//a[@rel='prev']")
    assert not shown[-1][1].xpath(".//a[@rel='next']")


def test_every_event_says_its_kind_and_whether_it_is_a_key_event(site: BuiltSite) -> None:
    titles = {type.id: type.title for type in site.library.site.event_types}
    for _, shown in events_of(site) if site.library.all(Event) else []:
        event = site.library.expect(str(shown.get("id")), Event)
        said = words(shown)
        assert ("Key event" in said) == event.key, event.id
        if event.type:
            assert str(titles[event.type]) in said, event.id


def test_every_event_is_marked_on_the_band_and_named_to_nobody_twice(site: BuiltSite) -> None:
    events = site.library.all(Event)
    if not events:
        return
    (band,) = site.main("timeline/").xpath(BAND)
    levels = band.xpath(".//*[@role='img']")
    assert set(levels[0].xpath(".//@data-mark")) == {event.id for event in events}
    for level in levels:
        assert "to scale" in level.get("aria-label")
        # A drawing with a text alternative holds nothing to reach by keyboard.
        assert not level.xpath(".//a")


def test_the_band_names_the_eras_and_a_list_leads_to_each(site: BuiltSite) -> None:
    if not site.library.all(Event):
        return
    main = site.main("timeline/")
    headings = [(h.get("id"), words(h)) for h in main.xpath(".//section[@class='era']//h2")]
    listed = main.xpath(".//nav[@aria-label='Eras']//li/a")
    if not site.library.parts(Event):
        assert [(a.get("href")[1:], words(a)) for a in listed] == headings
    drawn = {words(text) for text in main.xpath(f"{BAND}//*[@role='img']//text")}
    for number, (_, title) in enumerate(headings, start=1):
        assert any(said in (str(number), f"{number}{title}", f"{number} {title}") for said in drawn)


def test_dense_years_are_opened_up_below_the_overview(built_sites: Sites) -> None:
    for name in sites_with(Event):
        levels = built_sites(name).main("timeline/").xpath(f"{BAND}//*[@role='img']")
        counts = [len(level.xpath(".//@data-mark")) for level in levels]
        assert len(levels) > 1 or name != "full"
        assert counts == sorted(counts, reverse=True)
        assert all("Opened up" in level.get("aria-label") for level in levels[1:])


def test_uncertain_and_open_dates_are_drawn_and_explained(built_sites: Sites) -> None:
    (band,) = built_sites("full").main("timeline/").xpath(BAND)
    assert band.xpath(".//*[@data-mark='great-storm'][contains(@class, 'uncertain')]")
    assert band.xpath(".//*[@data-mark='catch-peak'][contains(@class, 'range')]")
    assert band.xpath(".//*[@class='band-tip']")
    caption = words(band.xpath("./figcaption")[0])
    for said in ("uncertain", "some time within", "goes on beyond", "key event"):
        assert said in caption


def test_a_record_shows_where_its_own_events_lie(site: BuiltSite) -> None:
    library = site.library
    people = [
        (f"stakeholders/{s.id}/", [e for e in library.all(Event) if s.id in e.actors])
        for s in library.all(Stakeholder)
    ]
    pacts = [
        (f"pacts/{p.id}/", [e for e in library.all(Event) if e.about and e.about.pact == p.id])
        for p in library.all(Pact)
    ]
    for path, own in [*people, *pacts]:
        section = near(site, path)
        assert (section is not None) == bool(own), path
        if section is None:
            continue
        titles = {str(event.title) for event in own}
        listed = [words(a) for a in section.xpath(".//ol//a")]
        assert 0 < len(listed) <= 6, path
        assert set(listed) <= titles, path
        drawn = section.xpath(".//*[@role='img'][1]//*[contains(@class, 'mark')]")
        assert len(drawn) == len(own), path
        assert "timeline/?" in section.xpath(".//p/a/@href")[-1], path


def test_the_home_page_draws_the_key_events_and_leads_to_the_timeline(site: BuiltSite) -> None:
    cards = {
        words(card.xpath(".//a")[0]): card for card in site.main("").xpath("//li[@class='card']")
    }
    if not site.library.all(Event):
        assert "Timeline" not in cards
        return
    card = cards["Timeline"]
    assert card.xpath(".//a/@href")[0] == "timeline/"
    drawn = card.xpath(".//*[@role='img'][1]//*[contains(@class, 'mark')]")
    key = [event for event in site.library.all(Event) if event.key]
    assert len(drawn) == len(key or site.library.all(Event))
