"""What refers to nothing is told in the same run as what is wrong with the record's own fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.build import load
from tests.check.marked import BARE_STATE, TODAY, make_project, marks

STATE = BARE_STATE + "portrait: An island state, east of [[oslen]] [@board-statement].\n"
QUOTE = """\
speaker: oslen
said: 2019-03
title: On two boats
occasion: Statement of the Oslen harbour board
verification: primary-text
checked: 2025-04-30
about: {pact: ferry-accord, articles: []}
wordings:
  - {text: Two boats., lang: en, fidelity: verbatim, source: board-statement}
sources:
  - {source: board-statement, locator: p. 3}
  - {source: board-statement}
"""
SITE = (Path(__file__).parent.parent / "packs/minimal/content/site.yml").read_text("utf-8")
LONG = "word " * 40 + "word"
CASES = {
    "beside a field that is not one": {
        "quotes/boats.yml": QUOTE.replace("speaker: oslen", "speaker: ⟦osslen⟧\n⟦sayings⟧: x")
    },
    "beside a value that is not one": {
        "quotes/boats.yml": QUOTE.replace("oslen", "⟦osslen⟧", 1).replace("2019-03", "⟦March⟧")
    },
    "in another item than the faulty one": {
        "quotes/boats.yml": QUOTE.replace("lang: en", "lang: ⟦english⟧").replace(
            "{source: board-statement}", "{source: ⟦bord-statement⟧}"
        )
    },
    "in the faulty item": {
        "quotes/boats.yml": QUOTE.replace(
            "{source: board-statement}", "{source: ⟦bord-statement⟧, ⟦pg⟧: '3'}"
        )
    },
    "in the prose of a faulty record": {
        "stakeholders/ister.yml": STATE.replace("type: state", "type: ⟦isle⟧").replace(
            "[[oslen]]", "⟦[[oslan]]⟧"
        )
    },
    "a broken reference in a faulty record": {
        "stakeholders/ister.yml": STATE.replace("type: state", "type: ⟦isle⟧").replace(
            "[[oslen]]", "⟦[[⟧oslen]"
        )
    },
    "a list in the place of a value from a closed list": {
        "stakeholders/ister.yml": STATE.replace("type: state", "type: ⟦[⟧state]").replace(
            "[[oslen]]", "⟦[[oslan]]⟧"
        )
    },
    "too long a definition in a faulty record": {
        "glossary/boat.yml": f"term: boat\n⟦words⟧: x\nchecked: 2025-04-30\ndefinition: ⟦{LONG}⟧\n"
    },
    "an article, in a faulty record": {
        "quotes/boats.yml": QUOTE.replace("[]", "[⟦IX⟧]").replace("primary-text", "⟦primary⟧")
    },
    "in a faulty site.yml, and in a record beside it": {
        "site.yml": SITE.replace("pact: ferry-accord", "⟦emblem⟧: x\npact: ⟦fery-accord⟧"),
        "stakeholders/ister.yml": STATE.replace("[[oslen]]", "⟦[[oslan]]⟧"),
    },
}


def placed(root: Path, files: dict[str, str]) -> list[tuple[str, int, int, int]]:
    problems = load(make_project(root, files), TODAY).problems
    return sorted((p.file, p.line, p.column, p.length) for p in problems)


@pytest.mark.parametrize("files", CASES.values(), ids=CASES)
def test_references_of_a_faulty_record_are_checked_in_the_same_run(
    tmp_path: Path, files: dict[str, str]
) -> None:
    assert placed(tmp_path, files) == sorted(marks(files))


def test_a_withdrawn_record_with_a_fault_keeps_its_old_references(tmp_path: Path) -> None:
    text = QUOTE.replace("speaker: oslen", "speaker: gone\n⟦sayings⟧: x\nretired: Never said.")
    files = {"quotes/boats.yml": text}
    assert placed(tmp_path, files) == sorted(marks(files))


def test_without_site_yml_the_records_are_checked_all_the_same(tmp_path: Path) -> None:
    files = {"stakeholders/ister.yml": STATE.replace("[[oslen]]", "[[oslan]]")}
    project = make_project(tmp_path, files)
    (project.content / "site.yml").unlink()
    checked = load(project, TODAY)
    assert checked.library is None
    assert [p.code for p in checked.problems] == ["E200", "E310"]
