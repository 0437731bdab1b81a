"""One slip of an editor is told once: what only follows from it is not told too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import BARE_STATE, MINIMAL, Case, expected, shown

PACT = """\
title: Accord on the Night Ferry
short_title: Ferry Accord
checked: 2025-04-30
parties: [{party: oslen}, {party: varrick}]
answer: {brief: "One night ferry [@board-statement]."}
"""
QUOTE = """\
speaker: oslen
said: 2019-03
title: On two boats
occasion: A statement
verification: primary-text
checked: 2025-04-30
wordings:
  - {text: Two boats., lang: en, fidelity: verbatim, source: board-statement}
"""
PARAPHRASE = QUOTE.replace("speaker", "⟦speaker⟧").replace("verbatim", "paraphrase")
HERALD = """\
type: article-newspaper
title: Two boats, says the board
language: en
perspective: press
checked: 2025-04-30
"""
QUESTION = """\
title: Is one boat enough?
short_title: One boat
answer: {brief: That is disputed.}
checked: 2025-04-30
options: [{id: enough, title: It is}, {id: too-few, title: It is not}]
positions:
  - {holder: oslen, %s, text: No., quotes: [boats], certainty: own-words}
"""
EVENTS = """\
defaults: {checked: 2025-04-30, sources: [board-statement],
  era: {title: The talks, from: 2018, to: %s}}
items:
  - {id: meeting, date: 2024-02, title: They meet, text: They meet.}
  - {id: parting, date: 2024-03, title: They part, text: They part.}
