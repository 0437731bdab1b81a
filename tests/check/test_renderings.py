"""A rendering's words may be told, and never stand in quotation marks as if they had been said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import Case, expected, shown

RENDERED = "We shall be carrying the salt across for ever, said the ferryman."
QUOTE = f"""\
speaker: oslen
said: 2019-03
title: On the salt
occasion: A statement
verification: unrecovered
checked: 2025-04-30
reported: REPORTED
wordings:
  - {{text: "{RENDERED}", lang: en, fidelity: back-translation, source: board-statement}}
"""
PLAIN = "Oslen promised to carry salt."
TAKEN = "“we shall be carrying the salt across for ever”"
HINT = "tell them as reported speech, without quotation marks"
CASES: dict[str, Case] = {
    "in the report": (
        "E428",
        {"quotes/salt.yml": QUOTE.replace("REPORTED", f"Oslen said ⟦{TAKEN}⟧ or ⟦{TAKEN}⟧.")},
        HINT,
    ),
    "on a page of prose": (
        "E428",
        {
            "quotes/salt.yml": QUOTE.replace("REPORTED", PLAIN),
            "docs/more.md": f"# More\n\nBy [[oslen]]:\n⟦{TAKEN}⟧ and ⟦{TAKEN}⟧.\n",
        },
        HINT,
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_words_that_were_never_said_are_not_quoted(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


@pytest.mark.parametrize(
    "told", [PLAIN, "We shall be carrying the salt across for ever.", "It said “for ever”."]
)
def test_a_rendering_may_be_told_and_named(tmp_path: Path, told: str) -> None:
    assert shown(tmp_path, {"quotes/salt.yml": QUOTE.replace("REPORTED", told)}) == []
