"""Each reference names a record that is there, of a kind that may stand there, by its own id."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import BARE_STATE, Case, expected, marks, problems, shown

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


def naming(id: str, count: int) -> dict[str, str]:
    """Return quotations that each name a source of an id."""
    text = QUOTE.replace("board-statement", id)
    return {
        f"quotes/oslen-{n}.yml": text.replace("oslen-two-boats", f"boats-{n}").replace(
            "Two boats.", f"{n} boats."
        )
        for n in range(count)
    }


def test_a_deleted_record_that_many_name_is_told_once_with_its_places(tmp_path: Path) -> None:
    page = {"docs/more.md": "# Boats\n\nThere is one [@wire-report], [[oslan]].\n"}
    once, slip = problems(tmp_path, naming("wire-report", 19) | page)
    assert (once.code, once.file, once.line) == ("E342", "content/quotes/oslen-0.yml", 10)
    assert once.message == "`wire-report` is named in 20 places, but has no record"
    assert once.hint.startswith("bring its file back, or take it out everywhere: content/quotes/")
    assert once.hint.endswith(" and 12 more")
    assert (slip.code, slip.hint) == ("E310", "did you mean `oslen`?")


@pytest.mark.parametrize(
    ("id", "guess"),
    [
        ("bord-statement", "did you mean `board-statement`?"),
        ("board-statment", "did you mean `board-statement`?"),
        ("statement-of-the-board", ""),
        ("board-statement-2", ""),
    ],
)
def test_what_many_name_is_guessed_only_where_a_letter_is_wrong(
    tmp_path: Path, id: str, guess: str
) -> None:
    [once] = problems(tmp_path, naming(id, 4))
    assert once.code == "E342"
    assert once.hint.startswith(guess or "bring its file back")


def test_two_records_that_share_a_slip_are_each_told_with_a_guess(tmp_path: Path) -> None:
    found = problems(tmp_path, naming("bord-statement", 2))
    assert [(p.code, p.hint) for p in found] == [("E310", "did you mean `board-statement`?")] * 2


def test_what_items_inherit_from_defaults_is_a_slip_in_one_place(tmp_path: Path) -> None:
    items = "".join(
        f"  - {{id: crossing-{n}, date: 2019, title: Crossing {n}, text: They cross.}}\n"
        for n in range(5)
    )
    era = "era: {title: The talks, from: 2018, to: 2020}"
    defaults = f"defaults: {{checked: 2025-04-30, sources: [bord-statement], {era}}}\n"
    [once] = problems(tmp_path, {"events/talks.yml": f"{defaults}items:\n{items}"})
    assert (once.code, once.line, once.hint) == ("E310", 1, "did you mean `board-statement`?")


AT_THE_ID = {
    "sources of one citation": {
        "stakeholders/ister.yml": STATE.replace(
            "[@board-statement]", "[@⟦qqq⟧, p. 3; @board-statement; @⟦zzz⟧]"
        )
    },
    "a citation over two lines of a page": {
        "docs/more.md": "# More\n\n- Boats\n  cross [@board-statement, p. 3;\n  @⟦qqq⟧].\n"
    },
    "the same words as code before them": {
        "docs/more.md": "# More\n\n- As `[[qqq]]`\n  has it: ⟦[[qqq]]⟧.\n\n> ⟦[[zzz]]⟧\n"
    },
    "one list in brackets": {
        "sources/herald.yml": "type: report\ntitle: A\nlanguage: en\nperspective: press\n"
        "checked: 2025-04-30\nsources: [⟦qqq⟧, board-statement, {source: ⟦zzz⟧}]\n"
    },
    "lines that are folded into one": {
        "stakeholders/ister.yml": BARE_STATE
        + "portrait: >-\n  East of [[oslen]],\n  north of ⟦[[qqq]]⟧\n  and ⟦[[zzz]]⟧.\n"
    },
    "a text that begins with blanks": {
        "stakeholders/ister.yml": BARE_STATE + 'portrait: "  ⟦[[qqq]]⟧, and ⟦[[qqq]]⟧."\n'
    },
}


@pytest.mark.parametrize("files", AT_THE_ID.values(), ids=AT_THE_ID)
def test_of_several_ids_each_wrong_one_is_told_where_it_stands(
    tmp_path: Path, files: dict[str, str]
) -> None:
    found = [p for p in problems(tmp_path, files) if p.code == "E310"]
    assert [(p.file, p.line, p.column, p.length) for p in found] == marks(files)
