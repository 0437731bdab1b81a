"""What nobody sees, and how a sign is typed, is no difference between texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.comparing import same_words
from explainer.texts.folding import Folded, fold, seen
from tests.needs import ROOT
from tests.texts.alike import LOOKED_UP_THE_SAME, READS_THE_SAME
from tests.texts.unseen import among, texts


@pytest.mark.parametrize(("one", "other"), READS_THE_SAME)
def test_what_reads_the_same_is_the_same(one: str, other: str) -> None:
    assert seen(one) == seen(other)
    assert fold(one) == fold(other)
    assert same_words(one) == same_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wait....", "wait…."),
        ("26 ℃", "26 °C"),
        ("ｶﾞｰﾄﾞ", "ガード"),
        ("㈜", "(주)"),
        ("צה״ל", 'צה"ל'),
    ],
)
def test_signs_that_are_several_in_one_are_no_other_words(one: str, other: str) -> None:
    assert same_words(one) == same_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("10²", "102"), ("H₂O", "H2O"), ("½", "1/2"), ("boat", "boats"), ("a.b", "a b"), ("é", "e")],
)
def test_what_says_something_else_is_not(one: str, other: str) -> None:
    assert seen(one) != seen(other)


@pytest.mark.parametrize(("one", "other"), LOOKED_UP_THE_SAME)
def test_a_text_is_looked_up_in_no_case(one: str, other: str) -> None:
    assert seen(one) != seen(other)
    assert fold(one) == fold(other)


@given(st.data())
def test_characters_that_nobody_sees_never_make_a_difference(data: st.DataObject) -> None:
    text = data.draw(texts)
    strewn = data.draw(among(text))
    assert seen(strewn) == seen(text)
    assert same_words(strewn) == same_words(text)
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


def test_no_other_module_folds_text() -> None:
    folding = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "hooks").rglob("*.py")
        if re.search(r"\bnormalize\(\s*[\"']NF|\.casefold\(", path.read_text(encoding="utf-8"))
    }
    assert folding == {"hooks/explainer/texts/folding.py"}
