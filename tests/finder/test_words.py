"""How the search reads words is how the generator reads them, and how readers type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.search_words import SearchWords
from tests.finder.conftest import Finder
from tests.texts.alike import LOOKED_UP_THE_SAME, READS_THE_SAME
from tests.texts.unseen import among, texts

ALIKE = [*READS_THE_SAME, *LOOKED_UP_THE_SAME]
# What a newer Unicode adds is a letter to one program earlier than to the other.
KNOWN = st.characters(exclude_categories=["Cn", "Co", "Cs"])
pytestmark = pytest.mark.needs("node", "esbuild")


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_the_generator_takes_for_the_same_is_the_same_to_the_search(
    finder: Finder, one: str, other: str
) -> None:
    assert finder.words(one) == finder.words(other)


@given(data=st.data())
def test_what_nobody_sees_makes_no_difference(finder: Finder, data: st.DataObject) -> None:
    text = data.draw(texts)
    assert finder.words(data.draw(among(text))) == finder.words(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("US", ["us"]),
        ("U.S.", ["us"]),
        ("U. N.", ["un"]),
        ("the U.K.", ["the", "uk"]),
        ("D.P.R.K.", ["dprk"]),
        ("U.S.-Japan", ["us", "japan"]),
        ("R.O.K", ["rok"]),
        ("Russia's", ["russia"]),
        ("Jae-myung", ["jae", "myung"]),
        ("straße", ["strasse"]),
        ("Ærø", ["aero"]),
        ("ılık İz", ["ilik", "iz"]),
        ("नेपाल", ["नेपाल"]),
        ("বাংলা", ["বাংলা"]),
        ("தமிழ்", ["தமிழ்"]),
        ("Ｔｒｅａｔｙ", ["treaty"]),
        ("Ｕ．Ｓ．", ["us"]),
        ("１１，０００", ["11000"]),
        ("Ｊａｅ－ｍｙｕｎｇ＇ｓ", ["jae", "myung"]),
        ("東京都", ["東京", "京都"]),
        ("ไทย", ["ไท", "ทย"]),
        ("ပြည်", ["ပြည်"]),
        ("조약을", ["조약", "약을"]),
        ("북", ["북"]),
        ("ｶﾞﾝ", ["ガン"]),
        ("F-16戦", ["f", "16", "戦"]),
        ("", []),
        ("? — !", []),
    ],
)
def test_words_are_whole(finder: Finder, text: str, words: list[str]) -> None:
    assert finder.words(text) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        *(("en", text, ["11000"]) for text in ("11000", "11,000", "11 000", "11\u00a0000")),
        *(("en", text, ["11000"]) for text in ("11\u202f000", "11\u2009000", "11'000", "11’000")),
        ("en", "1,234,567", ["1234567"]),
        ("en", "12,34,567", ["1234567"]),
        ("en", "11,000.50", ["11000.50"]),
        ("en", "१२,०००", ["12000"]),
        ("en", "11.000", ["11.000"]),
        ("en", "1.70", ["1.70"]),
        ("en", "1,70", ["1.70"]),
        ("en", "19 June 2024, 300 boats", ["19", "june", "2024", "300", "boats"]),
        ("en", "2024 300", ["2024", "300"]),
        ("en", "19.06.2024", ["19", "06", "2024"]),
        ("en", "June 19,2024", ["june", "19", "2024"]),
        ("de", "11.000", ["11000"]),
        ("de", "11,50", ["11.50"]),
        ("de", "1.234.567,8", ["1234567.8"]),
        ("es", "11.000", ["11000"]),
        ("tr", "11.000", ["11000"]),
        ("fr", "11 000", ["11000"]),
        ("ru", "11\u00a0000", ["11000"]),
    ],
)
def test_numbers_are_read_as_their_language_writes_them(
    finder: Finder, language: str, text: str, words: list[str]
) -> None:
    assert finder.words(text, language) == words


@given(
    text=st.lists(
        st.sampled_from([*{text for pair in ALIKE for text in pair}, "U.S.", "F-16戦", "12,000"])
        | st.sampled_from(" .,-'’_")
        | st.text(KNOWN, max_size=6)
    ).map("".join),
    language=st.sampled_from(["en", "de", "fr", "ko"]),
)
def test_the_index_is_made_of_the_words_that_the_search_looks_up(
    finder: Finder, text: str, language: str
) -> None:
    read = SearchWords(language)
    made = {"plain": read.plain(text), "text": read.text(text), "initials": read.initials(text)}
    assert made == finder.ask(words=text, language=language)
