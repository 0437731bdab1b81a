"""Names stand in the order of their language, under its letters."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.letters import Letters, letters_of
from explainer.texts.order import ROOT_ORDERED, Order
from tests.fewer import at_most

# Source: the charts of CLDR, and the dictionaries of each language.
IN_ORDER = {
    "en": "apple Äpple Zürich",
    "sv": "Apple Vas Wien Zebra Ål Äpple Öl",
    "da": "Apple Zebra Ærø Øst Aarhus",
    "nb": "Apple Zebra Ærlig Øst Ås Aas",
    "de": "Apfel Ärger Öl Ostern Straße Zug",
    "es": "Ágora Chile Cuba Llama Lugo Nube Ñandú Oso",
    "tr": "Cam Çay Gaz Ğ ılık Irmak izmir Ordu Ölüm Su Şam Ün",
    "az": "Ana Cənub Çay Elm Əl Həyat Xalq Qala",
    "lt": "Ąžuolas Cukrus Čia Ypatas Iva Kava Suo Šuo",
    "et": "Suu Šašlõkk Zoo Žanr Tuba Viin Õun Äke Öö Üks",
    "cs": "Cukr Čáp Hora Chleba Iva Ruka Řeka Zima Žaba",
    "sk": "Cena Čas Hora Chata Iva Lak Ľan Žaba",
    "pl": "Ala Ąsk Cena Ćma Łan Zima Źle Żaba",
    "hu": "Cukor Csak Gáz Gyár Ok Ök Só Szó Zab Zsák",
    "hr": "Cesta Čaj Ćup Dom Džep Đak Lopta Ljubav",
    "sr-Latn": "Cesta Čaj Ćup Dom Džep Đak Lopta Ljubav",
    "is": "Ab Ás Dagur Ðe Edda Éta Ys Ýsa Þór Ær Öl",
    "cy": "Car Chwech Dan Ddoe Gar Ngala Haf Lan Llan",
    "vi": "An Ăn Ân Dan Đan On Ôn Ơn",
    "ru": "Ёлка Ель Жук Игра Йод",
    "uk": "Гора Ґанок Ель Єва Ива Іва Їжак",
    "el": "Άλφα Βήτα Ωμέγα",
    "ko": "가나 까치 나라 조약 하늘 韓國",
    "ja": "あい アイ かさ がっこう パリ ん 京都 東京",
    "zh": "阿 北京 重庆 日本 中国",
    "zh-Hant": "一 中國 日本 北京",
    "th": "กา เกาะ ดำ แดง",
    "hi": "अब आम कल नेपाल",
}


@pytest.mark.parametrize("tag", IN_ORDER)
def test_names_stand_in_the_order_of_their_language(tag: str) -> None:
    names = IN_ORDER[tag].split()
    mixed = random.Random(5).sample(names, len(names))
    assert Order(tag).sorted(mixed, str) == names


UNDER = {
    "sv": {"Z": "Zebra", "Å": "Ål", "Ä": "Äpple", "Ö": "Öl"},
    "da": {"A": "Apple", "Ø": "Øst", "Å": "Aarhus"},
    "es": {"N": "Nube", "Ñ": "Ñandú"},
    "de": {"A": "Ärger", "S": "Straße"},
    "tr": {"I": "Irmak", "İ": "izmir", "Ş": "Şam"},
    "cs": {"H": "Hora", "CH": "Chleba", "I": "Iva"},
    "lt": {"A": "Ąžuolas", "I": "Ypatas", "Š": "Šuo"},
    "et": {"Z": "Zoo", "Ž": "Žanr", "T": "Tuba"},
    "ko": {"ㄱ": "까치", "ㅎ": "韓國", "N": "NATO"},
    "ja": {"N": "NATO", "あ": "アイ", "か": "がっこう", "漢字": "京都"},
    "zh": {"B": "北京", "N": "NATO", "Z": "中国"},
    "zh-Hant": {"4 劃": "中國", "5 劃": "北京"},
    "en": {"A": "Ångström", "Z": "Zed", "Ж": "Жук", "ㅅ": "서울", "か": "カサ", "#": "11 boats"},
    "ru": {"Е": "Ёлка", "Й": "Йод", "N": "NATO"},
    "th": {"ก": "เกาะ", "ด": "แดง"},
}


@pytest.mark.parametrize("tag", UNDER)
def test_names_stand_under_the_letters_of_their_language(tag: str) -> None:
    wanted = [(letter, [name]) for letter, name in UNDER[tag].items()]
    mixed = random.Random(7).sample([name for _, [name] in wanted], len(wanted))
    assert list(Letters(tag).grouped(mixed, str).items()) == wanted


def test_a_quotation_mark_before_a_name_does_not_count() -> None:
    names = ["“Alpha”", "Beta", "«Gamma»"]
    assert Letters("en").grouped(reversed(names), str) == {
        "A": ["“Alpha”"],
        "B": ["Beta"],
        "G": ["«Gamma»"],
    }


def test_what_nobody_sees_is_no_letter() -> None:
    assert Order("en").sorted(["zoo", "\u00adbe", "a\u200bc", "ab"], str) == [
        "ab",
        "a\u200bc",
        "\u00adbe",
        "zoo",
    ]


# Each asks the library.
@at_most(2_000)
@given(
    st.sampled_from(sorted(ROOT_ORDERED)),
    st.lists(st.text(string.printable[:95], max_size=6), max_size=4, unique=True),
)
def test_plain_names_stand_as_the_library_has_them(tag: str, names: list[str]) -> None:
    # One letter that is not plain makes the library sort them all.
    by_library = Order(tag).sorted([*names, "é"], str)
    by_library.remove("é")
    assert Order(tag).sorted(names, str) == by_library


# Each asks the library.
@at_most(2_000)
@given(st.sampled_from(["en", "de", "fr"]), st.text(string.printable[:95], min_size=1, max_size=6))
def test_plain_names_stand_under_the_letter_that_the_library_has(tag: str, name: str) -> None:
    letters = Letters(tag)
    beside_another = letters.grouped([name, "é"], str)
    [letter] = letters.grouped([name], str)
    assert name in beside_another[letter]


def test_every_language_has_its_letters() -> None:
    assert letters_of("sv")[-3:] == ["Å", "Ä", "Ö"]
    assert letters_of("en-GB") == letters_of("tlh") == list(string.ascii_uppercase)
    assert letters_of("sr-Latn")[2:5] == ["C", "Č", "Ć"]
