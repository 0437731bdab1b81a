"""Years that are slips of the keyboard are told once; old treaties are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import expected, problems, replaced, shown

EVENTS = """\
defaults: {checked: 2025-04-30, era: {title: The talks, from: 2018, to: 2024/..}}
items:
  - {id: board-meets, date: 2019-03, title: It meets, text: It speaks., sources: [later]}
"""
GOOD = {
    "events/talks.yml": EVENTS,
    "quotes/oslen.yml": """\
items:
  - id: oslen-two-boats
    speaker: oslen
    said: 2019-02-14
    title: On two boats
    occasion: Statement to the press
    verification: single-report
    wordings:
      - {text: Two boats., lang: en, fidelity: press-translation, source: later}
    checked: 2025-04-30
""",
    "sources/later.yml": """\
type: article-newspaper
title: Of two boats
issued: 2019-06-01
accessed: 2024-05-02
language: en
perspective: press
checked: 2025-04-30
""",
    "pacts/ferry-accord.yml": """\
title: Accord on the Night Ferry between Oslen and Varrick
short_title: Ferry Accord
parties:
  - {party: oslen, signed: 2019-05-10, ratified: 2019-07-03}
  - party: varrick
    steps: [{date: 2019-07-04, text: It agrees., sources: [board-statement]}]
status: signed
signed: 2019-05-10
answer: {brief: They run one ferry.}
sources: [board-statement]
checked: 2025-04-30
""",
    "stakeholders/marn.yml": """\
type: person
name: Ilo Marn
group: parties
side: parties
portrait: Head of the board.
sources: [board-statement]
offices: [{title: Head, dates: 2018/2023-05-06, sources: [board-statement]}]
checked: 2025-04-30
""",
    "claims/boat-lost.yml": """\
