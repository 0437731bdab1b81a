"""The pages of lessons: what pupils see, and what they do not."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from explainer.build import load, render
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.model.lesson import Lesson
from explainer.outputs.findable import findables
from explainer.pages.copy_parts import copy_parts
from explainer.pages.page import Page
from tests import tiny
from tests.needs import ROOT

FULL = ROOT / "tests" / "packs" / "full"
PUPILS = "learn/who-may-shelter/"
# What the pack's lesson says to its teacher alone.
FOR_TEACHERS = ("blue bell", "yellow buoy", "lost somebody at sea")


@cache
def full() -> tuple[Library, dict[str, Page]]:
    library = load(Project(FULL, FULL / "content", FULL / "docs"), tiny.TODAY).library
    assert library is not None
    return library, {page.path: page for page in render(library)}


def tree(path: str) -> HtmlElement:
    return document_fromstring(full()[1][path].html)


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_pupils_see_each_step_with_its_minutes_and_the_evidence_that_it_uses() -> None:
    steps = tree(PUPILS).find_class("lesson-step")
    assert [words(step.find("h2")) for step in steps] == [
        "1. Read one article 15 minutes",
        "2. Who reads it otherwise? 10 minutes",
    ]
    [clause] = steps[0].find_class("clause")
    assert "distress" in words(clause)
    [quotation] = steps[0].find_class("quote")
    assert "We light a lamp" in words(quotation)
    links = [a.get("href") for a in steps[1].iter("a")]
    assert "../../questions/shelter-or-service/" in links


def test_catalogues_of_learning_material_read_what_a_lesson_is() -> None:
    [script] = tree(PUPILS).iterfind(".//script[@type='application/ld+json']")
    assert script.text is not None
    assert not {"<", ">", "&"} & set(script.text)
    read = json.loads(script.text)
    assert read["@context"] == "https://schema.org"
    assert read["@type"] == "LearningResource"
    assert read["name"] == 'Who may shelter? "Reading" one <promise>'
    assert read["url"].endswith(f"/{PUPILS}")
    assert read["timeRequired"] == "PT25M"
    assert read["typicalAgeRange"] == "14-16"
    assert read["educationalLevel"] == "Lower secondary"
    assert read["learningResourceType"] == "lesson plan"
    assert read["teaches"][0] == "Say what a harbour owes a ship in distress"
    assert read["license"] == str(full()[0].site.licence.url)
    assert read["dateModified"] == "2025-05-02"
    assert not [said for said in FOR_TEACHERS if said in script.text]


def test_what_was_shown_once_is_linked_afterwards() -> None:
    second = tree(PUPILS).find_class("lesson-step")[1]
    assert not second.find_class("clause")
    assert "Article I" in words(second)


def test_the_items_of_a_lesson_are_asked_with_those_that_it_names_and_their_answers_folded() -> (
    None
):
    library = full()[0]
    lesson = library.expect("who-may-shelter", Lesson)
    asked = tree(PUPILS).find_class("quiz-item")
    headings = [each.get("aria-labelledby") for each in asked]
    assert headings == ["item-written-who-defines-distress", *(f"item-{id}" for id in lesson.quiz)]
    [written] = lesson.written
    [answer] = asked[0].findall("details")
    assert "open" not in answer.attrib
    answer.drop_tree()
    for choice in written.choices:
        assert choice.text.best("en")[0] in words(asked[0])
        assert choice.why.best("en")[0] not in words(asked[0])


@pytest.mark.parametrize("secret", FOR_TEACHERS)
def test_pupils_never_see_what_is_for_their_teacher(secret: str) -> None:
    library, pages = full()
    assert secret not in pages[PUPILS].html
    assert secret not in pages["learn/"].html
    assert not [each for each in findables(library, ()) if secret in each.text]


def test_lessons_are_listed_by_level_the_shortest_first(tmp_path: Path) -> None:
    lesson = """\
        title: Lesson {number}
        summary: What it is about.
        audience: Anybody
        level: {level}
        minutes: {minutes}
        objectives: [{{verb: Say, text: it}}]
        steps: [{{title: Read, minutes: {minutes}, text: Read.}}]
        checked: 2031-04-01
        """
    made = [(1, "Upper", 90), (2, "Lower", 45), (3, "Lower", 15), (4, "Upper", 30)]
    files = {
        f"lessons/number-{number}.yml": lesson.format(number=number, level=level, minutes=minutes)
        for number, level, minutes in made
    }
    pages = {page.path: page for page in render(tiny.library(tmp_path, files))}
    page = document_fromstring(pages["learn/"].html)
    assert [words(each) for each in page.iter("h2", "h3")][:6] == [
        *("Lower", "Lesson 3", "Lesson 2", "Upper", "Lesson 4", "Lesson 1"),
    ]


def test_a_site_without_lessons_has_no_list_of_them(tmp_path: Path) -> None:
    pages = {page.path: page for page in render(tiny.library(tmp_path))}
    assert "learn/" not in pages
    assert not [path for path, page in pages.items() if 'learn/"' in page.html]


def test_the_teacher_has_the_plan_the_notes_the_answers_and_the_marking_guide() -> None:
    page = tree(f"{PUPILS}teacher/")
    for said in FOR_TEACHERS:
        assert said in words(page)
    assert [words(each) for each in page.find_class("lesson-minutes")] == ["0–15", "15–25"]
    [item] = full()[0].expect("who-may-shelter", Lesson).written
    for choice in item.choices:
        assert choice.why.best("en")[0] in words(page)
    assert "What must a ship do first?" in words(page)


def test_the_page_for_teachers_leads_to_that_for_pupils_and_back() -> None:
    pages = full()[1]
    assert 'href="teacher/"' in pages[PUPILS].html
    assert 'href="../"' in pages[f"{PUPILS}teacher/"].html


def test_the_page_for_teachers_is_in_no_list() -> None:
    library, pages = full()
    assert pages[f"{PUPILS}teacher/"].unlisted
    assert "teacher/" not in json.dumps([part.pages for part in copy_parts(library)])
    assert not [each for each in findables(library, ()) if "teacher/" in each.address]


def test_a_handout_has_each_task_its_evidence_once_and_the_exit_ticket_on_the_last_sheet() -> None:
    page = tree(f"{PUPILS}handout/")
    sheets = page.find_class("sheet")
    assert len(sheets) > 1
    assert [len(page.find_class(name)) for name in ("clause", "quote")] == [1, 1]
    for said in ("1. Read one article", "2. Who reads it otherwise?", "Distress"):
        assert said in words(page)
    assert "What must a ship do first?" in words(sheets[-1])
    assert not [said for said in FOR_TEACHERS if said in words(page)]
    for sheet in sheets:
        assert "/learn/who-may-shelter/" in words(sheet.find("footer"))


def test_wordings_that_pupils_compare_are_no_quotations_unless_they_are_the_speakers_own(
    tmp_path: Path,
) -> None:
    quote = """\
        items:
          - id: brin-on-salt
            speaker: brin
            said: 2030-02-03
            title: On salt
            occasion: A statement
            verification: primary-text
            checked: 2031-04-01
            wordings:
              - {text: Salt is ours., lang: en, fidelity: verbatim, source: text}
              - {text: Salt are ours., lang: en, fidelity: back-translation, source: text}
        """
    lesson = """\
        title: Salt
        summary: Who says it.
        audience: Anybody
        minutes: 5
        objectives: [{verb: Say, text: it}]
        steps: [{title: Compare, minutes: 5, text: Compare., uses: [brin-on-salt]}]
        checked: 2031-04-01
        """
    files = {"quotes/brin.yml": quote, "lessons/salt.yml": lesson}
    pages = {page.path: page for page in render(tiny.library(tmp_path, files))}
    page: HtmlElement = document_fromstring(pages["learn/salt/handout/"].html)
    [listed] = page.find_class("sheet-wordings")
    assert [words(each) for each in listed.iter("blockquote")] == ["Salt is ours."]
    [rendering] = page.find_class("rendering")
    assert words(rendering) == "Salt are ours."
    assert "not the speaker’s words" in words(listed)


def test_a_lesson_that_was_withdrawn_has_no_page_for_teachers(tmp_path: Path) -> None:
    lesson = """\
        title: Salt
        summary: Who carries it.
        audience: Anybody
        minutes: 5
        objectives: [{verb: Say, text: it}]
        steps: [{title: Read, minutes: 5, text: Read.}]
        teacher_notes: Nobody knows.
        checked: 2031-04-01
        retired: It was about another pact.
        """
    pages = [page.path for page in render(tiny.library(tmp_path, {"lessons/salt.yml": lesson}))]
    assert "learn/salt/" in pages
    assert "learn/salt/teacher/" not in pages
