"""Tests of what pages say of themselves: their descriptions for search engines and shared links."""

from __future__ import annotations

from pathlib import Path

from lxml.html import HtmlElement, document_fromstring

from explainer.build import render
from explainer.pages.page import Page
from explainer.pages.site import SiteRenderer
from tests import tiny

TIES = "//section[@aria-labelledby='ties']/ul/li"


def pages(folder: Path, content: dict[str, str], docs: dict[str, str] | None = None) -> list[Page]:
    return list(render(tiny.library(folder, content, docs)))


def page(folder: Path, path: str, content: dict[str, str]) -> Page:
    [found] = [page for page in pages(folder, content) if page.path == path]
    return found


def test_a_description_names_records_as_readers_see_them(tmp_path: Path) -> None:
    state = tiny.STATE.replace(
        "A state on", "Beside [[brin]] and [[salt-pact|the pact]] [@text], on"
    )
    content = {"stakeholders/arvo.yml": state.format(name="Arvo")}
    described = page(tmp_path, "stakeholders/arvo/", content).description
    assert described.startswith("Beside Brin and the pact, on the salt road.")


def test_a_long_description_ends_with_a_whole_word(tmp_path: Path) -> None:
    state = tiny.STATE.replace("A state", "A state " + "and another " * 20)
    content = {"stakeholders/arvo.yml": state.format(name="Arvo")}
    described = page(tmp_path, "stakeholders/arvo/", content).description
    assert len(described) <= 156
    assert described.endswith((" and…", " another…"))


def test_a_quotation_is_described_by_its_words(tmp_path: Path) -> None:
    described = page(tmp_path, "quotes/arvo-on-salt/", {}).description
    assert described.startswith("Arvo, 3 February 2030: “")


def test_a_page_of_few_words_goes_on_with_its_title_and_the_question(tmp_path: Path) -> None:
    described = page(tmp_path, "stakeholders/arvo/", {}).description
    assert described == (
        "A state on the salt road. Arvo. What did Arvo and Brin promise each other?"
    )


def test_pages_that_prose_replaces_are_not_made(tmp_path: Path) -> None:
    docs = {"index.md": "# Home\n\n[[arvo]]\n", "about/index.md": "# About\n\n[[arvo]]\n"}
    made = {page.path for page in pages(tmp_path, {}, docs)}
    assert "" not in made
    assert "about/" not in made
    assert "accessibility/" in made


def test_former_ids_lead_on_and_withdrawn_records_say_why(tmp_path: Path) -> None:
    content = {
        "stakeholders/brin.yml": tiny.STATE.format(name="Brin") + "aliases: [brinn]\n",
        "stakeholders/carn.yml": tiny.STATE.format(name="Carn") + "retired: Never a state.\n",
    }
    made = {page.path: page for page in pages(tmp_path, content)}
    assert made["stakeholders/brinn/"].redirect == "../brin/"
    assert "Never a state." in made["stakeholders/carn/"].html
    assert "stakeholders/carn" not in made["stakeholders/"].html


def test_an_old_link_to_a_withdrawn_entry_arrives_where_it_stood(tmp_path: Path) -> None:
    event = """\
id: old-storm
date: 2030-01
title: A storm
text: No salt was carried.
era: {title: The salt years, from: 2030, to: 2030}
sources: [text]
checked: 2031-04-01
retired: It was fair weather.
"""
    content = {"events/old.yml": "items:\n  - " + event.replace("\n", "\n    ").rstrip() + "\n"}
    made = {page.path: page for page in pages(tmp_path, content)}
    assert 'id="old-storm"' in made["timeline/"].html
    assert "It was fair weather." in made["timeline/"].html
    assert 'href="../timeline/#old-storm"' in made["corrections/"].html


def test_a_page_says_how_its_members_belong_and_since_when(tmp_path: Path) -> None:
    person = tiny.STATE.replace("type: state", "type: person") + "of: arvo\n"
    office = "offices: [{title: Weigher, of: arvo, dates: 2029/2030, sources: [text]}]\n"
    tie = "ties: [{to: arvo, text: Sells it salt, dates: 2028/.., sources: [text]}]\n"
    content = {
        "stakeholders/carn.yml": person.format(name="Carn") + office,
        "stakeholders/dorn.yml": person.format(name="Dorn"),
        "stakeholders/brin.yml": tiny.STATE.format(name="Brin") + tie,
    }
    shown: HtmlElement = document_fromstring(page(tmp_path, "stakeholders/arvo/", content).html)
    ties = [item.text_content() for item in shown.xpath(TIES)]
    assert ties == [
        "Brin: Sells it salt (since 2028)1",
        "Carn: Weigher (2029–2030)1",
        "Dorn: person that belongs to it",
    ]


def test_a_term_within_a_longer_word_is_left_unmarked(tmp_path: Path) -> None:
    content = {
        "stakeholders/arvo.yml": tiny.STATE.format(name="Arvo").replace(
            "A state on the salt road.", "東京都知事は京都で会った。"
        ),
        "glossary.yml": """\
            items:
              - id: kyoto
                term: Kyoto
                names: [{text: 京都, lang: ja}]
                definition: A city.
                checked: 2031-04-01
            """,
    }
    html = page(tmp_path, "stakeholders/arvo/", content).html
    read: HtmlElement = document_fromstring(html)
    told = read.find(".//a[@class='term']/..")
    assert told is not None
    assert told.text == "東京都知事は"
    assert [link.text for link in told if link.get("class") == "term"] == ["京都"]


def test_a_page_rendered_alone_is_that_of_the_whole_site(tmp_path: Path) -> None:
    library = tiny.library(tmp_path, {})
    whole = {page.path: page for page in render(library)}
    jobs = SiteRenderer(library).jobs
    assert [*jobs] == [*whole]
    assert {path: jobs[path]() for path in reversed([*jobs])} == whole