"""
SITE = (MINIMAL / "site.yml").read_text(encoding="utf-8")
PERSON = BARE_STATE.replace("type: state", "type: person") + "portrait: A clerk.\n"
TABLE = (
    "# More\n\nSee [[oslen]].\n\n",
    "| Who | Boats |\n| --- | --- |\n| [Oslen]([[oslen]]) | one |\n",
)
DEEP = "⟦-⟧" + " -" * 30 + " There is one boat [@board-statement].\n"
LINKS = "# More\n\nSee [[oslen]], [the boats](boats.md#crews) and %s.\n"
CASES: dict[str, Case] = {
    "a wording called a paraphrase, on which a position rests": (
        "E422",
        {"quotes/boats.yml": PARAPHRASE, "questions/boat.yml": QUESTION % "option: too-few"},
        "tell it as reported speech under `reported:`, with `verification: unrecovered`",
    ),
    "the primary text among the sources mistyped": (
        "E310",
        {
            "sources/herald.yml": HERALD,
            "quotes/boats.yml": QUOTE.replace("board-statement", "⟦bord-statement⟧")
            + "  - {text: Two ships., lang: en, fidelity: verbatim, source: herald}\n",
        },
        "did you mean `board-statement`?",
    ),
    "dates of a pact that is still called proposed": (
        "E444",
        {
            "pacts/ferry-accord.yml": PACT
            + "status: ⟦proposed⟧\nsigned: 2019-05\nin_force: 2019-06\n"
        },
        "correct `status:`, or leave out `signed:` and `in_force:`",
    ),
    "a status without any of its dates": (
        "E444",
        {"pacts/ferry-accord.yml": PACT + "status: ⟦in-force⟧\n"},
        "add `signed:` and `in_force:`",
    ),
    "an era that ends too early for all its events": (
        "E442",
        {"events/talks.yml": EVENTS % "⟦2022⟧"},
        "correct `from:` or `to:`",
    ),
    "twice an option that is not there": (
        "E431",
        {
            "quotes/boats.yml": QUOTE,
            "questions/boat.yml": QUESTION % "between: [⟦enuogh⟧, ⟦enuogh⟧]",
        },
        "did you mean `enough`?",
    ),
    "words set apart that name no record either": (
        "E507",
        {"docs/more.md": "# More\n\nSays [[oslen]]:\n\n> ⟦Two boats.⟧\n>\n> > Or three.\n"},
        "place the record with `/// quote | its-id`, or leave out the `>`",
    ),
    "a group renamed in site.yml alone": (
        "E404",
        {"site.yml": SITE.replace("{id: parties, title: The", "{id: ⟦partners⟧, title: The")},
        "write `parties` here, or `partners` in each of them",
    ),
    "a state mistyped, whose clerk is quoted for it": (
        "E310",
        {
            "stakeholders/clerk.yml": PERSON + "of: ⟦oslan⟧\n",
            "quotes/boats.yml": QUOTE.replace("oslen", "clerk") + "capacity: Clerk\n",
            "questions/boat.yml": QUESTION % "option: too-few",
        },
        "did you mean `oslen`?",
    ),
    "a withdrawn person who is quoted": (
        "E312",
        {
            "stakeholders/clerk.yml": PERSON + "retired: Nobody of this name was found.\n",
            "quotes/boats.yml": QUOTE.replace("oslen", "⟦clerk⟧"),
        },
        "refer to another",
    ),
    "a dash that is no hyphen before a record that others name": (
        "E133",
        {
            "quotes/boats.yml": "items:\n  ⟦–⟧ id: two-boats\n    speaker: oslen\n",
            "questions/boat.yml": (QUESTION % "option: too-few").replace("[boats]", "[two-boats]"),
        },
        "type `- ` in its place",
    ),
    "what all items share, below a mistyped name": (
        "E306",
        {
            "quotes/boats.yml": "⟦default⟧:\n  speaker: oslen\n  checked: 2025-04-30\nitems:\n  - "
            + QUOTE.replace("speaker: oslen", "id: two-boats")
            .replace("checked: 2025-04-30\n", "")
            .replace("\n", "\n    ")
            .rstrip()
            + "\n"
        },
        "did you mean `defaults`?",
    ),
    "a term copied": (
        "E401",
        {
            "glossary.yml": "defaults: {checked: 2025-04-30}\nitems:\n"
            "  - {id: boat, term: Boat, definition: What floats.}\n"
            "  - {id: ⟦boat⟧, term: Boat, definition: What floats.}\n"
        },
        "ids are unique across all kinds; choose another",
    ),
    "a figure without dates drawn over time": (
        "E471",
        {
            "figures/boats.yml": "title: Boats\nfinding: Few\nunit: boats\ncaveat: None.\n"
            "checked: 2025-04-30\n"
            "drawn: ⟦over-time⟧\npoints:\n"
            "  - {label: Oslen, value: 2, sources: [board-statement]}\n"
            "  - {label: Varrick, value: 1, sources: [board-statement]}\n"
        },
        "add `date:` to each, or draw the figure `side-by-side`",
    ),
    "a boundary of one state alone": (
        "E460",
        {
            "places.yml": "items:\n  - id: line\n    name: A line\n    type: boundary\n"
            "    between: ⟦[⟧oslen]\n    disputed: It is.\n    sources: [board-statement]\n"
            "    lat: 1\n    lon: 2\n    checked: 2025-04-30\n"
        },
        "name both under `between: [one, another]`",
    ),
    "a citation without its sign, which a paragraph rests on": (
        "E506",
        {"docs/more.md": "# More\n\nThere is one boat ⟦[board-statement]⟧.\n"},
        "write `[@board-statement]`",
    ),
    "a caption mistyped": (
        "E504",
        {"docs/more.md": f"{TABLE[0]}⟦Tabel 1: Boats⟧\n\n{TABLE[1]}"},
        "write a paragraph `Table: what it shows` right before or after it",
    ),
    "a field of a page mistyped, for which it needs no source": (
        "E309",
        {"docs/more.md": "---\n⟦about_site⟧: true\n---\n\n# More\n\nWe count boats.\n"},
        "did you mean `about_the_site`?",
    ),
    "an image whose file is not there": (
        "E315",
        {"docs/more.md": "# More\n\nOf [[oslen]].\n\n![A boat](⟦boat.png⟧)\n"},
        "put the file into the docs folder, or correct the address",
    ),
    "a reference that is closed like a link": (
        "E506",
        {"docs/more.md": "# More\n\nOf [[oslen]], ⟦[[⟧varrick](boat.md)].\n"},
        "write `[[id]]`, in a table `[words]([[id]])`; for a bracket that is only a bracket, "
        "write `\\[`",
    ),
    "such a reference in a record": (
        "E506",
        {"stakeholders/ister.yml": BARE_STATE + "portrait: Of ⟦[[⟧oslen](boat)].\n"},
        "write `[[id]]`, in a table `[words]([[id]])`; for a bracket that is only a bracket, "
        "write `\\[`",
    ),
    "a record withdrawn without a reason": (
        "E205",
        {"stakeholders/ister.yml": BARE_STATE + "portrait: An island.\nretired:⟦⟧\n"},
        "say why it was withdrawn, or leave out the field",
    ),
    "a tag of HTML and its end": (
        "W508",
        {"docs/more.md": "# More\n\n⟦<b>⟧Boats</b> of [[oslen]].\n"},
        "write Markdown instead, or, to speak of it, put it between backticks",
    ),
    "a page that cannot be read, to which another links": (
        "E308",
        {"docs/boats.md": f"# Boats\n\n{DEEP}", "docs/more.md": LINKS % "more"},
        "write it with fewer levels",
    ),
    "a record that cannot be read, to whose page another links": (
        "E203",
        {
            "stakeholders/halm.yml": BARE_STATE.replace("type: state", "type: ⟦isle⟧")
            + "portrait: An island.\n",
            "docs/boats.md": "# Boats\n\n## Crews\n\nOf [[oslen]].\n",
            "docs/more.md": LINKS % "[Halm](stakeholders/halm/index.md)",
        },
        "one of: state, person, organisation, outlet",
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_what_follows_from_a_slip_is_not_told(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


def test_the_order_of_events_is_not_judged_by_one_outside_their_era(tmp_path: Path) -> None:
    sailing = "  - {id: sailing, date: 2024-03, title: It sails, text: It sails.}\n"
    files = {"events/talks.yml": EVENTS.replace("2024-03", "⟦2042-03⟧") % "2025" + sailing}
    hint = "move the event to another era's file, or widen the era"
    assert shown(tmp_path, files) == expected("E442", files, hint)


def test_each_of_several_events_outside_their_era_is_told_where_one_lies_in_it(
    tmp_path: Path,
) -> None:
    begin = "  - {id: begin, date: 2018-04, title: They begin, text: They begin.}\n"
    events = EVENTS.replace("items:\n", f"items:\n{begin}") % "2022"
    files = {
        "events/talks.yml": events.replace("2024-02", "⟦2024-02⟧").replace("2024-03", "⟦2024-03⟧")
    }
    hint = "move the event to another era's file, or widen the era"
    assert shown(tmp_path, files) == expected("E442", files, hint)
