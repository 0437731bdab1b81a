"""Dates of records that depend on each other, each read and reviewed after it came about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import expected, problems, shown

LATE = "correct the date, or name a source that came out afterwards"
POST = """\
type: article-newspaper
title: The board speaks
issued: %s
language: en
perspective: press
checked: 2025-04-30
"""
EVENTS = """\
defaults: {checked: 2025-04-30, era: {title: The talks, from: 2010, to: 2024}}
items:
  - {id: board-meets, date: %s, title: It meets, text: It speaks., sources: [%s]}
"""
QUOTE = """\
items:
  - id: oslen-two-boats
    speaker: oslen
    said: %s
    title: On two boats
    occasion: Statement to the press
    verification: single-report
    wordings:
      - {text: Two boats are safer., lang: en, fidelity: press-translation, source: %s}
    checked: 2025-04-30
"""
QUESTION = """\
title: Is one boat enough?
short_title: One boat
answer: {brief: "Varrick says so [@board-statement]."}
options: [{id: enough, title: It is}, {id: scarce, title: It is not}]
positions:
  - {holder: varrick, since: %s, option: enough, text: It is., %s}
checked: 2025-04-30
"""
CLAIM = """\
title: The boat was lost
statement: The boat was lost.
asserted_by: [{who: oslen, since: %s, text: It was., sources: [harbour-post]}]
denied_by: [{who: varrick, since: %s, text: It was not., sources: [%s]}]
evidence_for: [{date: %s, text: A wreck was seen., sources: [harbour-post]}]
certainty: contested
why_so_sure: Two say so.
checked: 2025-04-30
"""
PACT = """\
title: Accord on the Night Ferry between Oslen and Varrick
short_title: Ferry Accord
parties:
  - {party: oslen%s}
  - {party: varrick%s}
