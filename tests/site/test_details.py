"""The small print of every page: the order of dated things, marks, full stops, labels and links."""

from __future__ import annotations

import itertools
import re

from explainer.model.edtf import Edtf, parse
from explainer.model.event import Event
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.site_map import page_path
from tests.site.sites import BuiltSite, words


def moments(dates: list[str]) -> list[tuple[int, int]]:
    """Return dates as a machine reads them, so that they can be compared."""
    return [parse(date).sort_key[:2] for date in dates]


def date_of(record: Record | None) -> Edtf | None:
    return record.date if isinstance(record, Event) else getattr(record, "said", None)


def test_every_list_by_date_is_in_the_order_of_its_dates(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        for line in page.xpath("//main//ol[@class='timeline']"):
            shown = moments(line.xpath("./li/time/@datetime"))
            assert shown == sorted(shown), path


def test_what_a_speaker_said_stands_in_the_order_of_its_dates(site: BuiltSite) -> None:
    for speaker in site.library.all(Stakeholder):
        own = f"{page_path(Stakeholder, speaker.id)}"
        lists = [site.main(own).xpath(".//section[@aria-labelledby='words']")]
        lists += [site.main("quotes/").xpath(f".//section[@aria-labelledby='by-{speaker.id}']")]
        for found in itertools.chain(*lists):
            dates = found.xpath(".//*[self::figcaption or @class='reported-source']/time/@datetime")
            assert moments(dates) == sorted(moments(dates)), (own, dates)


def test_events_and_quotations_that_name_a_record_are_listed_by_date(site: BuiltSite) -> None:
    by_address = {
        (page_path(type(record), record.id) or "", ""): record for record in site.library.all(Quote)
    } | {("timeline/", event.id): event for event in site.library.all(Event)}
    for path, page in site.readable.items():
        for links in page.xpath("//main//ul[@class='record-links']"):
            dates: dict[str, list[tuple[int, int, str]]] = {}
            for href in links.xpath(".//a/@href"):
                file, anchor = site.target(path, href) or ("", "")
                record = by_address.get((file.removesuffix("index.html"), anchor))
                if date := date_of(record):
                    dates.setdefault(type(record).__name__, []).append(date.sort_key)
            assert all(each == sorted(each) for each in dates.values()), path


def test_no_mark_stands_between_a_mark_with_its_full_stop_and_the_next_word(
    site: BuiltSite,
) -> None:
    for path, page in site.readable.items():
        for mark in page.xpath("//main//a[contains(@class, 'cite-ref')]"):
            group = mark.getparent() if mark.getparent().tag == "span" else mark
            before = group.getprevious()
            if before is not None and before.get("class") in ("cite-ref", "cite-group"):
                assert (before.tail or "").strip() != ".", f"{path}: {words(group.getparent())}"


def test_the_link_to_a_quotation_stands_apart_from_the_mark_before_it(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        for link in page.xpath("//main//a[@class='quote-more']"):
            before = link.getprevious()
            text = link.getparent().text if before is None else before.tail
            assert text and text[-1].isspace(), f"{path}: {words(link.getparent())}"


def test_no_full_stop_follows_a_name_that_ends_in_one(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        for text in page.xpath(
            "//main//*[self::p or self::li or self::dd or self::figcaption][not(ancestor::pre)]"
        ):
            twice = re.search(r".*[^.]\.\.(?!\.)", words(text))
            assert twice is None, f"{path}: {twice and twice[0][-80:]}"
