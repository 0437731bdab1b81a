"""What statements rest on: counted as a whole, and listed where one weak source is all."""

from __future__ import annotations

from pathlib import Path

from explainer.report import REPORTS
from explainer.report.evidence import evidence
from explainer.report.worklists import worklists
from tests import tiny

SOURCE = """\
type: article-newspaper
title: On salt
language: en
perspective: press
checked: 2031-04-01
"""
COPY = SOURCE.replace("On salt", "Of salt") + "seen_through: {kind: repost}\n"
EVENT = """\
items:
  - id: first-walk
    date: 2030
    title: The first walk
    text: "Salt walks. Brin pays [@daily; @text]. Arvo does not [@daily]. Carn sings [@repost]."
    sources: [daily, text, repost]
    checked: 2031-04-01
    era: {title: All time, from: "2000", to: "2040"}
"""
CONTENT = {
    "sources/daily.yml": SOURCE,
    "sources/repost.yml": COPY,
    "events/all.yml": EVENT,
}


def rows(folder: Path, content: dict[str, str]) -> dict[str, tuple[int | float, ...]]:
    report = evidence(tiny.library(folder, content))
    return {
        f"{group.title}: {row.name}": row.figures for group in report.groups for row in group.rows
    }


def test_a_statement_counts_by_all_the_sources_that_it_is_cited_to(tmp_path: Path) -> None:
    before, after = rows(tmp_path / "a", {}), rows(tmp_path / "b", CONTENT)
    added = {name: after[name][0] - before[name][0] for name in after}
    assert added == {
        "Statements that cite a source: All": 4,
        "Statements that cite a source: Resting on one source alone": 2,
        "Statements that cite a source: Resting on copies, mirrors and reposts alone": 1,
        "Statements that cite a source: Resting on a primary or official text, among others": 2,
        "Sources: All": 2,
        "Sources: Primary and official texts": 0,
    }


def test_a_part_without_a_citation_of_its_own_rests_on_the_sources_that_it_names(
    tmp_path: Path,
) -> None:
    plain = EVENT.split("    text:")[0] + "    text: Salt walks.\n    sources: [daily, repost]\n"
    plain += EVENT[EVENT.index("    checked:") :]
    before = rows(tmp_path / "a", {"sources/daily.yml": SOURCE, "sources/repost.yml": COPY})
    after = rows(tmp_path / "b", {**CONTENT, "events/all.yml": plain})
    single = "Statements that cite a source: Resting on one source alone"
    whole = "Statements that cite a source: All"
    assert after[whole][0] - before[whole][0] == 1
    assert after[single][0] == before[single][0]


def test_what_events_inherit_is_one_statement(tmp_path: Path) -> None:
    era = "{title: All time, from: '2000', to: '2040', text: 'Salt walks [@daily].'}"
    item = "  - {{id: {id}, date: 2030, title: A walk, text: A walk., sources: [text]}}\n"
    content = f"defaults: {{checked: 2031-04-01, era: {era}}}\nitems:\n"
    one = {**CONTENT, "events/all.yml": content + item.format(id="a")}
    two = {**CONTENT, "events/all.yml": content + item.format(id="a") + item.format(id="b")}
    whole = "Statements that cite a source: All"
    assert rows(tmp_path / "b", two)[whole][0] == rows(tmp_path / "a", one)[whole][0] + 1


def test_two_copies_of_one_work_are_one_source(tmp_path: Path) -> None:
    original = "original: {title: On Salt, container-title: The Daily}\n"
    content = {
        **CONTENT,
        "sources/repost.yml": COPY + original,
        "sources/other.yml": COPY.replace("repost", "mirror") + original,
        "events/all.yml": EVENT.replace("[@repost]", "[@repost; @other]"),
    }
    report = rows(tmp_path, content)
    assert report["Statements that cite a source: Resting on copies, mirrors and reposts alone"][0]
    assert (
        report["Statements that cite a source: Resting on one source alone"]
        == rows(tmp_path / "b", CONTENT)[
            "Statements that cite a source: Resting on one source alone"
        ]
    )


def test_the_desk_names_each_statement_of_a_record_that_one_weak_source_bears(
    tmp_path: Path,
) -> None:
    lists = worklists(tiny.library(tmp_path, CONTENT), tiny.TODAY).lists
    [found] = [each.entries for each in lists if each.name == "weak-source"]
    assert [(each.id, each.details) for each in found] == [
        ("first-walk", ("Carn sings [@repost].",))
    ]
    assert found[0].says == "rests on `repost` alone, seen through a copy (repost)"


def test_the_report_on_sources_begins_with_what_statements_rest_on(tmp_path: Path) -> None:
    told = REPORTS["sources"](tiny.library(tmp_path, CONTENT), tiny.TODAY).as_text()
    assert told.startswith("What the statements rest on\n")
    assert "\n\nWhat rests on each source\n" in told
