"""The same words are the same, however they were typed, and are counted in any script."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import document_fromstring

from explainer.build import load, render
from explainer.diff.words import text_changed
from explainer.library.library import Library
from explainer.report.balance import balance
from explainer.report.drift import drift
from explainer.report.sources import source_use
from explainer.texts.counting import count_words
from tests.check.marked import TODAY, make_project, problems

BOAT = "One boat's enough - 'yes' for two banks... in the office."
PRESS = """\
type: article-newspaper
title: The ferry
language: zh
title_language: en
perspective: press
checked: 2025-04-30
"""
CHINESE = "两岸的人夜里都坐这一条船过河，" * 80
THAI = "เรือข้ามฟากในยามค่ำคืน " * 80
BURMESE = "ည၌ကူးတို့လှေ " * 300


def quotation(*wordings: tuple[str, str], source: str = "board-statement") -> str:
    listed = "".join(
        f'      - {{text: "{text}", lang: {lang}, fidelity: {fidelity}, source: {source}}}\n'
        for (text, lang), fidelity in zip(
            wordings, ["verbatim", "press-translation", "official-translation"], strict=False
        )
    )
    return (
        "items:\n  - id: q\n    speaker: varrick\n    said: 2019-02\n    title: On boats\n"
        "    occasion: A statement\n    verification: single-report\n    checked: 2025-04-30\n"
        f"    context: Words are left out.\n    wordings:\n{listed}"
    )


@pytest.mark.parametrize(
    ("other", "only"),
    [
        (BOAT, False),
        ("One  boat's enough - 'yes' for two\u00a0banks... in the office.", False),
        ("One boat’s enough – ‘yes’ for two banks… in the o\ufb03ce.", True),
        ("One boatʼs enough — “yes” for two banks … in the office.", True),
        ("One boat's enough -- «yes» for two banks. . . in the office.", True),
        ("One boat's enough‒„yes“ for two ban\u200dks... in the office.", True),
        ("One boat's enough - 'yes' for two banks…. in the office.", True),
        ("One boat's e\u2060nough - 'yes' for two banks... in the office.", True),
        ("One boat's enough - 'yes' for two banks... in the ｏｆｆｉｃｅ.", True),
    ],
)
def test_the_same_words_are_told_however_they_were_typed(
    tmp_path: Path, other: str, only: bool
) -> None:
    found = problems(tmp_path, {"quotes/q.yml": quotation((BOAT, "en"), (other, "en"))})
    assert "E421" in {problem.code for problem in found}
    told = next(problem for problem in found if problem.code == "E421")
    assert told.message.startswith("the same words stand in an earlier wording")
    assert ("only marks differ" in told.message) == only


@pytest.mark.parametrize(
    "other",
    ["One boat's enough - 'yes' for two banks in the office.", BOAT.replace("two", "2²")],
)
def test_other_words_are_no_repetition(tmp_path: Path, other: str) -> None:
    assert problems(tmp_path, {"quotes/q.yml": quotation((BOAT, "en"), (other, "en"))}) == []


@pytest.mark.parametrize("text", [CHINESE, THAI, BURMESE], ids=["Chinese", "Thai", "Burmese"])
def test_a_script_without_spaces_is_counted(tmp_path: Path, text: str) -> None:
    files = {
        "sources/press.yml": PRESS,
        "quotes/q.yml": quotation((text, "mul"), source="press"),
        "glossary/t.yml": f"term: T\ndefinition: {text}\nchecked: 2025-04-30\n",
    }
    found = {problem.code: problem.message for problem in problems(tmp_path, files)}
    assert found.keys() == {"E452", "E502"}
    assert "characters (2 count as a word), so" in found["E452"]
    assert f"so {count_words(text)} words, and 40 are allowed" in found["E502"]


def test_reports_count_words_of_any_script(tmp_path: Path) -> None:
    library = library_of(tmp_path, (CHINESE, "zh-Hans"))
    counted = count_words(CHINESE)
    assert counted == 80 * 14 // 2
    assert sum(row.figures[-1] for g in source_use(library).groups for row in g.rows) >= counted
    assert counted in [row.figures[-1] for g in balance(library).groups for row in g.rows]


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_marks_are_no_drift_of_words(tmp_path: Path, language: str) -> None:
    same = BOAT.replace("'", "’").replace("-", "–").replace("...", "…")
    library = library_of(tmp_path, (BOAT, language), (f"{same} Yes.", "en"))
    [entry] = [each for listed in drift(library, TODAY).lists for each in listed.entries]
    assert entry.says.endswith("of the words in English differ")
    assert entry.details[1:] == ("“Yes.” is new",)


def library_of(root: Path, *wordings: tuple[str, str]) -> Library:
    found = load(make_project(root, {"quotes/q.yml": quotation(*wordings)}), TODAY)
    assert found.library and not found.problems
    return found.library


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_a_page_marks_words_that_differ_and_no_marks(tmp_path: Path, language: str) -> None:
    other = BOAT.replace("'", "’").replace("-", "–").replace("enough", "too little")
    library = library_of(tmp_path, (BOAT, language), (other, "en"))
    [page] = [page for page in render(library) if page.path.startswith("quotes/q/")]
    marked = [
        " ".join(map(str, each.itertext()))
        for each in document_fromstring(page.html).iter("del", "ins")
    ]
    assert len(marked) == 2
    assert "enough" in marked[0] and "too little" in marked[1]


def test_a_change_of_marks_alone_is_told_as_that() -> None:
    long = f"{BOAT} It sails by night, and by day it lies at one bank or at the other."
    assert text_changed(long, long.replace("'", "’")) == "changed in its marks and spaces alone"
