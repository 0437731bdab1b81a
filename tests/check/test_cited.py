"""Each sentence of a statement is followed by what it rests on, in records as in pages of prose."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import expected, problems, shown

HINT = "cite a source, `[@id]`, or refer to a record, `[[id]]`"
SECOND = """\
type: document
title: A second statement on the ferry
language: en
perspective: official
checked: 2025-04-30
"""
BOTH = "sources: [board-statement, second-statement]"
STATE = f"""\
type: state
name: Halm
group: parties
side: parties
portrait: >-
  %s
checked: 2025-04-30
{BOTH}
"""
QUESTION = """\
title: Is one boat enough?
short_title: One boat
answer:
  brief: "%s"
  short: "%s"
options:
  - {id: enough, title: One boat will do, text: For both banks.}
  - {id: too-few, title: Two are needed}
positions:
  - holder: varrick
    option: enough
    text: "%s"
    quotes: [varrick-one-boat]
    sources: [second-statement]
    certainty: own-words
settled_by: "%s"
checked: 2025-04-30
"""
CLAIM = """\
title: The boat was lost
statement: "%s"
asserted_by:
  - {who: oslen, text: "%s", sources: [board-statement, second-statement]}
denied_by:
  - {who: varrick, text: "%s", quotes: [varrick-one-boat], sources: [second-statement]}
evidence_for:
  - {text: "%s", sources: [board-statement, second-statement]}
certainty: contested
why_so_sure: "%s"
checked: 2025-04-30
"""
EVENT = f"""\
defaults:
  checked: 2025-04-30
  era: {{title: The talks, from: 2018, to: 2020, text: "%s"}}
items:
  - id: board-meets
    date: 2019-02
    title: The harbour board meets
    text: "%s"
    {BOTH}
"""
QUOTE = f"""\
items:
  - id: oslen-two-boats
    speaker: oslen
    said: 2019-03
    title: On two boats
    occasion: Statement to the press
    verification: single-report
    {BOTH}
    context: "%s"
    wordings:
      - {{text: Two boats., lang: en, fidelity: press-translation, source: board-statement}}
    checked: 2025-04-30
"""
PACT = f"""\
title: Accord on the Night Ferry between Oslen and Varrick
short_title: Ferry Accord
parties: [{{party: oslen}}, {{party: varrick}}]
status: proposed
answer: {{brief: "%s"}}
articles:
  - label: "1"
    title: The boat
    plain: "%s"
    wordings: [{{text: One boat., lang: en, fidelity: verbatim, source: board-statement}}]
    phrases: [{{text: One boat, explained: "%s"}}]
    sources: [second-statement]
checked: 2025-04-30
{BOTH}
"""
FIGURE = """\
title: Boats
finding: There are more now
unit: Boats
caveat: "%s"
points:
  - {label: Then, value: 1, sources: [board-statement]}
  - {label: Now, value: 2, sources: [second-statement]}
checked: 2025-04-30
"""
TERM = f"""\
items:
  - id: night-ferry
    term: Night ferry
    definition: The boat that sails after dark. It has a bell.
    text: "%s"
    {BOTH}
    checked: 2025-04-30
