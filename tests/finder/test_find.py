"""What the search finds, what it puts first, and what of it is marked."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.outputs.search import SearchIndex
from tests import tiny
from tests.finder.conftest import Finder

pytestmark = pytest.mark.needs("node", "esbuild")

HIDDEN = "Suf\u00adfi\u200bcient"
STATES = {
    "us": ("United States", "names: [{text: United States of America, lang: en}]"),
    "un": ("United Nations", "names: [{text: U.N., lang: en}]"),
    "ushakov": ("Yuri Ushakov", ""),
    "usher": ("Usher Rusk", ""),
    "unger": ("Unger Union", ""),
    "dprk": ("North Korea", "names: [{text: Democratic People's Republic of Korea, lang: en}]"),
    "lee": ("Lee Jae-myung", ""),
    "moon": ("Moon Jaein", ""),
    "han": ("Han Dong Hoon", ""),
    "obrien": ("Robert O'Brien", ""),
    "nepal": ("Nepal", "names: [{text: नेपाल, lang: ne}, {text: নেপাল, lang: bn}]"),
    "siam": ("Siam", "names: [{text: ประเทศไทย, lang: th}, {text: தமிழ், lang: ta}]"),
    "burma": ("Burma", "names: [{text: မြန်မာ, lang: my}]"),
    "tokyo": ("Tokyo", "names: [{text: 東京都, lang: ja}]"),
    "oel": ("Öl", ""),
    "ol": ("Ol", ""),
    "strasse": ("Große Straße", ""),
    "aarhus": ("Aarhus", "names: [{text: Århus, lang: da}]"),
    "x": ("X Corporation", ""),
    "xylo": ("Xylophone Exchange", ""),
    "pact": ("Pact", ""),
    "pacta": ("Pacta Pactum Pactorum", ""),
    "boats": ("Boats", ""),
    "hidden": ("Sufficient", ""),
    "constructor": ("Constructor", ""),
}
PORTRAITS = {
    "boats": "It sent 11,000 boats for 1.70 coins each, and signed a mutual defence pact in 2024.",
    "usher": "Defence is mutual, and none of us used 1100 boats.",
    "unger": "Un and under, until the union of unions.",
}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, finder: Finder) -> Finder:
    """What searches a small site of hard names."""
    content = {}
    for id, (name, names) in STATES.items():
        state = tiny.STATE.format(name=name).replace("A state on", PORTRAITS.get(id, "A state on"))
        content[f"stakeholders/{id}.yml"] = f"{state}{names}\n"
    made = tiny.checked(tmp_path_factory.mktemp("names"), content)
    assert made.library
    index = SearchIndex(made.library, [])
    index.entries = [
        replace(found, title=(HIDDEN, "en")) if found.title[0] == "Sufficient" else found
        for found in index.entries
    ]
    finder.search_in(index)
    return finder


@pytest.mark.parametrize(
    ("question", "first"),
    [
        *(
            (question, "United States")
            for question in ("US", "USA", "U.S.", "U.S.A.", "us", "U. S.")
        ),
        *((question, "United Nations") for question in ("UN", "U.N.", "un")),
        *((question, "North Korea") for question in ("DPRK", "D.P.R.K.", "dprk")),
        *((question, "Lee Jae-myung") for question in ("Jaemyung", "Jae-myung", "Jae Myung")),
        *((question, "Lee Jae-myung") for question in ("lee jaemyung", "Jae‑myung", "Jae'myung")),
        *((question, "Moon Jaein") for question in ("Jae-in", "Jae in", "Moon Jae In")),
        *((question, "Han Dong Hoon") for question in ("Donghoon", "Dong-hoon", "han donghoon")),
        *((question, "Robert O'Brien") for question in ("O'Brien", "O’Brien", "OBrien", "brien")),
        *((question, "Boats") for question in ("11000", "11,000", "11 000", "11\u202f000", "1.70")),
        *((question, "Nepal") for question in ("नेपाल", "নেপাল", "nepal's")),
        *((question, "Siam") for question in ("ประเทศไทย", "ไทย", "தமிழ்")),
        *((question, "Tokyo") for question in ("東京都", "東京", "都")),
        ("မြန်မာ", "Burma"),
        ("Öl", "Öl"),
        ("Ol", "Ol"),
        ("grosse strasse", "Große Straße"),
        ("GROẞE STRAẞE", "Große Straße"),
        ("Århus", "Aarhus"),
        ("Arhus", "Aarhus"),
        ("X", "X Corporation"),
        ("pact", "Pact"),
        ("ＰＡＣＴ", "Pact"),
        ("sufficient", HIDDEN),
        ("suffi\u00adcient", HIDDEN),
        ("“mutual defence”", "Boats"),
        ("constructor", "Constructor"),
    ],
)
def test_what_is_meant_comes_first(asked: Finder, question: str, first: str) -> None:
    assert asked.titles(question)[:1] == [first]


@pytest.mark.parametrize("question", ["", " ", "?!", "qqxqz", "“”", "“mutual boats”", "170"])
def test_what_is_nowhere_is_not_found(asked: Finder, question: str) -> None:
    assert asked.titles(question) == []


def test_a_short_word_in_a_text_comes_before_names_that_only_begin_so(asked: Finder) -> None:
    found = asked.titles("US")
    assert found.index("Usher Rusk") < found.index("Yuri Ushakov")


@pytest.mark.parametrize(
    "question",
    [
        "treaty " * 2000,
        "“a” " * 2500,
        "a'" * 5000,
        "a-" * 5000,
        "A." * 5000,
        "1," * 5000,
        "船" * 9999,
    ],
    ids=lambda question: question[:2],
)
def test_a_question_of_any_length_is_answered_at_once(asked: Finder, question: str) -> None:
    began = time.monotonic()
    asked.titles(question)
    # Where each word was looked up again, these took up to two minutes.
    assert time.monotonic() - began < 5


def test_another_number_comes_after(asked: Finder) -> None:
    assert asked.titles("11000") == ["Boats"]
    assert asked.titles("1100")[0] == "Usher Rusk"


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("नेपाल", "नेपाल"),
        ("ประเทศไทย", "ประเทศไทย"),
        ("မြန်မာ", "မြန်မာ"),
        ("தமிழ்", "தமிழ்"),
        ("東京", "東京"),
        ("USA", "United States of America"),
        ("Jaemyung", "Jae-myung"),
        ("Donghoon", "Dong Hoon"),
        ("sufficient", HIDDEN),
        ("strasse", "Straße"),
    ],
)
def test_what_was_asked_for_is_marked_whole(asked: Finder, question: str, marked: str) -> None:
    [first, *_] = asked.hits(question)
    assert [marked] in first["marked"]


def test_other_languages_have_stop_words_and_forms_too(tmp_path: Path, finder: Finder) -> None:
    site = f"{tiny.SITE}language: de\n"
    people = {
        f"stakeholders/{name.lower()}.yml": tiny.STATE.format(name=name).replace(
            "A state on the salt road.", text
        )
        for name, text in (
            ("Kessel", "Wann tritt er in die Salzstadt ein, und was ist der Grund?"),
            ("Vertrag", "Er tritt im Mai in Kraft."),
        )
    }
    finder.search_in(SearchIndex(tiny.library(tmp_path, {"site.yml": site, **people}), []))
    for question in ("was ist der Vertrag", "Verträge", "wer ist Vertrag?"):
        assert finder.titles(question)[:1] == ["Vertrag"], question
