"""The report on balance counts what pages quote, whoever says it."""

from __future__ import annotations

from pathlib import Path

from lxml.html import HtmlElement, document_fromstring

from explainer.build import render
from explainer.report.balance import INDEPENDENT, balance
from explainer.report.table import Report
from tests import tiny

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
        "By role": {"State": (1, 1, 2), INDEPENDENT: (1, 0, 0)},
        "By language": {"English": (1, 1, 2), "Korean": (1, 0, 0)},
        "By period": {"Before it was signed": (1, 1, 2), "Since in force": (1, 0, 0)},
        "By kind of source": {"Primary texts": (2, 1, 2)},
    }


def test_a_pact_without_a_date_divides_no_time(tmp_path: Path) -> None:
    assert figures(balance(tiny.library(tmp_path)))["By period"] == {"At any time": (1, 1, 2)}


def test_a_date_that_fits_two_periods_counts_in_the_later_one(tmp_path: Path) -> None:
    quote = QUOTE.replace("said: 2031-02", "said: 2030")
    signed = SIGNED.replace("signed: 2030-03", "signed: 2030-06-19")
    content = {**CONTENT, "quotes/carn.yml": quote, "pacts/salt-pact.yml": signed}
    periods = figures(balance(tiny.library(tmp_path, content)))["By period"]
    assert periods == {"Before it was signed": (1, 1, 2), "From signing until in force": (1, 0, 0)}


def test_the_page_about_the_site_shows_it(tmp_path: Path) -> None:
    made = {page.path: page for page in render(tiny.library(tmp_path, CONTENT))}
    shown: HtmlElement = document_fromstring(made["about/"].html)
    [table] = shown.xpath("//table[@class='report']")
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
