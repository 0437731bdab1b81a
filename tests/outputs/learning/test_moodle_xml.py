"""Items in Moodle XML, read back by a reader that is not ours and by the paths of Moodle's own."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from moodle_xml_parser.parser import parse_bytes

from explainer.outputs.learning.exported import ExportedItem
from explainer.outputs.learning.moodle_xml import moodle_xml
from tests.once import Once
from tests.outputs.learning.awkward import TITLE, exported


@pytest.fixture(scope="module")
def items(once: Once) -> tuple[ExportedItem, ...]:
    return once("awkward-exported", exported)


@pytest.fixture(scope="module")
def text(items: tuple[ExportedItem, ...]) -> str:
    return moodle_xml(items, TITLE, "en")


def test_a_reader_that_is_not_ours_gets_every_choice_and_feedback(
    items: tuple[ExportedItem, ...], text: str
) -> None:
    questions = parse_bytes(text.encode())["multichoice"]
    chosen = [item for item in items if item.choices]
    assert len(questions) == len(chosen) == 100
    # It resolves the references of the HTML, too, and drops what looks like CDATA.
    for item, question in zip(chosen, questions, strict=True):
        assert (question.name, question.single) == (item.id, True)
        assert question.text_pre_parse == read_as(item.prompt)
        assert question.general_feedback == read_as(item.feedback)
        assert [(each.answer, each.score_fraction, each.feedback) for each in question.options] == [
            (read_as(each.text), 100 * each.right, read_as(each.feedback)) for each in item.choices
        ]


def read_as(html: str) -> str:
    return unescape(html.replace("<![CDATA[", "").replace("]]>", "")).strip()


def test_moodle_finds_each_question_where_it_looks(
    items: tuple[ExportedItem, ...], text: str
) -> None:
    found = ElementTree.fromstring(text)
    categories = [
        each.findtext("category/text") for each in found if each.get("type") == "category"
    ]
    title = TITLE.replace("/", "//")
    assert categories == [title, f"{title}/Salt Pact"]
    questions = [each for each in found if each.get("type") != "category"]
    for item, question in zip(items, questions, strict=True):
        assert question.get("type") == ("matching" if item.pairs else "multichoice")
        assert question.findtext("idnumber") == question.findtext("name/text") == item.id
        assert question.findtext("questiontext/text") == item.prompt
        assert question.findtext("generalfeedback/text") == item.feedback
        assert [
            (each.get("fraction"), each.findtext("text"), each.findtext("feedback/text"))
            for each in question.iter("answer")
            if each.get("fraction")
        ] == [("100" if each.right else "0", each.text, each.feedback) for each in item.choices]
        assert [
            (each.findtext("text"), each.findtext("answer/text"))
            for each in question.iter("subquestion")
        ] == list(item.pairs)


def test_the_same_items_give_the_same_bytes(tmp_path: Path, text: str) -> None:
    assert moodle_xml(exported(tmp_path), TITLE, "en") == text
