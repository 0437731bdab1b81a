"""Lists too long for one page: every entry is on one part, and found by its old address."""

from __future__ import annotations

from functools import partial
from itertools import chain

import pytest

from explainer.kinds import KINDS, kind_of
from explainer.library.parts import Part
from explainer.model.event import Event
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.site_map import PRINT
from tests.once import Once
from tests.site.long import ERAS, build_long
from tests.site.sites import BuiltSite, words

PARTED = (Term, Event, Source)


@pytest.fixture(scope="session")
def long(once: Once) -> BuiltSite:
    return once("long", build_long)


def parts_of(site: BuiltSite, kind: type[Record]) -> tuple[Part, ...]:
    return site.library.parts(kind)


def test_no_list_is_longer_than_a_phone_should_load(site: BuiltSite, long: BuiltSite) -> None:
    for built in (site, long):
        lists = [kind.index for kind in KINDS if f"{kind.index}index.html" in built.pages]
        lists += [part.path for kind in KINDS for part in built.library.parts(kind.model)]
        weights = {path: (built.folder / path / "index.html").stat().st_size for path in lists}
        assert {path: weight for path, weight in weights.items() if weight > 300_000} == {}


def test_a_short_list_stays_one_page(built_sites: partial[BuiltSite]) -> None:
    for name in ("full", "minimal"):
        assert [built_sites(name).library.parts(kind.model) for kind in KINDS] == [()] * len(KINDS)


@pytest.mark.parametrize("kind", PARTED)
def test_each_entry_is_on_one_part_of_several(long: BuiltSite, kind: type[Record]) -> None:
    parts = parts_of(long, kind)
    assert len(parts) > 2
    listed = list(chain.from_iterable(part.ids for part in parts))
    assert sorted(listed) == sorted(record.id for record in long.library.all(kind))
    copy = kind_of(kind).copy
    anchor = copy.entry if copy and copy.entry else "{id}"
    for part in parts:
        there = long.anchors[f"{part.path}index.html"]
        assert {anchor.format(id=id) for id in part.ids} <= there
        others = [id for id in listed if id not in part.ids]
        assert not there & {anchor.format(id=id) for id in others}


@pytest.mark.parametrize("kind", [Term, Event])
def test_an_old_anchor_names_its_entry_and_leads_on_to_it(
    long: BuiltSite, kind: type[Record]
) -> None:
    index = f"{kind_of(kind).index}index.html"
    for record in long.library.all(kind):
        for id in (record.id, *record.aliases):
            [entry] = long.pages[index].xpath(f"//*[@id='{id}']/ancestor-or-self::li")
            [link] = entry.xpath(".//a")
            assert words(link) == str(record.label)
            path, _, anchor = long.library.address(record).partition("#")
            assert long.target(index, link.get("href")) == (f"{path}index.html", anchor)


def test_what_was_withdrawn_keeps_its_anchor(long: BuiltSite) -> None:
    assert "gone" in long.anchors["glossary/index.html"]


@pytest.mark.parametrize("kind", PARTED)
def test_readers_go_on_from_part_to_part(long: BuiltSite, kind: type[Record]) -> None:
    index = f"{kind_of(kind).index}index.html"
    paths = [f"{part.path}index.html" for part in parts_of(long, kind)]
    for path in (index, *paths):
        chips = long.pages[path].xpath("//nav[@class='parts']//a[@class='chip']/@href")
        assert [long.target(path, href) for href in chips] == [(other, "") for other in paths]
    walked = [paths[0]]
    while following := long.pages[walked[-1]].xpath("//nav[@class='part-ends']/a[@rel='next']"):
        walked.append(str((long.target(walked[-1], following[0].get("href")) or [""])[0]))
        [back] = long.pages[walked[-1]].xpath("//nav[@class='part-ends']/a[@rel='prev']/@href")
        assert long.target(walked[-1], back) == (walked[-2], "")
    assert walked == paths


def test_a_part_says_which_it_is(long: BuiltSite) -> None:
    titles = [words(long.main(part.path).xpath(".//h1")[0]) for part in parts_of(long, Term)]
    assert titles[:4] == [
        "Glossary: A",
        "Glossary: B",
        "Glossary: C, 1 of 2",
        "Glossary: C, 2 of 2",
    ]
    eras = parts_of(long, Event)
    assert words(long.main(eras[0].path).xpath(".//h1")[0]) == (
        "Timeline: January 1990 to August 1991"
    )
    assert [part.path for part in eras][:3] == [
        "timeline/the-first-ferries/",
        "timeline/the-salt-road/",
        "timeline/the-salt-road/2/",
    ]
    assert words(long.main(eras[1].path).xpath(".//h2")[0]) == ERAS[1][0]


def test_the_last_event_of_a_part_leads_to_the_first_of_the_next(long: BuiltSite) -> None:
    first, second = parts_of(long, Event)[:2]
    path = f"{first.path}index.html"
    [href] = long.pages[path].xpath(f"//li[@id='{first.ids[-1]}']//a[@rel='next']/@href")
    assert long.target(path, href) == (f"{second.path}index.html", second.ids[0])


def test_every_link_to_an_entry_leads_to_its_part(long: BuiltSite) -> None:
    for path in long.readable:
        for href in long.links(path):
            target = long.target(path, href)
            if target and target[1]:
                assert target[1] in long.anchors[target[0]], (path, href)


def test_the_copy_for_print_holds_every_part(long: BuiltSite) -> None:
    ids = set(long.page(PRINT).xpath("//@id"))
    for part in chain(parts_of(long, Term), parts_of(long, Event)):
        assert {f"{part.path}{id}" for id in part.ids} <= ids


def test_the_search_finds_entries_where_they_are(long: BuiltSite) -> None:
    files = (long.folder / "search").glob("records-*.js")
    found = "".join(file.read_text(encoding="utf-8") for file in files)
    for part in parts_of(long, Event):
        assert f'"{part.path}#{part.ids[0]}"' in found
