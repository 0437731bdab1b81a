"""The pages of the quiz, as they are without scripts."""

from __future__ import annotations

import posixpath
import shutil
from functools import cache
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from explainer.build import load, render
from explainer.cache import Cache
from explainer.load.project import Project
from explainer.pages.kept_quiz import keep_quiz
from explainer.pages.page import Page
from explainer.pages.site import SiteRenderer
from explainer.quiz import made as quiz_made
from explainer.quiz.context import QuizContext
from explainer.quiz.item import Item
from explainer.quiz.made import quiz_of
from tests import tiny
from tests.needs import ROOT

FULL = ROOT / "tests" / "packs" / "full"


@cache
def full() -> tuple[tuple[Item, ...], dict[str, Page]]:
    project = Project(FULL, FULL / "content", FULL / "docs")
    library = load(project, tiny.TODAY).library
    assert library is not None
    pages = {page.path: page for page in render(library)}
    return quiz_of(library).items, pages


def of_class(page: Page, name: str) -> list[HtmlElement]:
    every: list[HtmlElement] = [*document_fromstring(page.html).iter("div", "section")]
    return [each for each in every if name in (each.get("class") or "").split()]


def sections() -> dict[str, HtmlElement]:
    """Return what is shown of each item, by the item's id."""
    pages = [page for path, page in full()[1].items() if path.startswith("learn/quiz/")]
    found = [section for page in pages for section in of_class(page, "quiz-item")]
    return {str(each.get("aria-labelledby")).removeprefix("item-"): each for each in found}


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_item_is_asked_once_with_its_answer_its_reason_and_its_evidence() -> None:
    items, pages = full()
    shown = sections()
    assert sorted(shown) == sorted(item.id for item in items)
    for item in items:
        [answer] = shown[item.id].findall("details")
        right = [item.right.text, item.why] if item.kind == "one" else []
        right += [choice.why or choice.text for choice in item.choices if item.kind == "order"]
        for text in (*right, *(each for pair in item.pairs for each in pair)):
            assert " ".join(text.split()) in words(answer)
        for choice in item.choices:
            assert choice.why in words(answer)
        [way] = answer.xpath(".//p[last()]/a/@href")
        asked = [path for path in pages if path.startswith("learn/quiz/")]
        here = next(path for path in asked if f'"item-{item.id}"' in pages[path].html)
        there = posixpath.normpath(f"{here}{way.partition('#')[0]}") + "/"
        assert there in pages


def test_no_answer_is_seen_before_it_is_opened() -> None:
    made = sections()
    for item in full()[0]:
        shown = made[item.id]
        [answer] = shown.findall("details")
        assert "open" not in answer.attrib
        answer.drop_tree()
        assert " ".join(item.why.split()) not in words(shown)
        options = [words(each) for each in shown.xpath("ol/li")]
        right = [choice.text for choice in item.choices] or [pair[1] for pair in item.pairs]
        right = [" ".join(text.split()) for text in right]
        assert sorted(options) == sorted(right)
        if item.kind != "one":
            assert options != right


def test_the_answers_at_the_end_of_a_printed_quiz_are_the_right_ones() -> None:
    for path, page in full()[1].items():
        if not path.startswith("learn/quiz/"):
            continue
        asked = of_class(page, "quiz-item")
        keys = [li for each in of_class(page, "quiz-key") for li in each.iter("li")]
        assert len(keys) == len(asked)
        items = {item.id: item for item in full()[0]}
        for section, key in zip(asked, keys, strict=True):
            item = items[str(section.get("aria-labelledby")).removeprefix("item-")]
            letters = words(key.findall("b")[0]).split()
            options = [words(each) for each in section.findall("ol/li")]
            told = [options[ord(letter) - ord("A")] for letter in letters]
            right = [item.right.text] if item.kind == "one" else [c.text for c in item.choices]
            right = right or [pair[1] for pair in item.pairs]
            assert told == [" ".join(text.split()) for text in right]
            assert words(key).endswith(" ".join(item.why.split()))


def test_the_quiz_is_found_from_the_lessons_or_without_any_from_the_pages_to_read(
    tmp_path: Path,
) -> None:
    pages, topics = full()[1], {item.topic for item in full()[0]} - {""}
    assert 'href="quiz/"' in pages["learn/"].html
    for topic in topics:
        assert f'href="quiz/{topic}/"' in pages["learn/"].html
        assert f'href="{topic}/"' in pages["learn/quiz/"].html
    shutil.copytree(FULL, tmp_path, dirs_exist_ok=True)
    shutil.rmtree(tmp_path / "content" / "lessons")
    project = Project(tmp_path, tmp_path / "content", tmp_path / "docs")
    library = load(project, tiny.TODAY).library
    assert library is not None
    [read] = [page for page in render(library) if page.path == "read/"]
    assert 'href="../learn/quiz/"' in read.html


def test_a_preview_has_a_page_for_each_topic_that_the_site_will_have_and_lists_no_empty_one() -> (
    None
):
    library = load(Project(FULL, FULL / "content", FULL / "docs"), tiny.TODAY).library
    assert library is not None
    drafted = SiteRenderer(library, drafted=True).jobs
    pages = {path: page for path, page in full()[1].items() if path.startswith("learn/quiz/")}
    for path in filter(lambda path: path.startswith("learn/quiz/"), drafted):
        page = drafted[path]()
        assert page.unlisted == (path not in pages)
        assert page.unlisted or page == pages[path]


def test_a_quiz_is_kept_for_later_builds_until_a_record_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(FULL, tmp_path, dirs_exist_ok=True)
    project = Project(tmp_path, tmp_path / "content", tmp_path / "docs")
    made: list[QuizContext] = []
    make = quiz_made.make_quiz

    def noted(quiz: QuizContext) -> quiz_made.Quiz:
        made.append(quiz)
        return make(quiz)

    monkeypatch.setattr(quiz_made, "make_quiz", noted)
    event = project.content / "events" / "lanterns.yml"
    for text in (event.read_text(), event.read_text(), event.read_text().replace("signed", "made")):
        event.write_text(text)
        library, cache = load(project, tiny.TODAY).library, Cache(project.root)
        assert library is not None
        keep_quiz(library.index, cache)
        cache.close()
        assert quiz_of(library) == make(QuizContext(library.fresh()))
        assert ("of_kind", "event") in library.reads.queries
    assert len(made) == 2


def test_a_site_of_which_no_item_can_be_made_has_no_quiz(tmp_path: Path) -> None:
    library = tiny.library(tmp_path, {})
    assert quiz_of(library).items == ()
    pages = list(render(library))
    assert not [page for page in pages if page.path.startswith("learn/")]
    assert not [page for page in pages if "learn/quiz/" in page.html]
