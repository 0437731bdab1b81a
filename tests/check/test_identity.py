"""Ids and addresses are given once, and groups, sides and types are those of site.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import BARE_STATE, Case, expected, shown

STATE = BARE_STATE + "portrait: An island state.\n"
PLACE = "items:\n  - {id: ⟦%s⟧, name: A place, lat: 1, lon: 2, checked: 2025-04-30}\n"
TAKEN = "ids are unique across all kinds; choose another"
SITE = """\
title: The Ferry Accord, Explained
question: What was agreed?
description: What the accord says.
url: https://ferry-accord.example/
pact: ferry-accord
groups: [{id: parties, title: The two parties}%s]
sides: [{id: parties, title: Parties}%s]
contact: {email: editors@ferry-accord.example}
licence: {name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
notice: The words of this site are ours.
"""
PACT = """\
title: Accord on the Night Ferry
short_title: Ferry Accord
checked: 2025-04-30
parties: [{party: oslen}, {party: varrick}]
status: proposed
answer: {brief: An accord.}
"""
EVENT = """\
defaults: {checked: 2025-04-30, era: {title: Night, from: "2020", to: "2025"}}
items:
  - {id: ferry, date: "2021", title: A ferry, text: It sails., sources: [board-statement]%s}
"""
TYPES = "event_types: [{id: accord, title: Accord}, {id: sailing, title: Sailing}]\n"
ARTICLE = "  - {label: %s, title: A part, plain: A part., sources: [board-statement]}\n"
CASES: dict[str, Case] = {
    "an id that a record of another kind has": ("E401", {"places.yml": PLACE % "oslen"}, TAKEN),
    "an id that was another record's once": (
        "E401",
        {
            "stakeholders/ister.yml": STATE + "aliases: [⟦isle⟧]\n",
            "places.yml": PLACE.replace("⟦%s⟧", "isle"),
        },
        TAKEN,
    ),
    "a former id that another record has": (
        "E401",
        {"stakeholders/ister.yml": STATE + "aliases: [isle, ⟦oslen⟧]\n"},
        TAKEN,
    ),
    "a former id that is the present one": (
        "E401",
        {"stakeholders/ister.yml": STATE + "aliases: [⟦ister⟧]\n"},
        TAKEN,
    ),
    "two groups of one id": (
        "E402",
        {"site.yml": SITE % (", {id: ⟦parties⟧, title: Others}", "")},
        "choose another id",
    ),
    "two sides of one id": (
        "E402",
        {"site.yml": SITE % ("", ", {id: ⟦parties⟧, title: Others}")},
        "choose another id",
    ),
    "articles of one anchor": (
        "E402",
        {
            "pacts/ferry-accord.yml": PACT
            + "articles:\n"
            + ARTICLE % "Preamble"
            + ARTICLE % "⟦preamble⟧"
            + ARTICLE % "4.1"
            + ARTICLE % "⟦4-1⟧"
            + ARTICLE % "제4조"
        },
        "choose labels that differ in letters or digits",
    ),
    "an article of no anchor": (
        "E402",
        {"pacts/ferry-accord.yml": PACT + "articles:\n" + ARTICLE % "⟦§⟧"},
        "use letters or digits",
    ),
    "a name that another term has": (
        "E406",
        {
            "glossary.yml": "defaults: {checked: 2025-04-30, definition: What floats.}\n"
            "items:\n  - {id: boat, term: Boat, synonyms: [hull]}\n"
            "  - {id: ship, term: Ship, synonyms: [vessel, ⟦Hull⟧]}\n"
        },
        "join the two, or give one of them another name",
    ),
    "an article put first whose words were not seen": (
        "E314",
        {
            "site.yml": (SITE % ("", "")) + "highlight: {pact: ferry-accord, article: ⟦V⟧}\n",
            "pacts/ferry-accord.yml": "title: Accord\nshort_title: Accord\nchecked: 2025-04-30\n"
            "parties: [{party: oslen}, {party: varrick}]\nstatus: proposed\n"
            "answer: {brief: A ferry.}\narticles:\n"
            "  - {label: V, title: The crew, plain: A crew., sources: [board-statement]}\n",
        },
        "highlight an article whose words are given",
    ),
    "a group of another name": (
        "E404",
        {"stakeholders/ister.yml": STATE.replace("group: parties", "group: ⟦partys⟧")},
        "did you mean `parties`?",
    ),
    "a side of no name": (
        "E404",
        {"stakeholders/ister.yml": STATE.replace("side: parties", "side: ⟦xyz⟧")},
        "one of: parties",
    ),
    "two types of event of one id": (
        "E402",
        {"site.yml": SITE % ("", "") + "event_types: [{id: a, title: A}, {id: ⟦a⟧, title: B}]\n"},
        "choose another id",
    ),
    "an event's type of another name": (
        "E407",
        {"site.yml": SITE % ("", "") + TYPES, "events/night.yml": EVENT % ", type: ⟦sailling⟧"},
        "did you mean `sailing`?",
    ),
    "an event's type where site.yml names none": (
        "E407",
        {"events/night.yml": EVENT % ", type: ⟦sailing⟧"},
        "name it under `event_types:` there, or leave out `type:`",
    ),
    "an event without a type where site.yml names some": (
        "E407",
        {
            "site.yml": SITE % ("", "") + TYPES,
            "events/night.yml": (EVENT % "").replace("- {id", "- ⟦{⟧id"),
        },
        "add `type:`, one of: accord, sailing",
    ),
    "no way to reach the editors": (
        "E405",
        {"site.yml": (SITE % ("", "")).replace("{email: editors@ferry-accord.example}", "⟦{⟧}")},
        "add `email:` or `url:` below it",
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_what_is_given_twice_or_unknown_is_shown_in_its_place(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


@pytest.mark.parametrize(("site", "type"), [("", ""), (TYPES, ", type: accord")])
def test_events_have_a_type_only_where_site_yml_names_some(
    tmp_path: Path, site: str, type: str
) -> None:
    files = {"site.yml": SITE % ("", "") + site, "events/night.yml": EVENT % type}
    assert shown(tmp_path, files) == []


def test_a_faulty_site_yml_puts_no_blame_on_the_events_types(tmp_path: Path) -> None:
    files = {"site.yml": "title: A site\n", "events/night.yml": EVENT % ", type: sailing"}
    assert "E407" not in {problem.code for problem in shown(tmp_path, files)}
