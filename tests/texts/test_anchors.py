"""Tests of anchors: the words of a heading in any script."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.site_map import article_anchor
from explainer.texts.anchors import anchor_of, free_anchor


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("조약을 읽는 법", "조약을-읽는-법"),
        ("नेपाल की संधि", "नेपाल-की-संधि"),
        ("สนธิสัญญา", "สนธิสัญญา"),
        ("ບົດຮຽນ ທີ່ ໑", "ບົດຮຽນ-ທີ່-໑"),
        ("条约 怎么读？", "条约-怎么读"),
        ("Что обещано?", "что-обещано"),
        ("می\u200cخواهم", "میخواهم"),
        ("Was A\u0308rzte sagen", "was-ärzte-sagen"),
        ("What Kim's men don’t say", "what-kims-men-dont-say"),
        ("2017–2019: a\u00a0turn", "2017-2019-a-turn"),
        ("❤\ufe0f Peace 1\ufe0f\u20e3", "peace-1"),
        ("😀", "grinning-face"),
        ("§ ★", "section-sign-black-star"),
        ("", "section"),
        ("\ufe0f", "variation-selector-16"),
    ],
)
def test_an_anchor_is_the_words_of_its_heading(words: str, anchor: str) -> None:
    assert anchor_of(words) == anchor


@given(st.text(max_size=40))
def test_an_anchor_is_an_id_and_the_same_for_either_form(words: str) -> None:
    anchor = anchor_of(words)
    assert anchor
    assert not any(sign.isspace() for sign in anchor)
    assert anchor == unicodedata.normalize("NFC", anchor) == anchor_of(anchor)
    forms = {anchor_of(unicodedata.normalize(form, words)) for form in ("NFC", "NFD")}
    assert len(forms) == 1


@given(st.lists(st.sampled_from(["a", "b", "a-2", "b-a", "a-b"]), max_size=12))
def test_no_two_headings_have_one_anchor(wanted: list[str]) -> None:
    taken: list[str] = []
    for words in wanted:
        taken.append(free_anchor(words, taken[-1] if taken else "", taken))
    assert len(set(taken)) == len(taken)


@pytest.mark.parametrize(
    ("label", "anchor"),
    [("IV bis", "article-iv-bis"), ("4.1", "article-4-1"), ("अनुच्छेद ४", "article-अनुच्छेद-४")],
)
def test_an_article_s_anchor_is_its_label(label: str, anchor: str) -> None:
    assert article_anchor(label) == anchor