title: The boat was lost
statement: The boat was lost.
asserted_by: [{who: oslen, since: 2019-08, text: It was., sources: [board-statement]}]
evidence_for: [{date: 2019-09, text: A wreck was seen., sources: [board-statement]}]
certainty: thin
why_so_sure: One says so.
checked: 2025-04-30
""",
}
SLIPS = {
    "words a thousand years ago": ("quotes/oslen.yml", "2019-02-14", "1019-02-14", "2019-02-14"),
    "words of two digits exchanged": ("quotes/oslen.yml", "2019-02-14", "0219-02-14", "2019-02-14"),
    "a source long ago": ("sources/later.yml", "2019-06-01", "1019-06-01", "2019-06-01"),
    "a source in the first century": ("sources/later.yml", "2019-06-01", "0019", "2019"),
    "a source read long ago": ("sources/later.yml", "2024-05-02", "1024-05-02", ""),
    "a source read before the web": ("sources/later.yml", "2024-05-02", "1924-05-02", ""),
    "an event far ahead": ("events/talks.yml", "2019-03,", "2091-03,", ""),
    "an event that ends far ahead": ("events/talks.yml", "2019-03,", "2019-03/2042,", ""),
    "an era begun long ago": ("events/talks.yml", "2018,", "1018,", ""),
    "an office begun far ahead": ("stakeholders/marn.yml", "2018/2023-05-06", "2081/2093", ""),
    "an office begun long ago": ("stakeholders/marn.yml", "2018/2023-05-06", "1018/2023", ""),
    "a charge long ago": ("claims/boat-lost.yml", "2019-08", "1019-08", "2019-08"),
    "evidence of long ago": ("claims/boat-lost.yml", "2019-09", "1019-09", "2019-09"),
    "a ratification long ago": ("pacts/ferry-accord.yml", "2019-07-03", "1019-07-03", "2019-07-03"),
    "a step long ago": ("pacts/ferry-accord.yml", "2019-07-04", "1019-07-04", "2019-07-04"),
    "a review before the web": ("claims/boat-lost.yml", "2025-04-30", "1025-04-30", "2025-04-30"),
}


@pytest.mark.parametrize(("file", "old", "new", "meant"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_a_year_is_told_once_in_its_place(
    tmp_path: Path, file: str, old: str, new: str, meant: str
) -> None:
    comma = "," if new.endswith(",") else ""
    slip = {file: replaced(GOOD[file], old, f"⟦{new.removesuffix(',')}⟧{comma}")}
    [problem] = shown(tmp_path, {**GOOD, **slip})
    assert [problem] == expected("E468", slip, problem.hint)
    if meant:
        assert problem.hint == f"did you mean `{meant}`?"
    else:
        assert problem.hint


TO_COME = {
    "words": ("quotes/oslen.yml", "2019-02-14", "2042-02-14"),
    "a source": ("sources/later.yml", "2019-06-01", "2091-06-01"),
    "a source read": ("sources/later.yml", "2024-05-02", "2042-05-02"),
    "a charge": ("claims/boat-lost.yml", "2019-08", "2091-08"),
    "evidence": ("claims/boat-lost.yml", "2019-09", "2029-09"),
    "a step": ("pacts/ferry-accord.yml", "2019-07-04", "2091-07-04"),
    "a review": ("claims/boat-lost.yml", "2025-04-30", "2052-04-30"),
}


@pytest.mark.parametrize(("file", "old", "new"), TO_COME.values(), ids=TO_COME)
def test_what_happened_is_not_to_come(tmp_path: Path, file: str, old: str, new: str) -> None:
    slip = {file: replaced(GOOD[file], old, f"⟦{new}⟧")}
    assert shown(tmp_path, {**GOOD, **slip}) == expected("E440", slip, "today is 2025-05-01")


OLD = """\
title: Peace of Oslen
short_title: Old Peace%s
parties: [{party: oslen}, {party: varrick}]
status: ended
signed: %s
ended: %s
answer: {brief: They made peace.}
sources: [board-statement]
checked: 2025-04-30
"""


@pytest.mark.parametrize(
    ("name", "signed", "ended"),
    [
        ("", "1648-10-24", "1806"),
        ("", "1713", "1794"),
        ("", "1373-06-16", "1386"),
        (", 1373", "1373-06-16", "1793"),
        ("", "1905", "1906"),
    ],
)
def test_an_old_treaty_passes(tmp_path: Path, name: str, signed: str, ended: str) -> None:
    files = {**GOOD, "pacts/old-peace.yml": OLD % (name, signed, ended)}
    assert problems(tmp_path, files) == []


def test_an_era_long_ago_takes_its_events_along(tmp_path: Path) -> None:
    text = (
        "defaults: {checked: 2025-04-30, era: {title: The old ferry, from: 1020, to: 1100}}\n"
        "items:\n  - {id: ferry-begins, date: 1024, title: It begins, text: A boat is built.,"
        " sources: [board-statement]}\n"
    )
    assert problems(tmp_path, {**GOOD, "events/old.yml": text}) == []


def test_what_is_planned_soon_passes(tmp_path: Path) -> None:
    pact = GOOD["pacts/ferry-accord.yml"].replace("status", "in_force: 2031\nstatus")
    office = GOOD["stakeholders/marn.yml"].replace("2018/2023-05-06", "2026/2042")
    event = EVENTS.replace("2019-03,", "2026-03,")
    for number, right in enumerate(
        [
            {"pacts/ferry-accord.yml": pact},
            {"stakeholders/marn.yml": office},
            {"events/talks.yml": event},
        ]
    ):
        assert problems(tmp_path / str(number), {**GOOD, **right}) == []


def test_a_year_before_christ_is_no_slip(tmp_path: Path) -> None:
    text = replaced(GOOD["sources/later.yml"], "2019-06-01", "-0044-03")
    files = {**GOOD, "sources/later.yml": text}
    assert "E468" not in {problem.code for problem in problems(tmp_path, files)}
    assert "E435" not in {problem.code for problem in problems(tmp_path / "again", files)}
