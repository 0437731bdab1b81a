"""Nobody stands on two sides at a time, and a denial is no older than the charge."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import expected, problems, shown

CLAIM = """\
title: The boat was lost
statement: The boat was lost.
asserted_by:
  - {who: oslen%s, text: It was., sources: [board-statement]}
%scertainty: contested
why_so_sure: Two say so.
checked: 2025-04-30
"""
DENIED = "denied_by: [{who: %s, text: It was not., sources: [board-statement]}]\n"
ANSWERED = "answered_by: [{who: %s, text: It asks why., sources: [board-statement]}]\n"
DATED = "keep one, or date the change of mind with `since:` in both"
TWO_SIDES = {
    "undated": ("", DENIED % "⟦oslen⟧", DATED),
    "on one day": (", since: 2019-03-02", DENIED % "⟦oslen⟧, since: 2019-03-02", DATED),
    "on a day and in its month": (", since: 2019-03", DENIED % "⟦oslen⟧, since: 2019-03-02", DATED),
    "half dated": (", since: 2019-03", DENIED % "⟦oslen⟧", DATED),
    "denied and answered": (
        "",
        (DENIED % "varrick") + (ANSWERED % "⟦varrick⟧"),
        DATED,
    ),
    "asserted and answered": ("", ANSWERED % "⟦oslen⟧", DATED),
    "asserted, with no answer": ("", "no_answer_from: [⟦oslen⟧]\n", "keep one"),
    "three times, told once each": (
        "",
        (DENIED % "⟦oslen⟧") + (ANSWERED % "⟦oslen⟧"),
        DATED,
    ),
    "twice without an answer": ("", "no_answer_from: [varrick, ⟦varrick⟧]\n", "keep one"),
    "denied, with no answer": (
        "",
        (DENIED % "varrick, since: 2020") + "no_answer_from: [⟦varrick⟧]\n",
        "keep one",
    ),
}


@pytest.mark.parametrize(("since", "others", "hint"), TWO_SIDES.values(), ids=TWO_SIDES)
def test_one_who_stands_on_two_sides_is_told(
    tmp_path: Path, since: str, others: str, hint: str
) -> None:
    slip = {"claims/boat-lost.yml": CLAIM % (since, others)}
    assert shown(tmp_path, slip) == expected("E458", slip, hint)


@pytest.mark.parametrize(
    ("since", "others"),
    [
        (", since: 2019-03-02", DENIED % "oslen, since: 2019-03-03"),
        (", since: 2019-03", DENIED % "oslen, since: 2020"),
        ("", (DENIED % "varrick") + "no_answer_from: []\n"),
        ("", (ANSWERED % "varrick")),
        ("", "no_answer_from: [varrick]\n"),
    ],
)
def test_who_changed_sides_on_a_day_or_took_one_passes(
    tmp_path: Path, since: str, others: str
) -> None:
    assert problems(tmp_path, {"claims/boat-lost.yml": CLAIM % (since, others)}) == []


@pytest.mark.parametrize(
    ("charged", "denied", "told"),
    [
        ("2019-03-04", "2019-03-02", True),
        ("2019-03", "2019-02", True),
        ("2019-03", "2018", True),
        ("2019", "2018-12-31", True),
        # A charge made in the east may be of the day after its denial in the west.
        ("2019-03-04", "2019-03-03", False),
        ("2019-03", "2019-03-01", False),
        ("2019-03?", "2019-02", False),
        ("2019-03", "2019-02~", False),
        ("2019-03", "2019-04", False),
    ],
)
def test_a_denial_older_than_the_charge_is_told(
    tmp_path: Path, charged: str, denied: str, *, told: bool
) -> None:
    others = DENIED % f"varrick, since: ⟦{denied}⟧"
    slip = {"claims/boat-lost.yml": CLAIM % (f", since: {charged}", others)}
    hint = "show an answer to this charge, or correct one of the dates"
    assert shown(tmp_path, slip) == (expected("E459", slip, hint) if told else [])


def test_a_denial_answers_the_first_of_several_charges(tmp_path: Path) -> None:
    second = "  - {who: varrick%s, text: It was., sources: [board-statement]}\n"
    for number, since in enumerate([", since: 2018-02", ""]):
        others = (second % since) + DENIED % "oslen, since: 2018-06"
        files = {"claims/boat-lost.yml": CLAIM % (", since: 2019-03", others)}
        codes = [problem.code for problem in problems(tmp_path / str(number), files)]
        # Without a day, the charge may be the older.
        assert codes == []


@pytest.mark.parametrize(
    ("since", "told"),
    [
        ("", True),
        (", since: 2019-03", True),
        (", since: 2019-04", False),
    ],
)
def test_nobody_holds_two_options_at_one_time(tmp_path: Path, since: str, *, told: bool) -> None:
    other = since.replace("04", "05")
    text = (
        "title: Is one boat enough?\nshort_title: One boat\n"
        'answer: {brief: "Varrick says so [@board-statement]."}\n'
        "options: [{id: enough, title: It is}, {id: scarce, title: It is not}]\npositions:\n"
        f"  - {{holder: oslen, option: enough{since}, text: It is., sources: [board-statement],"
        " certainty: reported}\n"
        f"  - {{holder: {'⟦oslen⟧' if told else 'oslen'}, option: scarce{other}, text: Not.,"
        " sources: [board-statement], certainty: reported}\n"
        "checked: 2025-04-30\n"
    )
    slip = {"questions/one-boat.yml": text}
    hint = "keep one, or date the change with `since:`"
    assert shown(tmp_path, slip) == (expected("E432", slip, hint) if told else [])


def test_no_answer_is_inferred_and_none_is_undecided_without_words(tmp_path: Path) -> None:
    text = (
        "title: Is one boat enough?\nshort_title: One boat\n"
        'answer: {brief: "Varrick says so [@board-statement]."}\n'
        "options: [{id: enough, title: It is}, {id: scarce, title: It is not}]\npositions:\n"
        "  - %s\nchecked: 2025-04-30\n"
    )
    inferred = "{holder: oslen, option: enough, text: It is., sources: [board-statement], %s}"
    slip = {"questions/one-boat.yml": text % (inferred % "certainty: ⟦inferred⟧")}
    hint = "leave the position out, or rest it on the holder's words or a report of them"
    assert shown(tmp_path / "inferred", slip) == expected("E203", slip, hint)
    bare = "⟦{⟧holder: oslen, option: undecided, text: It waits., certainty: reported}"
    slip = {"questions/one-boat.yml": text % bare}
    hint = "name a quotation under `quotes:` or a source under `sources:`"
    assert shown(tmp_path / "undecided", slip) == expected("E413", slip, hint)
