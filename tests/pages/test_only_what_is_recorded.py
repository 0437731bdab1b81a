"""Pages say what a record says of itself, and of what nobody recorded that it is not recorded."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from explainer.build import render
from tests import tiny

DUTY = """\
obligations:
  - {type: consultation, trigger: A storm, duty: To talk, automaticity: At once, scope: At sea,
     clause: I, sources: [text]}
"""
DATED = "status: in-force\nsigned: 2030-01-02\nin_force: 2030-03-04\n"
OTHER = """\
title: Pact on the Weighing of Salt
short_title: Weighing Pact
checked: 2031-04-01
status: {status}
parties: [{{party: arvo}}, {{party: brin}}]
answer: {{brief: Arvo and Brin weigh salt.}}
{more}
"""


def page(folder: Path, path: str, content: dict[str, str]) -> HtmlElement:
    made = {page.path: page.html for page in render(tiny.library(folder, content))}
    return document_fromstring(made[path])


def said(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def pact(status: str, parties: str, more: str = "") -> str:
    text = tiny.PACT.replace("status: proposed\n", status)
    return text.replace("[{party: arvo}, {party: brin}]", parties) + more


def cells(folder: Path, parties: str) -> list[list[str]]:
    content = {"pacts/salt-pact.yml": pact(DATED, parties)}
    [board] = page(folder, "pacts/salt-pact/", content).find_class("status-board")
    return [[said(cell) for cell in row.xpath("./td")] for row in board.xpath("./tbody/tr")]


def test_a_party_has_its_own_days_and_never_those_of_the_pact(tmp_path: Path) -> None:
    assert cells(tmp_path, "[{party: arvo}, {party: brin, signed: 2030-01-05}]") == [
        ["Not recorded", "Not recorded", "Not recorded"],
        ["5 January 2030", "Not recorded", "Not recorded"],
    ]


def test_who_signed_does_not_say_when(tmp_path: Path) -> None:
    parties = "[{party: arvo, capacity: By its steward}, {party: brin, in_force: 2030-06}]"
    assert cells(tmp_path, parties) == [
        ["Not recordedBy its steward", "Not recorded", "Not recorded"],
        ["Not recorded", "Not recorded", "June 2030"],
    ]


def test_the_pacts_own_days_are_told_of_the_pact_as_a_whole(tmp_path: Path) -> None:
    content = {"pacts/salt-pact.yml": pact(DATED, "[{party: arvo}, {party: brin}]")}
    [status] = page(tmp_path, "pacts/salt-pact/", content).xpath(
        "//section[@aria-labelledby='status']"
    )
    whole = "The pact as a whole: In force; signed 2 January 2030; in force since 4 March 2030"
    assert whole in said(status)
    assert "In force" not in said(status.xpath(".//caption")[0])


def test_a_political_statement_is_issued_and_never_waits_to_enter_into_force(
    tmp_path: Path,
) -> None:
    status = "status: political\nsigned: 2030-01-02\n"
    content = {"pacts/salt-pact.yml": pact(status, "[{party: arvo}, {party: brin}]", DUTY)}
    here = page(tmp_path, "pacts/salt-pact/", content)
    [standing] = here.xpath("//section[@aria-labelledby='status']")
    assert "Political statement; issued 2 January 2030" in said(standing)
    assert "not a treaty" in said(standing)
    assert "in force" not in said(standing).lower()
    assert [said(cell) for cell in standing.xpath(".//thead//th")] == ["Party", "Issued"]
    [board] = here.find_class("status-board")
    assert [len(row.xpath("./td")) for row in board.xpath("./tbody/tr")] == [1, 1]


def test_a_comparison_says_what_kind_of_text_and_of_duty_stands_in_it(tmp_path: Path) -> None:
    status = "status: political\nsigned: 2030-01-02\n"
    content = {
        "pacts/salt-pact.yml": pact(status, "[{party: arvo}, {party: brin}]", DUTY),
        "pacts/weighing.yml": OTHER.format(status="proposed", more=""),
    }
    compared = page(tmp_path, "pacts/compare/", content)
    [duty] = compared.xpath("//tbody[@data-duty]/tr[1]/th")
    assert "The parties talk with each other" in said(duty)
    heads = [said(head) for head in compared.xpath("//thead//th")]
    assert any("Political statement" in head for head in heads)
    assert sum("Political statement" in head for head in heads) == 1


def test_a_drawing_of_ties_binds_a_party_on_its_own_day_alone(tmp_path: Path) -> None:
    parties = "[{party: arvo, in_force: 2030-07-01}, {party: brin}]"
    content = {"pacts/salt-pact.yml": pact(DATED, parties)}
    ties = page(tmp_path, "stakeholders/arvo/", content)
    crossings = [said(cell) for cell in ties.xpath("//td//*[@class='visually-hidden']")]
    assert crossings == ["bound since 1 July 2030", "party; the pact: in force"]


MAPPED = {
    "places.yml": """\
        defaults: {type: city, sources: [text], checked: 2031-04-01}
        items:
          - {id: arvo-town, name: Arvo Town, lat: 10, lon: 10, capital_of: [arvo]}
          - {id: brin-town, name: Brin Town, lat: 12, lon: 14, capital_of: [brin]}
        """,
    "events.yml": """\
        defaults:
          era: {title: Salt, from: 2030, to: 2032}
          sources: [text]
          checked: 2031-04-01
        items:
          - {id: first, date: 2030-02, title: First, text: One., places: [arvo-town]}
        """,
}


@pytest.mark.parametrize(
    ("parties", "bound"),
    [
        ("[{party: arvo, signed: 2030-01-02}, {party: brin}]", ""),
        ("[{party: arvo}, {party: brin}]", ""),
        ("[{party: arvo, signed: 2030-01-02}, {party: brin, signed: 2030-01-05}]", "first"),
    ],
)
def test_a_map_draws_a_tie_in_an_era_only_where_both_parties_days_are_recorded(
    tmp_path: Path, parties: str, bound: str
) -> None:
    content = {"pacts/salt-pact.yml": pact(DATED, parties), **MAPPED}
    line, *_ = page(tmp_path, "map/", content).xpath("//*[@data-tie]")
    assert line.get("data-eras") == bound


def test_a_proposed_pact_is_not_drawn_as_signed(tmp_path: Path) -> None:
    content = {"pacts/other.yml": OTHER.format(status="proposed", more=""), **MAPPED}
    drawn = page(tmp_path, "map/", content)
    assert "Signed, not in force" not in said(drawn)
    assert "Proposed, not signed" in said(drawn)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", "Nothing of the text itself"),
        (
            "articles: [{label: '1', title: Scales, plain: On scales., sources: [text]}]",
            "Nothing of the text itself",
        ),
        ("articles_not_seen: ['1']", "Nothing of the text itself"),
        (
            "articles: [{label: '1', title: Scales, plain: On scales., wordings: [{text: Scales"
            ", lang: en, fidelity: verbatim, source: text}]}]\narticles_not_seen: ['2', annex]",
            "Article 1; not read: Annex, Article 2",
        ),
        (
            "articles: [{label: '1', title: Scales, plain: On scales., wordings: [{text: Scales"
            ", lang: en, fidelity: verbatim, source: text}]}, {label: '2', title: Salt, plain: On"
            " salt., sources: [text]}]\narticles_not_seen: ['3', '4']",
            "Article 1; only described by others: Article 2; not read: Articles 3, 4",
        ),
        (
            "articles: [{label: '1', title: Scales, plain: On scales., wordings: [{text: Scales"
            ", lang: en, fidelity: verbatim, source: text}]}, {label: '2', title: Salt, plain: Not"
            " read., sources: [text]}]\narticles_not_seen: ['2']",
            "Article 1; not read: Article 2",
        ),
        (
            "articles: [{label: '1', title: Scales, plain: On scales., wordings: [{text: Scales"
            ", lang: en, fidelity: verbatim, source: text}]}]",
            "Article 1; of any other part nothing is recorded",
        ),
        (
            "articles: [{label: '1', title: Scales, plain: On scales., wordings: [{text: Scales"
            ", lang: en, fidelity: verbatim, source: text}]}]\nread_whole: true",
            "The whole text",
        ),
    ],
)
def test_a_pact_has_no_duty_only_where_its_text_was_read_whole(
    tmp_path: Path, more: str, told: str
) -> None:
    content = {
        "pacts/salt-pact.yml": pact("status: proposed\n", "[{party: arvo}, {party: brin}]", DUTY),
        "pacts/other.yml": OTHER.format(status="proposed", more=more),
    }
    compared = page(tmp_path, "pacts/compare/", content)
    [duty] = compared.xpath("//tbody[@data-duty]/tr[1]/td[@data-pact='other']")
    assert said(duty) == ("None" if "read_whole" in more else "Not recorded")
    assert said(compared.xpath("//td[@data-pact='other']")[-1]) == told


def test_a_list_of_duties_says_that_it_may_have_gaps(tmp_path: Path) -> None:
    gaps = "There may be duties that are not listed"
    whole = tiny.PACT.replace("    sources: [text]\n", "", 1).split("  - label: II")[0]
    own = {"pacts/salt-pact.yml": whole + DUTY}
    assert gaps in said(page(tmp_path / "part", "pacts/salt-pact/", own))
    own = {"pacts/salt-pact.yml": whole + DUTY + "read_whole: true\n"}
    assert gaps not in said(page(tmp_path / "whole", "pacts/salt-pact/", own))


def test_a_source_is_read_as_published_only_where_that_is_recorded(tmp_path: Path) -> None:
    assert "Read as published" not in said(page(tmp_path / "no", "sources/text/", {}))
    content = {"sources/text.yml": tiny.SOURCE + "accessed: 2031-04-01\n"}
    assert "Read as published" in said(page(tmp_path / "yes", "sources/text/", content))


QUESTION = """\
title: Who carries the salt?
short_title: The salt
checked: 2031-04-01
answer: {brief: Nobody knows.}
options: [{id: arvo-does, title: Arvo does}, {id: brin-does, title: Brin does}]
positions:
  - {holder: arvo, option: arvo-does, text: Arvo did., sources: [text], certainty: reported}
  - {holder: arvo, option: brin-does, text: Brin does., sources: [text], certainty: reported,
     since: 2030-05-06}
