"""A site has the pages of its records and its prose and no others, each within the same frame."""

from __future__ import annotations

import re

from explainer.kinds import KINDS
from explainer.kinds.door import DOORS
from explainer.model.claim import Claim
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.lesson import Lesson
from explainer.model.pact import Pact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.outputs.learning.downloads import download_files
from explainer.pages.copy_documents import copy_documents
from explainer.pages.labels import figure_file
from explainer.pages.role_cards import role_questions
from explainer.pages.sections import doors
from explainer.pages.source_sheets import sheet_paths
from explainer.publish.target import FILE_LIST
from explainer.quiz.made import quiz_of
from explainer.site_map import PRINT, docs_path, page_path
from tests.site.sites import NOT_FOUND, BuiltSite, words

# What tells of the site itself, and is reviewed whenever it is built.
UNDATED = {NOT_FOUND, "search/index.html"} | {
    f"{name}/index.html" for name in ("about", "accessibility", "corrections")
}
# What leads on to pages with dates of their own.
UNDATED |= {f"{door.path}index.html" for door in DOORS}


def expected_pages(site: BuiltSite) -> set[str]:
    library = site.library
    made = ["", "about/", "accessibility/", "pacts/", "stakeholders/", "quotes/", "sources/"]
    made += ["corrections/", "search/", PRINT]
    made += [
        path
        for path, kind in (
            ("questions/", Question),
            ("claims/", Claim),
            ("timeline/", Event),
            ("map/", Place),
            ("glossary/", Term),
            ("figures/", Figure),
            ("learn/", Lesson),
        )
        if library.all(kind)
    ]
    made += [part.path for kind in KINDS for part in library.parts(kind.model)]
    documents = copy_documents(library)
    made += [document.path for document in documents if len(documents) > 1]
    if len(library.all(Stakeholder)) > 1:
        made.append("stakeholders/compare/")
    if len(library.all(Pact)) > 1:
        made += ["pacts/compare/", "stakeholders/ties/"]
    for record in library.records:
        for id in (record.id, *record.aliases):
            if path := page_path(type(record), id):
                made.append(path)
    for lesson in library.all(Lesson):
        made += [f"{library.address(lesson)}{name}/" for name in ("teacher", "handout")]
    if topics := quiz_of(library).topics:
        made += ["learn/quiz/", *(f"learn/quiz/{topic}/" for topic in topics if topic)]
    made += [path for _, path in role_questions(library)]
    made += sheet_paths(library)
    made += [docs_path(page.path) for page in library.docs]
    made += [door.path for door, _ in doors(library)]
    return {f"{path}index.html" for path in made} | {NOT_FOUND}


def test_the_pages_are_those_of_the_records_and_the_prose(site: BuiltSite) -> None:
    assert set(site.pages) == expected_pages(site)


def test_nothing_of_the_editors_own_is_published(site: BuiltSite) -> None:
    """Beside pages stand the theme's files, the search, the quiz, what prose shows, a list."""
    docs = {
        path.relative_to(site.project.docs).as_posix()
        for path in site.project.docs.rglob("*")
        if path.is_file() and path.suffix != ".md"
    }
    others = {
        path.relative_to(site.folder).as_posix()
        for path in site.folder.rglob("*")
        if path.is_file() and path.suffix != ".html"
    }
    docs |= {figure_file(figure) for figure in site.library.all(Figure)}
    kept = {"sitemap.xml", "sitemap.xml.gz", FILE_LIST}
    kept |= {path for path in others if re.fullmatch(r"search/[a-z]+(-\d+)?\.js", path)}
    assert "search/index.js" in kept
    if len(people := site.library.all(Stakeholder)) > 1:
        kept |= {f"stakeholders/{person.id}/compare.js" for person in people}
    kept |= download_files(site.library).keys()
    assert {path for path in others if not path.startswith("assets/")} == kept | docs
    notes = [record.note for record in site.library.records if record.note]
    text = "\n".join(words(page.xpath("//body")[0]) for page in site.pages.values())
    assert [note for note in notes if " ".join(note.split()) in text] == []


def test_no_page_holds_a_script_or_a_style(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        # What search engines read of a lesson is data, which no browser runs.
        run = "//script[not(@src or @type = 'application/ld+json')]"
        assert not page.xpath(f"{run} | //@style | //style"), path


def test_each_page_but_the_first_tells_where_it_stands(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        if path not in (NOT_FOUND, "index.html"):
            [trail] = page.xpath("//main//nav[@aria-label='Breadcrumb']")
            assert site.target(path, trail.xpath(".//a/@href")[0]) == ("index.html", ""), path


def test_each_page_that_rests_on_sources_says_when_it_was_checked(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        if path not in UNDATED:
            dated = page.xpath(
                "//main//dt[. = 'Last checked']/following-sibling::dd//time/@datetime"
            )
            assert dated, path


def test_each_page_has_a_title_and_a_description_of_its_own(site: BuiltSite) -> None:
    for path, page in site.readable.items():
        [title] = page.xpath("/html/head/title")
        assert words(title), path
        described = page.xpath("/html/head/meta[@name='description']/@content")
        assert len(described) == 1, path
        assert described[0].strip(), path
        for text in (words(title), described[0]):
            # A quotation may have such marks itself, and its page shows them.
            shown = words(page.xpath("//main")[0])
            marks = [mark for mark in ("[[", "[@", "&amp;", "&lt;") if mark not in shown]
            assert not any(mark in text for mark in marks), f"{path}: {text}"


def test_no_two_pages_are_described_alike_or_in_a_word(site: BuiltSite) -> None:
    found: dict[str, str] = {}
    for path, page in site.readable.items():
        if path == NOT_FOUND or page.xpath("/html/head/meta[@name='robots']"):
            continue
        [described] = page.xpath("/html/head/meta[@name='description']/@content")
        assert 50 <= len(described) <= 160, f"{path}: {described}"
        assert found.setdefault(described, path) == path, described
        shared = page.xpath("/html/head/meta[@property='og:description']/@content")
        assert shared == [described], path
        [title] = page.xpath("/html/head/meta[@property='og:title']/@content")
        assert title.strip(), path
        assert page.xpath("/html/head/link[@rel='icon' or @rel='apple-touch-icon']/@href"), path


def test_each_page_names_its_own_address_as_the_lasting_one(site: BuiltSite) -> None:
    base = str(site.library.site.url)
    for path, page in site.readable.items():
        if path != NOT_FOUND:
            own = base.rstrip("/") + "/" + path.removesuffix("index.html")
            assert page.xpath("/html/head/link[@rel='canonical']/@href") == [own], path


def test_a_former_address_leads_to_the_present_one(site: BuiltSite) -> None:
    for record in site.library.records:
        present = page_path(type(record), record.id)
        for alias in record.aliases:
            former = page_path(type(record), alias)
            if former is None or present is None:
                continue
            [rule] = site.page(former).xpath("//meta[@http-equiv]/@content")
            target = rule.partition("url=")[2]
            assert site.target(f"{former}index.html", target) == (f"{present}index.html", "")
            assert site.main(former).xpath(".//a/@href"), former
