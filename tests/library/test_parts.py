"""Tests of which page of a long list an entry is on, and of the addresses of those pages."""

from __future__ import annotations

from pathlib import Path

from explainer.build import load
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
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


def test_a_long_list_with_what_is_not_there_breaks_no_rule_of_another_record(
    tmp_path: Path,
) -> None:
    said = "    context: " + "Salt was weighed twice. " * 900 + "\n"
    quote = tiny.QUOTES.removeprefix("items:\n") + said
    quotes = [
        quote.replace("arvo-on-salt", f"on-salt-{n}").replace("speaker: arvo", f"speaker: {who}")
        for n, who in enumerate(("arvo", "brin", "nobody", "text", "brin", "arvo"))
    ]
    state = tiny.STATE.replace("salt road.", "salt road. " * 4_000)
    long = {f"stakeholders/{n}.yml": state.format(name=n) for n in ("cor", "dun", "eln", "fos")}
    long["stakeholders/dun.yml"] = long["stakeholders/dun.yml"].replace(": parties", ": nowhere")
    long["quotes/many.yml"] = "items:\n" + "".join(quotes)
    project = tiny.project(tmp_path, long)
    checked = load(project, tiny.TODAY)
    assert checked.library is not None
    for model in (Quote, Stakeholder):
        listed = sorted(id for part in checked.library.parts(model) for id in part.ids)
        assert listed == sorted(record.id for record in checked.library.all(model))
    assert not [problem for problem in checked.problems if problem.code == "E435"]
