"""Words are cut as their script has them, and nothing unseen parts one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.folding import seen
from explainer.texts.words import WORD, split_words
from tests.texts.unseen import among, texts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("नेपाल की सरकार", ["नेपाल", "की", "सरकार"]),
        ("বাংলা ভাষা", ["বাংলা", "ভাষা"]),
        ("தமிழ் மொழி", ["தமிழ்", "மொழி"]),
        ("ಕನ್ನಡ തെലുഗു", ["ಕನ್ನಡ", "തെലുഗു"]),
        ("𑄌𑄋𑄴𑄟𑄳𑄦", ["𑄌𑄋𑄴𑄟𑄳𑄦"]),
        ("ด์ที่", ["ด์", "ที่"]),
        ("က္က", ["က္က"]),
        ("ខ្មែរ", ["ខ្មែ", "រ"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("suf\u00adficient", ["suf\u00adficient"]),
        ("\u200bthe boat\u200b", ["the", "boat\u200b"]),
        ("کتاب\u200cها", ["کتاب\u200cها"]),
        ("10² m²", ["10²", "m²"]),
        ("東京タワー", ["東", "京", "タワー"]),
        ("국회의", ["국", "회", "의"]),
    ],
)
def test_words_keep_their_marks(text: str, words: list[str]) -> None:
    assert split_words(text)[1::2] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It's well-known", ["It's", "well", "known"]),
        ("11,000 or 1.5", ["11,000", "or", "1.5"]),
        ("2024-06-19, and/or", ["2024", "06", "19", "and", "or"]),
        ("boat—yes: no", ["boat", "yes", "no"]),
        ("https://boats.example/a", ["https", "boats.example", "a"]),
        ("the U.S. and e.g. it", ["the", "U.S", "and", "e.g", "it"]),
        ("ראש הממשלה צה״ל", ["ראש", "הממשלה", "צה״ל"]),
        ("국회의 말", ["국회의", "말"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
    ],
)
def test_words_are_those_of_the_standard(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words


@given(texts)
def test_pieces_join_to_the_text(text: str) -> None:
    pieces = split_words(text)
    assert "".join(pieces) == text
    assert len(pieces) % 2
    assert all(pieces[1::2])


@given(st.data())
def test_nothing_unseen_parts_a_word(data: st.DataObject) -> None:
    text = data.draw(texts)
    strewn = data.draw(among(text))
    assert list(map(seen, split_words(strewn))) == list(map(seen, split_words(text)))
