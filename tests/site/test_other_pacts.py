"""The generator serves any pact: what each has is shown, and what it lacks leaves no trace."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.record import walk_values
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.model.text import Localised, Prose
from explainer.site_map import page_path
from tests.needs import ROOT
from tests.site.hostile import is_structure
from tests.site.sites import BuiltSite, is_redirect, sites_with, words

Sites = Callable[[str], BuiltSite]

# References, citations, addresses and languages of words, emphasis, and what begins a line.
MARKS = re.compile(
    r"\[\[[^\]]*\]\]|\[@[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|[*`\[\]]+|\n\n|^\s*(?:-|#+|\d+\.) ", re.M
)


@pytest.mark.parametrize("name", ["minimal", "full"])
def test_an_empty_folder_of_prose_still_gives_a_home_page(built_sites: Sites, name: str) -> None:
    site = built_sites(name)
    home = site.main("")
    assert str(site.library.site.question) in words(home.xpath(".//h1")[0])
    assert home.xpath(".//section[contains(@class, 'depth-brief')]")
    assert site.main("about/") is not None
    assert site.main("accessibility/") is not None


def test_absent_collections_leave_out_their_links(built_sites: Sites) -> None:
    site = built_sites("minimal")
    hrefs = {href for path in site.pages for href in site.links(path)}
    for folder in ("timeline/", "glossary/", "claims/", "questions/"):
        assert not [href for href in hrefs if folder in href], folder


def test_hostile_text_is_only_ever_text(built_sites: Sites) -> None:
    site = built_sites("full")
    raw = "".join(str(value) for record in site.library.records for _, value in walk_values(record))
    assert "<script" in raw
    # The index of the search is a script too, which the content makes.
    own = {
        "index.js",
        "compare.js",
        *(path.name for path in ROOT.glob("hooks/theme/assets/javascripts/*.js")),
    }
    for path, page in site.pages.items():
        for script in page.xpath("//script"):
            source = script.get("src")
            if source is not None:
                assert source.split("/")[-1] in own, path
            else:
                assert "alert(" not in (script.text or ""), path
        handlers = page.xpath("//@*[starts-with(name(), 'on')]")
        assert not handlers, f"{path}: {handlers}"
        for href in page.xpath("//a/@href"):
            assert not href.strip().lower().startswith(("javascript:", "data:")), f"{path}: {href}"


def test_former_ids_lead_on_and_withdrawn_records_leave_a_tombstone(built_sites: Sites) -> None:
    site = built_sites("full")
    followed = buried = 0
    for record in site.library.records:
        for alias in record.aliases:
            former = page_path(type(record), alias)
            if former is not None:
                page = site.page(former)
                assert is_redirect(page)
                href = page.xpath("//main//p/a/@href")[0]
                assert site.target(f"{former}index.html", href) == (
                    f"{page_path(type(record), record.id)}index.html",
                    "",
                )
                followed += 1
        if record.retired is not None:
            path, _, anchor = site.library.address(record).partition("#")
            stone = site.main(path).xpath("//*[@id=$id]", id=anchor)[0] if anchor else None
            shown = site.main(path) if stone is None else stone
            assert str(record.retired) in words(shown)
            buried += 1
    assert followed
    assert buried


def test_articles_in_roman_figures_and_southern_places_read_as_they_should(
    built_sites: Sites,
) -> None:
    site = built_sites("full")
    pact = site.library.expect(site.library.site.pact, Pact)
    roman = [a.label for a in pact.articles if re.fullmatch("[IVX]+", a.label)]
    assert roman
    headings = " ".join(words(h) for h in site.main(f"pacts/{pact.id}/").xpath(".//h3"))
    assert all(f"Article {label}:" in headings for label in roman)
    shown = words(site.main("map/"))
    southern = [place for place in site.library.all(Place) if place.lat < 0]
    assert southern
    assert all(f"{abs(place.lat):g}° S" in shown for place in southern)


def test_passages_written_from_right_to_left_say_so(built_sites: Sites) -> None:
    site = built_sites("full")
    shown = [
        element
        for page in site.pages.values()
        for element in page.xpath("//blockquote[@dir='rtl'] | //span[@dir='rtl']")
    ]
    assert shown
    assert all(element.get("lang") for element in shown)


def test_terms_of_the_content_are_marked_in_its_own_prose(built_sites: Sites) -> None:
    for name in sites_with(Term):
        site = built_sites(name)
        ids = {term.id for term in site.library.all(Term)}
        marked = {id for page in site.pages.values() for id in page.xpath("//main//a/@data-term")}
        assert marked or name != "full"
        assert marked <= ids


def test_each_part_of_a_pact_is_called_as_its_text_calls_it(built_sites: Sites) -> None:
    site = built_sites("full")
    pact = site.library.expect(site.library.site.pact, Pact)
    page = site.main(f"pacts/{pact.id}/")
    headings = page.xpath(".//section[@class='article']/h3")
    named = [words(heading).partition(":")[0] for heading in headings]
    expected = ["Preamble", "Article I", "Article II", "Article III", "Article IV"]
    assert named == [*expected, "Article IV bis", "Article V", "Annex A"]
    for path in (f"pacts/{pact.id}/", "pacts/compare/", "quotes/brevonne-no-warships/"):
        linked = [words(a) for a in site.main(path).xpath(".//a[contains(@href, '#article-')]")]
        assert "Preamble" in linked, path
        assert not [text for text in linked if text.lower() == "article preamble"], path


def test_eras_that_run_side_by_side_stand_one_after_the_other(built_sites: Sites) -> None:
    site = built_sites("full")
    eras = {str(event.era.title) for event in site.library.all(Event)}
    shown = [words(h) for h in site.main("timeline/").xpath(".//section[@class='era']//h2")]
    assert sorted(shown) == sorted(eras)
    spans = [words(p) for p in site.main("timeline/").xpath(".//span[@class='era-span']")]
    assert "2000 to today" in spans


def test_the_span_of_the_timeline_reads_well_though_its_ends_are_open(built_sites: Sites) -> None:
    site = built_sites("full")
    lede = words(site.main("timeline/").xpath(".//p[@class='lede']")[0])
    assert lede == f"{len(site.library.all(Event))} events, from 1600 to 2016."


def test_readers_write_to_a_page_where_no_address_for_mail_is_given(built_sites: Sites) -> None:
    site = built_sites("full")
    contact = str(site.library.site.contact.url)
    people = [
        f"stakeholders/{who.id}/index.html"
        for who in site.library.all(Stakeholder)
        if who.type == "person"
    ]
    for path in ("about/index.html", "accessibility/index.html", *people):
        if path in site.readable:
            assert contact in site.links(path), path
    for path in site.readable:
        links = list(site.links(path))
        reported = [href for href in links if "/issues/new" in href]
        assert reported or contact in links, path
        assert not [href for href in links if href.startswith("mailto:")], path


def test_everything_that_editors_write_for_readers_is_shown(site: BuiltSite) -> None:
    shown = " ".join(words(page) for page in site.readable.values())
    missing = []
    for record in site.library.records:
        for path, value in walk_values(record):
            if path[:1] == ("note",) or is_structure(path):
                continue
            if record.retired is not None and path[:1] != ("retired",):
                continue
            pieces = list(pieces_of(value, site.library.site.language))
            missing += [(record.id, path, piece) for piece in pieces if piece not in shown]
    assert missing == []


def pieces_of(value: object, language: str) -> Iterator[str]:
    """Yield what a field says between its marks of Markdown, white space as a reader sees it."""
    if type(value) is str:
        yield " ".join(value.split())
    elif isinstance(value, Localised):
        text, _ = value.best(language)
        pieces = MARKS.split(text) if isinstance(value, Prose) else [text]
        # A question's name closes the sentence that it ends, in place of the full stop.
        parts = (" ".join(piece.split()).removeprefix(". ") for piece in pieces)
        yield from (part for part in parts if len(part) > 3)


def test_notes_for_editors_are_published_nowhere(site: BuiltSite) -> None:
    notes = [record.note for record in site.library.records if record.note]
    assert notes or site.name != "full"
    for file in site.folder.rglob("*"):
        if file.suffix in (".html", ".json", ".xml", ".txt"):
            text = " ".join(file.read_text(encoding="utf-8").split())
            assert not [note for note in notes if " ".join(note.split())[:40] in text], file


def test_lists_of_facts_are_left_out_where_there_are_none(built_sites: Sites) -> None:
    site = built_sites("minimal")
    for path, page in site.readable.items():
        empty = page.xpath("//main//*[self::dl or self::ul or self::ol or self::table][not(*)]")
        assert not empty, path
