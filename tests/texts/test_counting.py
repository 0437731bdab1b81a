"""Words are counted in every script, and the count says what it counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.counting import count_words, length
from tests.texts.unseen import among, texts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("One boat is enough.", 4),
        ("A well-known boat", 4),
        ("11,000 boats, or 1.5 – no more", 6),
        ("两岸的人夜里都坐这一条船过河，", 7),
        ("夜の船はコンピューターで動く。", 7),
        ("ด์ที่เรือ", 3),
        ("က္ကမာ", 1),
        ("NATO 합동참모본부는", 2),
        ("人々は", 2),
        ("ꆈꌠꁱꂷ", 2),
        ("ㄅㄆㄇㄈ", 2),
        ("ꦗꦮꦤ", 2),
        ("བོད་ཡིག", 2),
        ("नेपाल की सरकार", 3),
        ("联合国 UN 说", 3),
        ("suf\u00adficient", 1),
        ("two\u00a0banks", 2),
    ],
)
def test_words_are_counted_in_every_script(text: str, count: int) -> None:
    assert count_words(text) == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One boat", "2 words"),
        ("船", "1 character (2 count as a word), so 1 word"),
        ("联合国 UN 说", "1 word and 4 characters (2 count as a word), so 3 words"),
    ],
)
def test_a_length_says_its_unit(text: str, told: str) -> None:
    assert str(length(text)) == told


@given(st.data())
def test_nothing_unseen_counts(data: st.DataObject) -> None:
    text = data.draw(texts)
    assert count_words(data.draw(among(text))) == count_words(text)