"""
KINDS = {
    "stakeholders/halm.yml": STATE,
    "questions/one-boat.yml": QUESTION,
    "claims/boat-lost.yml": CLAIM,
    "events/talks.yml": EVENT,
    "quotes/oslen.yml": QUOTE,
    "pacts/ferry-accord.yml": PACT,
    "figures/boats.yml": FIGURE,
    "glossary.yml": TERM,
}
PLACES = [(file, at) for file, text in KINDS.items() for at in range(text.count("%s"))]


def filled(file: str, at: int, words: str, others: str = "It is so [@board-statement].") -> str:
    """Return a record with words in one of its statements, and others in the rest."""
    count = KINDS[file].count("%s")
    return KINDS[file] % tuple(words if place == at else others for place in range(count))


def files(file: str, text: str) -> dict[str, str]:
    return {"sources/second-statement.yml": SECOND, file: text}


@pytest.mark.parametrize(("file", "at"), PLACES)
def test_a_sentence_behind_the_last_citation_is_refused_in_every_statement(
    tmp_path: Path, file: str, at: int
) -> None:
    slip = files(file, filled(file, at, "One is lost [@board-statement]. ⟦It was seen in May.⟧"))
    assert shown(tmp_path, slip) == expected("E503", slip, HINT)


@pytest.mark.parametrize(("file", "at"), PLACES)
def test_two_sentences_that_cite_nothing_are_refused_where_several_sources_are_named(
    tmp_path: Path, file: str, at: int
) -> None:
    slip = files(file, filled(file, at, "⟦One is lost.⟧ ⟦It was seen in May.⟧"))
    assert shown(tmp_path, slip) == expected("E503", slip, HINT)


@pytest.mark.parametrize(("file", "at"), PLACES)
def test_what_is_cited_in_a_sentence_or_behind_it_passes_everywhere(
    tmp_path: Path, file: str, at: int
) -> None:
    for number, words in enumerate(
        [
            "One is lost. It was seen in May [@board-statement; @second-statement].",
            "One is lost [@board-statement]. [[varrick]] saw it.",
            "One is lost. [@board-statement] Who saw it? [[oslen|They]] did. And who else?",
        ]
    ):
        right = files(file, filled(file, at, words))
        assert problems(tmp_path / str(number), right) == []


@pytest.mark.parametrize(
    "portrait",
    [
        "⟦An island state.⟧",
        "⟦An island, *small*, with a port.⟧\n\n  It has boats [@board-statement].",
        "It has boats [@board-statement].\n\n  ⟦It lies in the strait.⟧",
        "- It has boats [@board-statement].\n  - ⟦It has a port.⟧",
        "**Its boats.** ⟦They are many.⟧",
        "It has boats [@board-statement]. Who would not? ⟦No one.⟧",
        "It has boats [@board-statement]. ⟦2019 was a good year.⟧",
        "It has boats [@board-statement]. ⟦`Boats` are many.⟧",
        "It has boats [@board-statement]. ⟦they are many.⟧",
        "It has boats [@board-statement]. ⟦**They are many.⟧**",
        "⟦**They are many.⟧**",
        "这是岛 [@board-statement]。⟦它有船。⟧",
    ],
)
def test_a_portrait_of_which_the_record_names_no_source_is_refused(
    tmp_path: Path, portrait: str
) -> None:
    text = (STATE % portrait).replace(f"{BOTH}\n", "").replace(">-", "|-")
    slip = files("stakeholders/halm.yml", text)
    assert shown(tmp_path, slip) == expected("E503", slip, HINT)


@pytest.mark.parametrize(
    "portrait",
    [
        "It met [@board-statement] Brig. Gen. Venn at 5 p.m. there.",
        "It reads [@board-statement] “Who?” each day, and asks [@second-statement] why! so.",
        "Она знает [@board-statement] И. И. Венна и т. д. там.",
        "It sells [@board-statement] Vol. 3 to Messrs. Venn.",
        "**Boats**\n\n  It has some [@board-statement].",
    ],
)
def test_a_stop_that_ends_no_sentence_asks_for_nothing(tmp_path: Path, portrait: str) -> None:
    text = (STATE % portrait).replace(f"{BOTH}\n", "").replace(">-", "|-")
    assert problems(tmp_path, files("stakeholders/halm.yml", text)) == []


@pytest.mark.parametrize(
    ("portrait", "code"),
    [
        ("It has boats [@board-statement].[^1]", "E508"),
        ("It has boats [@board-statement].\n\n  > They are many.", "E508"),
    ],
)
def test_what_is_out_of_place_is_told_as_that_alone(
    tmp_path: Path, portrait: str, code: str
) -> None:
    text = (STATE % portrait).replace(f"{BOTH}\n", "").replace(">-", "|-")
    assert [p.code for p in problems(tmp_path, files("stakeholders/halm.yml", text))] == [code]


def test_two_sentences_rest_on_the_one_source_or_quotation_that_is_named(tmp_path: Path) -> None:
    words = "One is lost. It was seen in May."
    for number, file in enumerate(KINDS):
        text = filled(file, 0, words).replace("second-statement", "board-statement")
        # An era is no part of one event, so that it names nothing.
        text = text.replace(words, "") if file == "events/talks.yml" else text
        text = text.replace(', text: ""', "")
        assert problems(tmp_path / str(number), {file: text}) == []


def test_a_single_sentence_rests_on_the_several_sources_that_are_named(tmp_path: Path) -> None:
    right = files("stakeholders/halm.yml", STATE % "An island in the U.S. Gulf, off St. Vincent.")
    assert problems(tmp_path, right) == []


def test_a_remark_is_warned_of_alone(tmp_path: Path) -> None:
    text = STATE % "An island." + "remark: Its boats are red [@board-statement]. ⟦Two sank.⟧\n"
    slip = files("stakeholders/halm.yml", text)
    assert shown(tmp_path, slip) == expected("W503", slip, HINT)


def test_what_a_source_or_a_correction_remarks_of_itself_needs_nothing(tmp_path: Path) -> None:
    right = {
        "sources/second-statement.yml": SECOND + "remark: The day is not printed. Nor is a name.\n",
        "corrections.yml": (
            "items:\n  - {id: a-slip, title: A slip, date: 2025-03, was: Two, now: One,"
            " why: Somebody mistyped it. It was seen late., checked: 2025-04-30}\n"
        ),
    }
    assert problems(tmp_path, right) == []


def test_pages_of_prose_are_held_to_the_same(tmp_path: Path) -> None:
    slip = {
        "docs/boats.md": "# Boats\n\nOne boat [@board-statement]. ⟦It is red.⟧\n\n"
        "**How many.** There is one, says\n[[oslen]]. ⟦None else⟧\nis there.\n\n"
        "- A boat of [[oslen]]. ⟦And more.⟧\n- No more [@board-statement]\n"
    }
    assert shown(tmp_path, slip) == expected("E503", slip, HINT)


def test_a_page_about_the_site_states_what_it_likes(tmp_path: Path) -> None:
    page = "---\nabout_the_site: true\n---\n\n# This site\n\nSee [[oslen]]. We like boats.\n"
    assert problems(tmp_path, {"docs/this-site.md": page}) == []


def test_what_names_no_evidence_at_all_is_told_as_that_alone(tmp_path: Path) -> None:
    text = filled("events/talks.yml", 1, "It spoke of a boat. It did.").replace(f"    {BOTH}\n", "")
    assert {p.code for p in problems(tmp_path, files("events/talks.yml", text))} == {"E411"}
