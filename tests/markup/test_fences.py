"""Fences of code, found among what only looks like one."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.markup.fences import without_fences

# What is meant, said so that it is easily read, and slow where fences are not ended.
MEANT = re.compile(
    r"^[ >]*(?P<fence>`{3,}(?!`)|~{3,}(?!~))[^\n]*\n(?:.*?\n)??[ >]*(?P=fence)[`~]*[ ]*$",
    re.MULTILINE | re.DOTALL,
)
PIECES = ["```", "````", "~~~", "~~~~", "`", "a", "\n", "\n", "\n", " ", "> ", "``` py"]


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_fences_and_what_they_enclose_are_blank(text: str) -> None:
    meant = MEANT.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)
    assert without_fences(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "".join("`" * length + "a\n\n" for length in range(3, 700)),
        "".join("`" * length + "a\n\n" for length in range(700, 3, -1)),
        "```a\n" * 40_000 + "~~~\n",
        "````a\n\n~~~\n\n```\n\n" * 15_000,
    ],
    ids=["longer and longer", "shorter and shorter", "of one length", "of two signs"],
)
def test_many_fences_that_nothing_ends_take_no_long_time(text: str) -> None:
    begun = time.process_time()
    without_fences(text)
    # Hours, where each is looked for to the end of the text.
    assert time.process_time() - begun < 5
