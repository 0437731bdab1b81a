"""What every page must have, whatever the pact."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict

from lxml.html import HtmlElement

from explainer.dates.order import in_order
from explainer.kinds import KINDS
from explainer.kinds.door import DOORS
from explainer.markup.plain import plain_words
from explainer.model.depths import WORD_LIMITS
from explainer.model.event import Event
from explainer.model.stakeholder import Stakeholder
from explainer.pages.sections import doors
from explainer.site_map import page_path
from tests.site.sites import NOT_FOUND, BuiltSite, words


def own_pages(site: BuiltSite) -> dict[str, HtmlElement]:
    """Every page but the one for addresses that lead nowhere."""
    return {path: page for path, page in site.readable.items() if path != NOT_FOUND}


def test_each_page_has_one_main_heading_and_skips_no_level(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        assert len(page.xpath("//h1")) == 1, path
        inside = page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")
        levels = [int(heading.tag[1]) for heading in inside]
        for above, below in itertools.pairwise(levels):
            assert below <= above + 1, f"{path}: {levels}"
        assert all(words(heading) for heading in inside), path


def test_each_page_has_its_landmarks_and_its_language(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        assert page.xpath("/html/@lang") == [site.library.site.language], path
        assert len(page.xpath("//main")) == 1, path
        assert page.xpath("//body//header"), path
        assert page.xpath("//body/footer | //body/*//footer"), path
        for nav in page.xpath("//nav"):
            assert nav.get("aria-label") or nav.get("aria-labelledby"), f"{path}: {nav.attrib}"


def test_each_page_says_whose_words_are_whose_and_how_to_report_a_problem(
    site: BuiltSite,
) -> None:
    notice = " ".join(str(site.library.site.notice).split())
    for path, page in own_pages(site).items():
        main = words(page.xpath("//main")[0])
        assert notice in main, path
        assert "Report a problem" in main, path
        assert "Cite this page" in main or "Cite this quotation" in main, path


def test_each_records_page_says_when_it_was_checked_and_where_it_stands(site: BuiltSite) -> None:
    for record in site.library.records:
        path = page_path(type(record), record.id)
        if path is None or record.retired is not None:
            continue
        main = site.main(path)
        assert "Last checked" in words(main), path
        assert main.xpath(".//nav[@aria-label='Breadcrumb']//ol"), path


def test_every_persons_page_has_a_way_to_object(site: BuiltSite) -> None:
    for person in site.library.all(Stakeholder):
        main = site.main(page_path(Stakeholder, person.id) or "")
        found = main.xpath(".//aside[contains(@class, 'person-objection')]//a/@href")
        assert bool(found) == (person.type == "person"), person.id


def test_a_door_begins_with_a_sentence_and_has_an_example_of_each_list(site: BuiltSite) -> None:
    for door, listed in doors(site.library):
        main = site.main(door.path)
        assert words(main.xpath(".//p[contains(@class, 'lede')]")[0]), door.path
        items = {
            words(item.xpath("./a")[0]): item for item in main.xpath(".//ul[@class='ways']/li")
        }
        for page in listed:
            has_records = page.path == page.kind.index and site.library.count(page.kind.model)
            assert len(items[page.title].xpath(".//a")) == 1 + bool(has_records), page.path


def test_tables_have_captions_and_scoped_headings(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        for table in page.xpath("//main//table"):
            assert table.xpath("./caption"), path
            assert all(cell.get("scope") for cell in table.xpath(".//th")), path


def test_dates_that_a_machine_can_read_are_marked(site: BuiltSite) -> None:
    form = re.compile(r"-?\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?)?)?")
    for path, page in site.readable.items():
        for value in page.xpath("//time/@datetime"):
            assert form.fullmatch(value), f"{path}: {value}"


def test_the_timeline_lists_every_event_in_order(site: BuiltSite) -> None:
    events = in_order(site.library.all(Event), lambda event: event.date)
    if not events:
        assert "timeline/index.html" not in site.pages
        return
    pages = map(site.main, site.listed_on(Event))
    shown = [id for page in pages for id in page.xpath(".//section[@class='era']//ol/li/@id")]
    assert sorted(shown) == sorted(event.id for event in events)
    eras = sorted({event.era for event in events}, key=lambda era: str(era.title))
    eras = in_order(in_order(eras, lambda era: era.end), lambda era: era.start)
    assert shown == [event.id for era in eras for event in events if event.era == era]


def test_foreign_text_says_its_language(site: BuiltSite) -> None:
    scripts = re.compile(r"[\u0400-\u04ff\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
    page_language = site.library.site.language
    for path, page in site.readable.items():
        for text in page.xpath("//main//text()[not(ancestor::pre) and not(ancestor::script)]"):
            if scripts.search(text):
                # What follows an element stands beside it, not in it.
                beside = text.getparent()
                within = beside.getparent() if text.is_tail else beside
                tags = within.xpath("ancestor-or-self::*[@lang][1]/@lang")
                if tags == [page_language]:
                    # Words of ours may name a foreign word; whole passages are marked.
                    letters = sum(bool(scripts.match(c)) for c in text)
                    assert letters * 2 < len(text.strip()), f"{path}: {text.strip()[:80]}"


def test_the_home_page_tells_it_at_three_depths(site: BuiltSite) -> None:
    depths = {
        section.get("class").split("depth-")[1]: words(section)
        for section in site.main("").xpath(".//section[contains(@class, 'depth-')]")
    }
    assert "brief" in depths
    for page in site.library.docs:
        for name, text in page.collected.depths.items():
            assert 0 < len(plain_words(text).split()) <= WORD_LIMITS[name]


def test_kinds_without_records_leave_out_their_pages_and_links(site: BuiltSite) -> None:
    present = {record.kind for record in site.library.records}
    for kind in KINDS:
        if kind.name in ("place", "correction"):
            continue
        exists = f"{kind.index}index.html" in site.pages
        assert exists == (kind.name in present), kind.name


def test_sections_are_in_the_navigation_and_records_are_not(site: BuiltSite) -> None:
    home = site.page("")
    nav = {
        site.target("index.html", href)
        for href in map(str, home.xpath("//nav[@id = 'sections']//a/@href"))
    }
    files = {target[0] for target in nav if target}
    assert {"stakeholders/index.html", "quotes/index.html", "sources/index.html"} <= files
    pact = f"pacts/{site.library.site.pact}/index.html"
    records = {
        f"{path}index.html"
        for record in site.library.records
        if (path := page_path(type(record), record.id))
    }
    assert files & records <= {pact}
    bar = home.xpath("//nav[@class = 'sections']//a")
    assert len(bar) <= 5
    assert {words(a) for a in bar} <= {"Home", *(door.title for door in DOORS)}


def test_sources_are_numbered_in_reading_order(site: BuiltSite) -> None:
    wrong = []
    for path, page in site.pages.items():
        # In the copy of the whole site each page keeps its own numbers.
        for told in page.find_class("copy-page") or page.xpath("//main"):
            marks = told.xpath(".//a[contains(@class, 'cite-ref')]/@href")
            numbers = [int(mark.rpartition("-")[2]) for mark in dict.fromkeys(marks)]
            if numbers != sorted(numbers):
                wrong.append(f"{path}: {numbers}")
    assert wrong == []


def test_no_two_pages_share_a_title(site: BuiltSite) -> None:
    paths = defaultdict(list)
    for path, page in site.readable.items():
        paths[words(page.xpath("//head/title")[0])].append(path)
    assert {title: shared for title, shared in paths.items() if len(shared) > 1} == {}


def test_no_gap_parts_a_mark_from_its_words_or_from_the_stop_after_it(site: BuiltSite) -> None:
    mark = r"<a[^>]*\bcite-ref\b[^>]*>\d+</a>"
    gap = re.compile(rf"[^\s>]\s+(?:<span[^>]*>)?{mark}|{mark}(?:</span>)?\s+[.,;:!?)]")
    wrong = []
    for path in site.pages:
        html = (site.folder / path).read_text(encoding="utf-8")
        wrong += [f"{path}: {found.group()}" for found in gap.finditer(html)]
    assert wrong == []
