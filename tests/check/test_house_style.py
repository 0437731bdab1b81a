"""Words that are set aside are found however they are written, and no rule ends a check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.build import load
from explainer.check.context import Context
from explainer.check.house_style import AvoidedPhrases
from explainer.check.judge import check
from explainer.problems.problem import Problem
from tests.check.marked import BARE_STATE, MINIMAL, TODAY, Case, expected, make_project, shown
from tests.fewer import at_most
from tests.texts.unseen import among, texts

AVOIDED = {
    "brine lords": "the government",
    "hermit kingdom": "North Korea",
    "regime": "the government",
    "prop up": "support",
    "act of piracy": "seizure",
    "정권": "정부",
    "独裁": "政府",
    "режим": "власти",
    "ısı": "ilik",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the regime’s boats", ["regime"]),
        ("two REGIMES", ["REGIMES"]),
        ("the re\u00adgime", ["re\u00adgime"]),
        ("the re\u200bgime\u200b", ["re\u200bgime"]),
        ("a hermit-kingdom boat", ["hermit-kingdom"]),
        ("a hermit\u00a0kingdom, a hermit\nkingdom", ["hermit\u00a0kingdom", "hermit\nkingdom"]),
        ("a hermit\n  kingdom", ["hermit\n  kingdom"]),
        ("a hermit\u2011kingdom and hermit – kingdom", ["hermit\u2011kingdom", "hermit – kingdom"]),
        ("the *hermit* kingdom", ["hermit* kingdom"]),
        ("the **hermit** **kingdom**", ["hermit** **kingdom"]),
        ("[hermit](https://x.example/) kingdoms", ["hermit](https://x.example/) kingdoms"]),
        ("[[oslen|hermit]] kingdom", ["hermit]] kingdom"]),
        ("ｈｅｒｍｉｔ　ｋｉｎｇｄｏｍ", ["ｈｅｒｍｉｔ　ｋｉｎｇｄｏｍ"]),
        ("HERMİT KİNGDOM", ["HERMİT KİNGDOM"]),
        ("a brine lord", ["brine lord"]),
        ("propped up, propping up, props up", ["propped up", "propping up", "props up"]),
        ("acts of piracy", ["acts of piracy"]),
        ("anti-regime", ["regime"]),
        ("정권의 말, 정권은", ["정권", "정권"]),
        ("彼は独裁だ", ["独裁"]),
        ("Режим пал", ["Режим"]),
        ("ısı, Isı, ISI", ["ısı", "Isı", "ISI"]),
        ("the _regime_, a __regime__, **Regime**", ["regime", "regime", "Regime"]),
        ("an _hermit_ kingdom", ["hermit_ kingdom"]),
        ("regimeʼs", ["regime"]),
        ("hermit&nbsp;kingdom, re&shy;gime", ["hermit&nbsp;kingdom", "re&shy;gime"]),
    ],
)
def test_a_word_is_found_however_it_is_written(text: str, found: list[str]) -> None:
    assert [word for word, _, _ in AvoidedPhrases(AVOIDED).used_in(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "a regimen",
        "it said “the regime”, 'a regime', „regime“, «regime», ‘regime’, 「独裁」",
        "`regime` in code",
        "[[hermit-kingdom]] and [it](https://hermit-kingdom.example/regime)",
        "see https://x.example/regime [@regime, p. 3]",
        "정권자는",
        "a hermit. Kingdom",
        "режимный",
        "good lords",
    ],
)
def test_other_words_and_others_words_are_not_found(text: str) -> None:
    assert list(AvoidedPhrases(AVOIDED).used_in(text)) == []


HINT = "instead: North Korea; or put it in quotation marks"
SITE = (MINIMAL / "site.yml").read_text(encoding="utf-8")
STYLE = SITE + "house_style: {avoid: {hermit kingdom: North Korea}}\n"
STATE = BARE_STATE + "portrait: A state.\n"
CASES: dict[str, Case] = {
    "over a no-break space": (
        "E501",
        {"stakeholders/ister.yml": BARE_STATE + "portrait: The ⟦hermit\u00a0kingdom⟧ sails.\n"},
        HINT,
    ),
    "over the end of a line of prose": (
        "E501",
        {"docs/more.md": "# More\n\nSo, says [[oslen]], the ⟦Hermit⟧\nKingdom sails.\n"},
        HINT,
    ),
    "in plain text": (
        "E501",
        {"stakeholders/ister.yml": STATE.replace("Ister", "The ⟦Hermit-Kingdoms⟧ of Ister")},
        HINT,
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_its_place_is_told(tmp_path: Path, code: str, files: dict[str, str], hint: str) -> None:
    told = shown(tmp_path, {"site.yml": STYLE, **files})
    assert [each for each in told if each.code == code] == expected(code, files, hint)


@pytest.mark.parametrize("text", ["Ilık ısı, İSI.", "ŉ ǰ ΐ ﬃ İİİ ẞ", "ı" * 50])
def test_letters_that_grow_or_shrink_in_another_case_end_no_check(
    tmp_path: Path, text: str
) -> None:
    avoided = "house_style: {avoid: {isi: warmth, i: me, ffi: x, ss: y}}\n"
    files = {
        "site.yml": SITE + avoided,
        "stakeholders/ister.yml": f"{BARE_STATE}portrait: {text}\n",
    }
    assert {problem.code for problem in shown(tmp_path, files)} <= {"E501"}


def test_an_unseen_sign_before_an_apostrophe_opens_no_quotation() -> None:
    avoided = AvoidedPhrases({"regime": "government"})
    text = "boats\u00ad': the regime of boats':"
    assert [(word, offset) for word, offset, _ in avoided.used_in(text)] == [("regime", 13)]


# Each makes patterns of its own.
@at_most(2_000)
@given(st.data())
def test_what_nobody_sees_hides_no_word(data: st.DataObject) -> None:
    text = data.draw(texts.map(lambda drawn: f"{drawn} the regime {drawn}"))
    strewn = data.draw(among(text))
    avoided = AvoidedPhrases({"regime": "government", "\u00ad": "", "b'z": "x", "жя": "y"})
    used = [instead for _, _, instead in avoided.used_in(text)]
    found = list(avoided.used_in(strewn))
    assert [instead for _, _, instead in found] == used
    assert all(strewn[offset : offset + len(word)] == word for word, offset, _ in found)


# Each makes patterns of its own.
@at_most(2_000)
@given(st.dictionaries(texts, texts, max_size=3), texts)
def test_any_phrase_and_any_text_end_nothing(avoid: dict[str, str], text: str) -> None:
    for word, offset, _ in AvoidedPhrases(avoid).used_in(text):
        assert text[offset : offset + len(word)] == word


def failing(context: Context) -> Iterator[Problem]:
    yield Problem("content/site.yml", 1, 1, "E999", "found before it failed")
    raise KeyError("regıme")


def deep(context: Context) -> Iterator[Problem]:
    yield from deep(context)


def sound(context: Context) -> Iterator[Problem]:
    yield Problem("content/site.yml", 2, 1, "E998", "found after")


def test_a_rule_that_fails_is_a_problem_of_its_own_and_ends_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = load(make_project(tmp_path, {}), TODAY).library
    assert library
    monkeypatch.setattr("explainer.check.rules.RULES", (failing, deep, sound))
    told = check(Context(library, TODAY))[0]
    assert [problem.code for problem in told] == ["E999", "E435", "E435", "E998"]
    said = "the rule `failing` failed on this content (KeyError: 'regıme'; check/judge.py:"
    assert told[1].message.startswith(said)
    assert told[1].file == "content/site.yml"
    assert "`deep` failed on this content (RecursionError" in told[2].message


def test_a_failing_rule_fails_the_check_and_shows_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explainer.check.rules.RULES", (failing, sound))
    for absent in ([], ["site.yml"]):
        project = make_project(tmp_path / str(len(absent)), {})
        for name in absent:
            (project.content / name).unlink()
        found = load(project, TODAY)
        assert found.refused
        assert {"E435", "E998"} <= {problem.code for problem in found.problems}
