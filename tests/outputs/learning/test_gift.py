"""Items in GIFT, read back by a reader that is not ours."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape

from explainer.outputs.learning.exported import ExportedItem
from explainer.outputs.learning.gift import gift
from tests.outputs.learning.awkward import TITLE, exported

READER = Path(__file__).with_name("read_gift.mjs")
# gift-pegjs leaves its own marks of escaped signs in the right side of a pair.
MARKS = {f"&&{ord(sign):03};": sign for sign in "\\:#={}~"}


def read(folder: Path, text: str) -> list[dict[str, Any]]:
    file = folder / "quiz.gift"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(["node", READER, file], capture_output=True, encoding="utf-8", check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def unmarked(text: str) -> str:
    for mark, sign in MARKS.items():
        text = text.replace(mark, sign)
    return text


@pytest.mark.needs("node", "gift-pegjs")
def test_a_reader_that_is_not_ours_gets_every_question_answer_and_feedback(tmp_path: Path) -> None:
    items = exported(tmp_path / "site")
    found = read(tmp_path, gift(items, TITLE))
    categories = [each["title"] for each in found if each["type"] == "Category"]
    assert categories == [
        'The "Salt" Pact // explained: A & B',
        'The "Salt" Pact // explained: A & B/Salt Pact',
    ]
    questions = [each for each in found if each["type"] != "Category"]
    assert len(questions) == len(items) == 200
    for item, question in zip(items, questions, strict=True):
        assert (question["id"], question["title"], question["tags"]) == (
            item.id,
            item.id,
            [item.form],
        )
        assert question["stem"] == html(item.prompt)
        assert question["globalFeedback"] == html(item.feedback)
        if item.choices:
            assert question["type"] == "MC"
            assert [
                (each["isCorrect"], each["text"], each["feedback"]) for each in question["choices"]
            ] == [
                (each.right, html(each.text), html(each.feedback) if each.feedback else None)
                for each in item.choices
            ]
        else:
            assert question["type"] == "Matching"
            assert [
                (each["subquestion"], unmarked(each["subanswer"]))
                for each in question["matchPairs"]
            ] == [(html(str(escape(left))), unmarked(right)) for left, right in item.pairs]


def html(text: str) -> dict[str, str]:
    return {"format": "html", "text": text}


def test_what_moodle_takes_for_its_own_signs_is_escaped(tmp_path: Path) -> None:
    for item in exported(tmp_path):
        lines = gift([item], "Salt").splitlines()
        # Of a question: its comment, its name and text, its options, its feedback, its end.
        assert len(lines) == 2 + 2 + len(item.choices) + len(item.pairs) + 2
        assert_escaped(item, lines)


def assert_escaped(item: ExportedItem, lines: list[str]) -> None:
    for line in lines[4:-2]:
        assert line[0] in "=~" and line[1:7] == "[html]"
        # What remains without a backslash before it is read by Moodle as a sign of the format.
        bare = [sign for sign, before in zip(line[1:], line, strict=False) if before != "\\"]
        assert bare.count("#") <= 1 and not {"{", "}", "~", "="} & set(bare), line
    assert lines[-1] == "}"
