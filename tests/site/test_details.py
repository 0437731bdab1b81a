"""The small print of every page: the order of dated things, marks, full stops, labels and links."""

from __future__ import annotations

import itertools
import re

from explainer.dates.edtf import Edtf, parse_edtf
from explainer.dates.order import Rank, ranks
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.site_map import page_path
from tests.site.sites import BuiltSite, words

NO_READING = "Not recorded"


def moments(dates: list[str]) -> list[Rank]:
    """Return what dates as a machine reads them are sorted by."""
    read = [parse_edtf(date) for date in dates]
    ranked = ranks(read)
    return [ranked[date] for date in read]


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
        if path.startswith("learn/"):
            continue  # A lesson takes up evidence in the order of its steps.
        for links in page.xpath("//main//ul[@class='record-links']"):
            dates: dict[str, list[str]] = {}
            for href in links.xpath(".//a/@href"):
                file, anchor = site.target(path, href) or ("", "")
                record = by_address.get((file.removesuffix("index.html"), anchor))
                if date := date_of(record):
                    dates.setdefault(type(record).__name__, []).append(str(date))
            for each in map(moments, dates.values()):
                assert each == sorted(each), path


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
        # Few pages have two full stops in a row anywhere, and only those are looked at closely.
        if ".." not in "".join(page.text_content().split()):
            continue
        for text in page.xpath(
            "//main//*[self::p or self::li or self::dd or self::figcaption][not(ancestor::pre)]"
        ):
            twice = re.search(r".*[^.]\.\.(?!\.)", words(text))
            assert twice is None, f"{path}: {twice and twice[0][-80:]}"


def test_what_does_not_belong_in_a_copy_is_said_to_go(site: BuiltSite) -> None:
    for source in site.library.all(Source):
        if source.defects:
            rows = site.main(f"sources/{source.id}/").xpath(
                ".//section[@aria-labelledby='defects']//td[@data-label='It should read']"
            )
            for defect, cell in zip(source.defects, rows, strict=True):
                unknown = "Nothing: it does not belong there" if defect.superfluous else NO_READING
                assert words(cell) == (defect.reading or unknown), source.id


def test_reported_speech_says_of_as_many_wordings_as_there_are_what_they_are(
    site: BuiltSite,
) -> None:
    for quote in site.library.all(Quote):
        if quote.quotable:
            continue
        [notice] = site.main(f"quotes/{quote.id}/").xpath(
            ".//section[@aria-labelledby='wordings']/p[@class='notice']"
        )
        many = len(quote.wordings) > 1
        assert ("wordings below" in words(notice)) == many, quote.id
        assert ("wording below" in words(notice)) != many, quote.id
        kinds = {wording.fidelity for wording in quote.wordings}
        assert ("summar" in words(notice)) == ("paraphrase" in kinds), quote.id
        assert ("and back" in words(notice)) == ("back-translation" in kinds), quote.id


def test_the_last_step_of_the_trail_is_the_page_itself_and_no_link(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        for trail in page.xpath("//main//nav[@aria-label='Breadcrumb']"):
            *above, here = trail.xpath("./ol/li")
            assert [bool(step.xpath("./a[@href]")) for step in above] == [True] * len(above), path
            assert here.get("aria-current") == "page", path
            assert words(here), path
            assert not here.xpath(".//a"), path
            assert all(
                site.target(path, href) != (path, "") for href in trail.xpath(".//a/@href")
            ), path


def test_only_what_was_left_out_or_put_in_is_marked_so(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        for figure in page.xpath("//main//figure[contains(@class, 'diff-figure')]"):
            assert not figure.xpath("./figcaption//del | ./figcaption//ins"), path
            if figure.xpath(".//del | .//ins"):
                assert words(figure.xpath("./figcaption")[0]).count("only in ") == 2, path


def test_an_id_of_wikidata_leads_there(site: BuiltSite) -> None:
    records: list[Pact | Stakeholder] = [*site.library.all(Pact), *site.library.all(Stakeholder)]
    for record in records:
        links = site.main(page_path(type(record), record.id) or "").xpath(
            ".//dt[. = 'Wikidata']/following-sibling::dd[1]/a"
        )
        named = [f"https://www.wikidata.org/wiki/{record.wikidata}"] if record.wikidata else []
        assert [link.get("href") for link in links] == named, record.id
        assert all(link.get("rel") == "noopener" for link in links), record.id
