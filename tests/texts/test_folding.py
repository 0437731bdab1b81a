"""What nobody sees, and how a sign is typed, is no difference between texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.folding import Folded, fold, seen
from tests.texts.unseen import among, texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("suf\u00adficient", "sufficient"),
        ("two\u00a0banks", "two banks"),
        ("two \u2009\u202f banks", "two banks"),
        ("two\u3000banks", "two banks"),
        ("the\u200b boat\ufeff", "the boat"),
        ("می\u200cخواهم", "میخواهم"),
        ("क्\u200dष", "क्ष"),
        ("\u200eשלום\u200f", "שלום"),
        ("\u2066boat\u2069", "boat"),
        ("⛴\ufe0f", "⛴"),
        ("a\u3164b", "ab"),
        ("boat's", "boat’s"),
        ("boat's", "boatʼs"),
        ("'yes'", "‘yes’"),
        ('"yes"', "„yes“"),
        ('"yes"', "«yes»"),
        ('"yes"', "「yes」"),
        ("a - b", "a — b"),
        ("a - b", "a -- b"),
        ("1 - 2", "1 − 2"),
        ("well-known", "well‑known"),
        ("office", "oﬃce"),
        ("wait...", "wait…"),
        ("Ａ１", "A1"),
        ("ｶﾞ", "ガ"),
        ("كتاب", "كتـــاب"),
        ("ﻻ", "لا"),
        ("e\u0301", "é"),
        ("가", "\u1100\u1161"),
        ("e\u200b\u0301", "é"),
    ],
)
def test_what_reads_the_same_is_the_same(one: str, other: str) -> None:
    assert seen(one) == seen(other)
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("10²", "102"), ("H₂O", "H2O"), ("½", "1/2"), ("boat", "boats"), ("a.b", "a b"), ("é", "e")],
)
def test_what_says_something_else_is_not(one: str, other: str) -> None:
    assert seen(one) != seen(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("STRASSE", "straße"), ("İstanbul", "istanbul"), ("CO₂", "co2"), ("ΣΟΦΟΣ", "σοφος")],
)
def test_a_text_is_looked_up_in_no_case(one: str, other: str) -> None:
    assert seen(one) != seen(other)
    assert fold(one) == fold(other)


@given(st.data())
def test_characters_that_nobody_sees_never_make_a_difference(data: st.DataObject) -> None:
    text = data.draw(texts)
    strewn = data.draw(among(text))
    assert seen(strewn) == seen(text)
    assert fold(strewn) == fold(text)


@given(texts)
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert seen(seen(text)) == seen(text)
    assert fold(fold(text)) == fold(seen(text)) == fold(text)


@given(texts)
def test_a_folded_text_knows_where_its_letters_stood(text: str) -> None:
    folded = Folded(text)
    assert folded.text.strip() == fold(text)
    for place, letter in enumerate(folded.text):
        start, end = folded.place(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert letter in f" {fold(text[start:end])}"
