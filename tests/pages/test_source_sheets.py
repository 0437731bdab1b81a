"""Source sheets: pupils find the words and room to write, their teacher what the record knows."""

from __future__ import annotations

from functools import cache

from lxml.html import HtmlElement, document_fromstring

from explainer.build import load, render
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.model.claim import Claim
from explainer.model.quote import Quote
from explainer.pages.page import Page
from explainer.site_map import SHEETS
from tests import tiny
from tests.needs import ROOT

FULL = ROOT / "tests" / "packs" / "full"


@cache
def full() -> tuple[Library, dict[str, Page]]:
    project = Project(FULL, FULL / "content", FULL / "docs")
    library = load(project, tiny.TODAY).library
    assert library is not None
    return library, {page.path: page for page in render(library)}


def sheets_of(page: Page) -> list[HtmlElement]:
    every: list[HtmlElement] = [*document_fromstring(page.html).iter("section")]
    return [each for each in every if "source-sheet" in (each.get("class") or "").split()]


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_each_quotation_and_claim_of_a_set_has_a_sheet_on_both_pages_in_its_order() -> None:
    library, pages = full()
    [named] = library.site.sheets
    records = [library.by_id[id] for id in named.records]
    titles = [str(each.label) for each in records if isinstance(each, Quote | Claim)]
    for path in (f"{SHEETS}{named.id}/", f"{SHEETS}{named.id}/teacher/"):
        found = sheets_of(pages[path])
        assert len(found) == len(titles) < len(records)
        for sheet, title in zip(found, titles, strict=True):
            assert words(sheet).startswith(title)
            assert len(sheet.findall("h3")) == 4


def test_a_pupils_page_has_lines_to_write_on_and_none_of_the_teachers_answers() -> None:
    library, pages = full()
    [named] = library.site.sheets
    pupils = pages[f"{SHEETS}{named.id}/"]
    teachers = pages[f"{SHEETS}{named.id}/teacher/"]
    assert not pupils.unlisted
    assert teachers.unlisted
    assert 'class="rules"' in pupils.html
    assert 'class="rules"' not in teachers.html
    quotes = [library.by_id[id] for id in named.records]
    for quote in quotes:
        if isinstance(quote, Quote):
            speaker = library.name_of(str(quote.speaker))
            assert any(speaker in words(sheet) for sheet in sheets_of(teachers))
            assert f"/{quote.speaker}/" not in pupils.html


def test_only_words_that_may_be_quoted_stand_as_quotations_on_a_sheet() -> None:
    library, pages = full()
    own = {
        " ".join(wording.text.split())
        for quote in library.all(Quote)
        for wording in quote.wordings
        if wording.quotable
    }
    for path, page in pages.items():
        for sheet in sheets_of(page) if path.startswith(SHEETS) else ():
            for quoted in sheet.iter("blockquote"):
                assert " ".join("".join(map(str, quoted.itertext())).split()) in own


def test_sets_are_found_from_the_lessons() -> None:
    library, pages = full()
    for named in library.site.sheets:
        assert f'href="sheets/{named.id}/"' in pages["learn/"].html