status: %s
%sanswer: {brief: They run one ferry.}
sources: [board-statement]
checked: 2025-04-30
"""
SIGNED = "signed: 2019-05-10\n"
IN_FORCE = "signed: 2019-05-10\nin_force: 2019-08-01\n"
ENDED = "signed: 2019-05-10\nin_force: 2019-08-01\nended: 2022\n"


def from_post(issued: str, file: str, text: str) -> dict[str, str]:
    return {"sources/harbour-post.yml": POST % issued, file: text}


def held(since: str, basis: str) -> str:
    certainty = "own-words" if "quotes" in basis else "reported"
    return QUESTION % (since, f"{basis}, certainty: {certainty}")


LATER = {
    "an event in a later month": ("events/talks.yml", EVENTS % ("⟦2019-03⟧", "harbour-post")),
    "an event two days later": ("events/talks.yml", EVENTS % ("⟦2019-02-07⟧", "harbour-post")),
    "an event in a later year": ("events/talks.yml", EVENTS % ("⟦2020⟧", "harbour-post")),
    "a position by a report": (
        "questions/one-boat.yml",
        held("⟦2019-04⟧", "sources: [harbour-post]"),
    ),
    "a position by words": (
        "questions/one-boat.yml",
        held("⟦2019-04⟧", "quotes: [varrick-one-boat]"),
    ),
    "a charge": (
        "claims/boat-lost.yml",
        CLAIM % ("⟦2019-04⟧", "2019-04", "board-statement", "2019-01"),
    ),
    "a denial": (
        "claims/boat-lost.yml",
        CLAIM % ("2019-01", "⟦2021⟧", "harbour-post", "2019-01"),
    ),
    "evidence": (
        "claims/boat-lost.yml",
        CLAIM % ("2019-01", "2019-04", "board-statement", "⟦2019-06-01⟧"),
    ),
    "a step": (
        "pacts/ferry-accord.yml",
        PACT
        % (
            ", steps: [{date: ⟦2019-06-02⟧, text: It agrees., sources: [harbour-post]}]",
            *("", "signed", SIGNED),
        ),
    ),
}


@pytest.mark.parametrize(("file", "text"), LATER.values(), ids=LATER)
def test_what_is_later_than_all_that_it_rests_on_is_refused(
    tmp_path: Path, file: str, text: str
) -> None:
    slip = from_post("2019-02-05", file, text)
    assert shown(tmp_path, slip) == expected("E465", slip, LATE)


@pytest.mark.parametrize(
    ("said", "issued"),
    [
        ("2019-03-02", "2019-02-05"),
        ("2019-02-07", "2019-02-05"),
        ("2020", "2019"),
        ("2019", "2018~"),
    ],
)
def test_words_said_after_their_only_source_came_out_are_refused(
    tmp_path: Path, said: str, issued: str
) -> None:
    slip = from_post(issued, "quotes/oslen.yml", QUOTE % (said, "⟦harbour-post⟧"))
    hint = f"correct `said:` ({said}), or the date of the source"
    sure = "~" not in issued
    assert shown(tmp_path, slip) == (expected("E465", slip, hint) if sure else [])


@pytest.mark.parametrize(
    ("said", "issued"),
    [
        # In Seoul it is the 6th when New York prints its paper of the 5th.
        ("2019-02-06", "2019-02-05"),
        ("2019-02", "2019-02-05"),
        ("2019", "2019-02-05"),
        ("2019-02-05", "2019-02-05"),
        ("2020", "2015/.."),
        ("2020", "2015/2021"),
        ("2019-02-06?", "2018"),
        ("201X", "2019"),
    ],
)
def test_words_that_may_stand_in_their_source_pass(tmp_path: Path, said: str, issued: str) -> None:
    right = from_post(issued, "quotes/oslen.yml", QUOTE % (said, "harbour-post"))
    assert problems(tmp_path, right) == []


def test_a_line_used_before_passes_where_a_remark_tells_so(tmp_path: Path) -> None:
    quote = QUOTE % ("2019-03-02", "board-statement")
    older = (
        "      - {text: Two boats are best., lang: en, fidelity: press-translation,"
        " source: harbour-post%s}\n    checked"
    )
    for remark, codes in ((", remark: From a month before [@harbour-post].", []), ("", ["E465"])):
        text = quote.replace("    checked", older % remark.replace(": From", ': "From'))
        text = text.replace("post].", 'post]."')
        files = from_post("2019-02-05", "quotes/oslen.yml", text)
        assert [p.code for p in problems(tmp_path / f"{len(codes)}", files)] == codes


def test_an_event_passes_where_one_source_is_later_undated_or_a_treaty(tmp_path: Path) -> None:
    for number, named in enumerate(["harbour-post, board-statement", "harbour-post, later"]):
        files = from_post("2019-02-05", "events/talks.yml", EVENTS % ("2019-06", named))
        files["sources/later.yml"] = (POST % "2019-06-02").replace("speaks", "spoke")
        assert problems(tmp_path / str(number), files) == []
    files = from_post("2019-02-05", "events/talks.yml", EVENTS % ("2019-06", "harbour-post"))
    files["sources/harbour-post.yml"] = (POST % "2019-02-05").replace("article-newspaper", "treaty")
    assert problems(tmp_path / "treaty", files) == []


def test_what_a_text_cites_shows_it_too(tmp_path: Path) -> None:
    later = {"sources/later.yml": (POST % "2019-07-02").replace("speaks", "spoke")}
    event = EVENTS.replace("It speaks.", "'It speaks [@%s].'")
    for name, code in (("later", None), ("harbour-post", "E465")):
        text = event % ("⟦2019-06⟧" if code else "2019-06", name, "harbour-post")
        files = {**later, **from_post("2019-02-05", "events/talks.yml", text)}
        wanted = expected(code, files, LATE) if code else []
        assert shown(tmp_path / name, files) == wanted
    held_by = held("2019-04", "sources: [harbour-post]").replace("It is.,", "'It is [@later].',")
    files = {**later, **from_post("2019-02-05", "questions/one-boat.yml", held_by)}
    assert problems(tmp_path / "held", files) == []


AT_EVENT = QUOTE.replace("    title:", "    event: board-meets\n    title:")
ABOUT = QUOTE.replace("    title:", "    about: {pact: ferry-accord}\n    title:")
ONE = "correct one of the two dates"
WRONG = {
    "words on a day before their event": (
        {
            "events/talks.yml": EVENTS % ("2019-02-04", "board-statement"),
            "quotes/oslen.yml": AT_EVENT % ("⟦2019-02-03⟧", "board-statement"),
        },
        "correct one of the dates, or name the event at which it was said",
    ),
    "words in a year after their event": (
        {
            "events/talks.yml": EVENTS % ("2019-02/2019-03", "board-statement"),
            "quotes/oslen.yml": AT_EVENT % ("⟦2020⟧", "board-statement"),
        },
        "correct one of the dates, or name the event at which it was said",
    ),
    "words of another century than their pact": (
        {
            "pacts/ferry-accord.yml": PACT % ("", "", "signed", SIGNED),
            "quotes/oslen.yml": ABOUT % ("⟦1919-05-11⟧", "board-statement"),
        },
        "correct the date, or name the pact that it speaks to under `about:`",
    ),
    "a party bound before the pact was signed": (
        {"pacts/ferry-accord.yml": PACT % (", ratified: ⟦2019-04⟧", "", "in-force", IN_FORCE)},
        ONE,
    ),
    "a party bound before the pact": (
        {"pacts/ferry-accord.yml": PACT % (", in_force: ⟦2019-07-01⟧", "", "in-force", IN_FORCE)},
        ONE,
    ),
    "a pact in force before one of two had ratified": (
        {
            "pacts/ferry-accord.yml": PACT
            % (", ratified: 2019-07", ", ratified: ⟦2019-09⟧", "in-force", IN_FORCE)
        },
        "correct one of the two: it is in force since 2019-08-01",
    ),
    "a step after the end": (
        {
            "pacts/ferry-accord.yml": PACT
            % (
                ", steps: [{date: ⟦2023-06⟧, text: It agrees., sources: [board-statement]}]",
                *("", "ended", ENDED),
            )
        },
        ONE,
    ),
    "a pact replaced before it was signed": (
        {
            "pacts/ferry-accord.yml": PACT
            % ("", "", "signed", f"replaces: [⟦day-accord⟧]\n{SIGNED}"),
            "pacts/day-accord.yml": (PACT % ("", "", "signed", "signed: 2021\n")).replace(
                "Ferry Accord", "Day Accord"
            ),
        },
        "correct one of the dates, or name the two the other way round",
    ),
    "a copy older than its original": (
        {
            "sources/copy.yml": (POST % "⟦2019-01-05⟧")
            + "original: {title: Two boats, issued: 2019-02-05}\n"
        },
        "correct one of the two, or exchange them",
    ),
    "a correction older than what it corrects": (
        {
            "corrections.yml": "items:\n  - {id: a-slip, title: A slip, date: ⟦2018-03⟧, was: Two,"
            " record: varrick-one-boat, now: One, why: It was mistyped., checked: 2025-04-30}\n"
        },
        ONE,
    ),
}


@pytest.mark.parametrize(("files", "hint"), WRONG.values(), ids=WRONG)
def test_what_cannot_have_come_so_is_refused(
    tmp_path: Path, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected("E466", files, hint)


RIGHT = {
    "words on the second day of their event": {
        "events/talks.yml": EVENTS % ("2019-02-04/2019-02-06", "board-statement"),
        "quotes/oslen.yml": AT_EVENT % ("2019-02-05", "board-statement"),
    },
    "words some day in the month of their event": {
        "events/talks.yml": EVENTS % ("2019-02-04", "board-statement"),
        "quotes/oslen.yml": AT_EVENT % ("2019-02", "board-statement"),
    },
    "words of the year before the pact, while it was talked over": {
        "pacts/ferry-accord.yml": PACT % ("", "", "signed", SIGNED),
        "quotes/oslen.yml": ABOUT % ("2018-05-11", "board-statement"),
    },
    "the first of many to ratify are bound": {
        "pacts/ferry-accord.yml": PACT
        % (
            ", ratified: 2019-07",
            "}\n  - {party: halm, ratified: 2020-03, in_force: 2020-03",
            *("in-force", IN_FORCE),
        ),
        "stakeholders/halm.yml": "type: state\nname: Halm\ngroup: parties\nside: parties\n"
        "portrait: An island.\nsources: [board-statement]\nchecked: 2025-04-30\n",
    },
    "a pact of 1648 beside one of today": {
        "pacts/peace.yml": (
            PACT % ("", "", "ended", "signed: 1648-10-24\nin_force: 1648-10-24\nended: 1806\n")
        ).replace("Ferry Accord", "Old Peace")
    },
}


@pytest.mark.parametrize("files", RIGHT.values(), ids=RIGHT)
def test_what_may_have_come_so_passes(tmp_path: Path, files: dict[str, str]) -> None:
    assert problems(tmp_path, files) == []


READ = "correct `accessed:`, or the date on which it came out"


@pytest.mark.parametrize(
    ("issued", "accessed", "told"),
    [
        ("2019-02-05", "2019-02-03", True),
        ("2019-02-05", "2018-02-06", True),
        ("2020", "2019-12-31", True),
        ("2019-02-05", "2019-01", True),
        ("2019-02-05", "2019-02-04", False),
        ("2019-02-05", "2019-02", False),
        ("2019", "2019-01-01", False),
        ("2019~", "2018-12-31", False),
    ],
)
def test_a_source_is_read_after_it_came_out(
    tmp_path: Path, issued: str, accessed: str, *, told: bool
) -> None:
    slip = {"sources/harbour-post.yml": POST % f"{issued}\naccessed: ⟦{accessed}⟧"}
    assert shown(tmp_path, slip) == (expected("E467", slip, READ) if told else [])


def test_a_journal_or_a_book_may_come_out_before_its_date(tmp_path: Path) -> None:
    for kind in ("article-journal", "book"):
        text = (POST % "2025-06\naccessed: 2025-04-20").replace("article-newspaper", kind)
        assert problems(tmp_path / kind, {"sources/harbour-post.yml": text}) == []
    paper = {"sources/harbour-post.yml": POST % "⟦2025-06⟧"}
    assert shown(tmp_path / "paper", paper) == expected("E440", paper, "today is 2025-05-01")


REVIEWED = {
    "a source, before it was read": (
        "sources/harbour-post.yml",
        POST % "2019-02-05\naccessed: 2024-03-05",
        "accessed` is 2024-03-05",
    ),
    "a source, before it came out": (
        "sources/harbour-post.yml",
        POST % "2024-02-05",
        "issued` is 2024-02-05",
    ),
    "a quotation": (
        "quotes/oslen.yml",
        QUOTE % ("2024-03", "board-statement"),
        "said` is 2024-03",
    ),
    "an event": (
        "events/talks.yml",
        EVENTS % ("2024-03-01", "board-statement"),
        "date` is 2024-03-01",
    ),
    "a position": (
        "questions/one-boat.yml",
        held("2024-03", "sources: [board-statement]"),
        "since` is 2024-03",
    ),
    "a pact": (
        "pacts/ferry-accord.yml",
        PACT % ("", "", "signed", "signed: 2024-03\n"),
        "signed` is 2024-03",
    ),
}


@pytest.mark.parametrize(("file", "text", "what"), REVIEWED.values(), ids=REVIEWED)
def test_a_review_is_no_older_than_what_the_record_tells(
    tmp_path: Path, file: str, text: str, what: str
) -> None:
    slip = {file: text.replace("checked: 2025-04-30", "checked: ⟦2024-01-15⟧")}
    hint = f"review it anew, or correct the date: `{what}"
    assert shown(tmp_path / "old", slip) == expected("E467", slip, hint)
    assert problems(tmp_path / "new", {file: text}) == []


def test_an_event_that_is_planned_may_be_reviewed_before_it(tmp_path: Path) -> None:
    text = (EVENTS % ("2026-03-01", "board-statement")).replace("to: 2024", "to: 2026")
    assert problems(tmp_path, {"events/talks.yml": text}) == []


@pytest.mark.parametrize("field", ["ratified", "in_force"])
def test_a_political_statement_is_not_ratified(tmp_path: Path, field: str) -> None:
    text = PACT % (f", {field}: ⟦2019-07⟧", "", "political", SIGNED)
    slip = {"pacts/ferry-accord.yml": text}
    hint = f"correct `status:`, or leave out `{field}:`"
    assert shown(tmp_path, slip) == expected("E444", slip, hint)
