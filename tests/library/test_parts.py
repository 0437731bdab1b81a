"""Tests of which page of a long list an entry is on, and of the addresses of those pages."""

from __future__ import annotations

from pathlib import Path

from explainer.model.question import Question
from explainer.model.source import Source
from tests import tiny

QUESTION = """\
title: Does article {number} bind Arvo?
short_title: Article {number}
options: [{{id: yes-it-does, title: It does}}, {{id: no, title: It does not}}]
answer: {{brief: Nobody knows.}}
checked: 2031-04-01
"""
PAPER = """\
type: article
title: Paper {number}
language: en
perspective: press
remark: "{remark}"
checked: 2031-04-01
"""


def test_entries_that_draw_on_many_others_are_few_on_a_page(tmp_path: Path) -> None:
    asked = {f"questions/q-{n}.yml": QUESTION.format(number=n) for n in range(34)}
    library = tiny.library(tmp_path, asked)
    parts = library.parts(Question)
    assert [len(part.ids) for part in parts] == [11, 12, 11]
    assert [part.path for part in parts] == [
        "questions/part/",
        "questions/part/2/",
        "questions/part/3/",
    ]
    assert [part.label for part in parts] == ["Part 1 of 3", "Part 2 of 3", "Part 3 of 3"]


def test_no_part_takes_the_address_of_a_record(tmp_path: Path) -> None:
    long = "Salt was weighed twice. " * 400
    papers = {f"sources/p-{n}.yml": PAPER.format(number=n, remark=long) for n in range(24)}
    papers["sources/press.yml"] = PAPER.format(number="Press", remark="Short.")
    library = tiny.library(tmp_path, papers)
    paths = {part.path for part in library.parts(Source)}
    assert "sources/list-press/" in paths
    assert library.address(library.by_id["press"]) == "sources/press/"


def test_a_record_that_is_gone_has_no_address(tmp_path: Path) -> None:
    assert tiny.library(tmp_path).index.answer(("address", "nobody")) == ""
