"""The report on balance counts what pages quote, whoever says it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from explainer.build import render
from explainer.report.balance import balance
from explainer.report.positions import holders
from explainer.report.table import Report
from tests import tiny

INDEPENDENT = "Independent scholars and analysts"
QUOTE = """\
items:
  - id: carn-on-salt
    speaker: carn
    said: 2031-02
    title: On carrying
    capacity: Weigher
    occasion: A statement
    verification: unrecovered
    checked: 2031-04-01
    reported: One copy has Carn say that salt walks.
    wordings: [{text: 소금은 걷는다, lang: ko, fidelity: paraphrase, source: text}]
"""
PERSON = tiny.STATE.replace("type: state", "type: person").format(name="Carn")
SIGNED = tiny.PACT.replace(
    "status: proposed", "status: in-force\nsigned: 2030-03\nin_force: 2031-01"
)
CONTENT = {
    "stakeholders/carn.yml": PERSON + "independent: true\n",
    "quotes/carn.yml": QUOTE,
    "pacts/salt-pact.yml": SIGNED,
}


def figures(report: Report) -> dict[str, dict[str, tuple[int | float, ...]]]:
    return {group.title: {row.name: row.figures for row in group.rows} for group in report.groups}


def test_each_quotation_counts_once_in_each_group(tmp_path: Path) -> None:
    assert figures(balance(tiny.library(tmp_path, CONTENT))) == {
        "By side": {"Parties": (1, 1, 2), INDEPENDENT: (1, 0, 0)},
        "By side, states apart from persons": {
            "Parties: states and their bodies": (1, 1, 2),
            INDEPENDENT: (1, 0, 0),
        },
        "By role": {"State": (1, 1, 2), INDEPENDENT: (1, 0, 0)},
        "By language": {"English": (1, 1, 2), "Korean": (1, 0, 0)},
        "By period": {"Before it was signed": (1, 1, 2), "Since in force": (1, 0, 0)},
        "By kind of source": {"Primary texts": (2, 1, 2)},
    }


def test_a_pact_without_a_date_divides_no_time(tmp_path: Path) -> None:
    assert figures(balance(tiny.library(tmp_path)))["By period"] == {"At any time": (1, 1, 2)}


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("2030", "At a date that fits more than one"),
        ("2030-06", "At a date that fits more than one"),
        ("2030-06-18", "Before it was signed"),
        ("2030-06-19", "From signing until in force"),
        ("2030-07", "From signing until in force"),
        ("2031-02", "Since in force"),
        ("2030-06-20/2031-02", "At a date that fits more than one"),
    ],
)
def test_words_count_in_a_period_only_where_their_date_tells_it(
    tmp_path: Path, said: str, period: str
) -> None:
    quote = QUOTE.replace("said: 2031-02", f"said: {said}")
    signed = SIGNED.replace("signed: 2030-03", "signed: 2030-06-19")
    content = {**CONTENT, "quotes/carn.yml": quote, "pacts/salt-pact.yml": signed}
    periods = figures(balance(tiny.library(tmp_path, content)))["By period"]
    assert [name for name, (_, seen, _) in periods.items() if not seen] in ([period], [])
    assert period in periods


def test_a_pact_that_is_not_in_force_has_no_time_until_it_was(tmp_path: Path) -> None:
    signed = SIGNED.replace("status: in-force", "status: signed").split("in_force:")
    content = {**CONTENT, "pacts/salt-pact.yml": signed[0] + signed[1].split("\n", 1)[1]}
    periods = figures(balance(tiny.library(tmp_path, content)))["By period"]
    assert set(periods) == {"Before it was signed", "Since it was signed"}


def test_the_page_about_the_site_shows_it(tmp_path: Path) -> None:
    made = {page.path: page for page in render(tiny.library(tmp_path, CONTENT))}
    shown: HtmlElement = document_fromstring(made["about/"].html)
    rested, table = shown.xpath("//table[@class='report']")
    rows = [
        [cell.text_content() for cell in row.xpath("th|td") if cell.text_content()]
        for row in table.xpath(".//tr")
    ]
    assert rows[:3] == [
        ["Quotations", "In words seen", "Words"],
        ["By side"],
        ["Parties", "1", "1", "2"],
    ]
    assert table.findtext("caption") == "Whose words this site quotes"
    assert rested.findtext("caption") == "What the statements rest on"


def test_each_answer_counts_states_with_their_bodies_apart_from_persons(tmp_path: Path) -> None:
    body = tiny.STATE.replace("type: state", "type: organisation")
    think = body.format(name="Institute") + "of: arvo\nindependent: true\n"
    question = """\
title: Is salt dear?
short_title: Salt
options: [{id: dear, title: Dear}, {id: cheap, title: Cheap}]
answer: {brief: It depends.}
positions:
  - {holder: arvo, option: dear, text: It is., quotes: [arvo-on-salt], certainty: own-words}
  - {holder: office, option: dear, text: It is., sources: [text], certainty: reported}
  - {holder: carn, between: [dear, cheap], text: Half., sources: [text], certainty: reported}
  - {holder: institute, option: cheap, text: No., sources: [text], certainty: reported}
checked: 2031-04-01
"""
    content = {
        **CONTENT,
        "stakeholders/office.yml": body.format(name="Office") + "of: arvo\n",
        "stakeholders/institute.yml": think,
        "questions/salt-price.yml": question,
    }
    counted = holders(tiny.library(tmp_path, content))
    assert counted.columns == ("States", "Persons", "Others", "In own words")
    assert figures(counted) == {"Salt": {"Dear": (2, 1, 0, 1), "Cheap": (0, 1, 1, 0)}}


def test_where_nobody_holds_anything_yet_it_says_so(tmp_path: Path) -> None:
    told = holders(tiny.library(tmp_path)).as_text()
    assert told == "Who holds which answer\n\nThere is nothing to count yet.\n"
