"""Each reference names a record that is there, of a kind that may stand there, by its own id."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import BARE_STATE, Case, expected, shown

STATE = BARE_STATE + "portrait: An island state, east of [[oslen]] [@board-statement].\n"
QUOTE = """\
items:
  - id: oslen-two-boats
    speaker: oslen
    said: 2019-03
    title: On two boats
    occasion: Statement of the Oslen harbour board
    verification: primary-text
    checked: 2025-04-30
    wordings:
      - {text: Two boats., lang: en, fidelity: verbatim, source: board-statement}
"""
PACT = """\
title: Accord on the Night Ferry
short_title: Ferry Accord
checked: 2025-04-30
parties: [{party: oslen}, {party: varrick}]
status: proposed
answer: {brief: One night ferry.}
articles:
  - label: III
    title: The boat
    plain: There is one boat.
    wordings: [{text: One boat., lang: en, fidelity: verbatim, source: board-statement}]
  - {label: IV, title: The crew, plain: There is a crew., sources: [board-statement]}
"""
RETIRED = STATE + "retired: It was never a party.\n"
RENAMED = STATE + "aliases: [isle]\n"
PROSE = "# Boats\n\nThere is one boat, says [[varrick]]"
CASES: dict[str, Case] = {
    "a record that is not there": (
        "E310",
        {"quotes/oslen.yml": QUOTE.replace("speaker: oslen", "speaker: ⟦osslen⟧")},
        "did you mean `oslen`?",
    ),
    "nothing like it there": (
        "E310",
        {"quotes/oslen.yml": QUOTE.replace("speaker: oslen", "speaker: ⟦qqq⟧")},
        "name a stakeholder that this content has, or add this one",
    ),
    "a source of a wording that is not there": (
        "E310",
        {"quotes/oslen.yml": QUOTE.replace("board-statement", "⟦bord-statement⟧")},
        "did you mean `board-statement`?",
    ),
    "a reference in a record's prose": (
        "E310",
        {"stakeholders/ister.yml": STATE.replace("[[oslen]]", "⟦[[oslan]]⟧")},
        "did you mean `oslen`?",
    ),
    "one reference twice, in each of two languages": (
        "E310",
        {
            "stakeholders/ister.yml": BARE_STATE
            + "portrait:\n  en: East of ⟦[[oslan]]⟧, and ⟦[[oslan]]⟧ of it.\n"
            "  fr: À l'est de ⟦[[oslan]]⟧, et ⟦[[oslan]]⟧ de lui.\n"
        },
        "did you mean `oslen`?",
    ),
    "a citation in a record's prose": (
        "E310",
        {
            "stakeholders/ister.yml": STATE.replace(
                "[@board-statement]", "⟦[@bord-statement, p. 3]⟧"
            )
        },
        "did you mean `board-statement`?",
    ),
    "a reference in site.yml's prose": (
        "E310",
        {"docs/more.md": PROSE + " and ⟦[[varick|the other]]⟧.\n"},
        "did you mean `varrick`?",
    ),
    "a reference on a later line of prose": (
        "E310",
        {"docs/more.md": PROSE + ".\n\nThere\nare two,\nsays ⟦[[oslan]]⟧.\n"},
        "did you mean `oslen`?",
    ),
    "a citation in prose below a front matter": (
        "E310",
        {"docs/more.md": f"---\ntitle: Boats\n---\n\n{PROSE} ⟦[@bord-statement]⟧.\n"},
        "did you mean `board-statement`?",
    ),
    "a reference in a table of prose": (
        "E310",
        {
            "docs/more.md": f"{PROSE}.\n\nTable: Boats\n\n| Who | How many |\n| --- | --- |\n"
            "| [Oslen](⟦[[oslan]]⟧) | two [@board-statement] |\n"
        },
        "did you mean `oslen`?",
    ),
    "a block of a quotation that is not there": (
        "E310",
        {"docs/more.md": f"{PROSE}.\n\n/// quote | ⟦varrick-one-boot⟧\n///\n"},
        "did you mean `varrick-one-boat`?",
    ),
    "a record of another kind": (
        "E311",
        {"quotes/oslen.yml": QUOTE.replace("speaker: oslen", "speaker: ⟦ferry-accord⟧")},
        "name a stakeholder that this content has",
    ),
    "a citation of what is no source": (
        "E311",
        {"stakeholders/ister.yml": STATE.replace("[@board-statement]", "⟦[@oslen]⟧")},
        "name a source that this content has",
    ),
    "a citation of nothing": (
        "E310",
        {"docs/more.md": PROSE + " ⟦[@]⟧.\n"},
        "write it",
    ),
    "a block that names no article": (
        "E314",
        {"docs/more.md": PROSE + ".\n\n/// clause | ⟦ferry-accord⟧\n///\n"},
        "write it after the pact's id; it has: none",
    ),
    "a record that was withdrawn": (
        "E312",
        {
            "stakeholders/ister.yml": RETIRED,
            "quotes/oslen.yml": QUOTE.replace("speaker: oslen", "speaker: ⟦ister⟧"),
        },
        "refer to another",
    ),
    "a former id": (
        "E313",
        {
            "stakeholders/ister.yml": RENAMED,
            "quotes/oslen.yml": QUOTE.replace("speaker: oslen", "speaker: ⟦isle⟧"),
        },
        "write `ister`",
    ),
    "an article that is not in the pact": (
        "E314",
        {
            "pacts/ferry-accord.yml": PACT,
            "quotes/oslen.yml": QUOTE
            + "    about: {pact: ferry-accord, articles: [III, ⟦IIII⟧]}\n",
        },
        "did you mean `III`?",
    ),
    "an article of a pact that has none": (
        "E314",
        {"quotes/oslen.yml": QUOTE + "    about: {pact: ferry-accord, articles: [⟦4⟧]}\n"},
        "it has: none",
    ),
    "a block of a clause that is not in the pact": (
        "E314",
        {
            "pacts/ferry-accord.yml": PACT,
            "docs/more.md": f"{PROSE}.\n\n/// clause | ⟦ferry-accord 9⟧\n///\n",
        },
        "it has: III, IV",
    ),
    "a block of a clause whose words were not seen": (
        "E314",
        {
            "pacts/ferry-accord.yml": PACT,
            "docs/more.md": f"{PROSE}.\n\n/// clause | ⟦ferry-accord IV⟧\n///\n",
        },
        "refer to the pact, `[[ferry-accord]]`, in the text",
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_a_reference_that_leads_nowhere_is_shown_in_its_place(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


def test_references_to_a_record_that_cannot_be_read_are_not_reported_too(tmp_path: Path) -> None:
    files = {
        "stakeholders/ister.yml": STATE.replace("type: state", "type: ⟦isle⟧"),
        "quotes/oslen.yml": QUOTE.replace("speaker: oslen", "speaker: ister"),
    }
    hint = "one of: state, person, organisation, outlet"
    assert shown(tmp_path, files) == expected("E203", files, hint)


def test_what_stands_in_code_is_no_reference(tmp_path: Path) -> None:
    files = {
        "docs/more.md": f"{PROSE}, and `[[nowhere]]` is code.\n\n```\n[@nowhere]\n```\n",
        "stakeholders/ister.yml": STATE.replace("[[oslen]]", "`[[nowhere]]`"),
    }
    assert shown(tmp_path, files) == []


def test_a_ring_of_belonging_is_shown_at_each_of_its_members(tmp_path: Path) -> None:
    files = {
        "stakeholders/ister.yml": f"{STATE}of: ⟦ost⟧\n",
        "stakeholders/ost.yml": f"{STATE}of: ⟦ister⟧\n",
        "stakeholders/outside.yml": f"{STATE}of: ister\n",
    }
    hint = "name the state or organisation that it belongs to, or leave out `of:`"
    assert shown(tmp_path, files) == expected("E317", files, hint)