"""


def test_an_earlier_position_is_not_said_to_end_on_a_day_that_nobody_recorded(
    tmp_path: Path,
) -> None:
    [spread] = page(tmp_path, "questions/salt/", {"questions/salt.yml": QUESTION}).find_class(
        "spread"
    )
    assert "until" not in said(spread)
    assert "earlier; since 6 May 2030: Brin does" in said(spread)


def checked_last(element: HtmlElement) -> str:
    [told] = element.xpath("//footer//dt[.='Last checked']/following-sibling::dd[1]")
    return said(told)


def test_a_list_is_not_as_newly_checked_as_the_newest_of_its_records(tmp_path: Path) -> None:
    one = tiny.STATE.format(name="Brin").replace("2031-04-01", "2029-05-06")
    listed = page(tmp_path / "two", "stakeholders/", {"stakeholders/brin.yml": one})
    assert checked_last(listed) == "Record by record, from 6 May 2029 to 1 April 2031"
    assert "Last checked from 6 May 2029 to 1 April 2031." in said(listed)
    assert checked_last(page(tmp_path / "one", "stakeholders/", {})) == "1 April 2031"


def test_reports_are_not_called_somebodys_words(tmp_path: Path) -> None:
    told = tiny.QUOTES.replace("primary-text", "unrecovered").replace("verbatim", "paraphrase")
    told = told.replace("checked:", "reported: Arvo spoke of salt.\n    checked:")
    shown = page(tmp_path / "told", "stakeholders/arvo/", {"quotes/arvo.yml": told})
    assert [said(h) for h in shown.xpath("//h2[@id='words']")] == ["As reported by others"]
    shown = page(tmp_path / "said", "stakeholders/arvo/", {})
    assert [said(h) for h in shown.xpath("//h2[@id='words']")] == ["In its words"]
