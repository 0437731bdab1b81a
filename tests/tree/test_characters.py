"""Characters that nobody sees and letters that look alike are told at their place, or kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.check.house_style import AvoidedPhrases
from explainer.edit.format import format_file
from explainer.load.docs import read_page
from explainer.problems.show import show
from explainer.texts.counting import count_words
from explainer.texts.mixed import mixed_words
from explainer.texts.stray import find_stray
from explainer.texts.wording_diff import compare
from explainer.tree.reader import read
from tests.check.marked import BARE_STATE, Case, expected, make_project, problems, shown
from tests.texts.unseen import NOBODY_SEES, texts

DELETE = "delete it; such characters come along when text is pasted"
TURN = "delete it; beside text from right to left, close each isolate that is opened"
SPACE = "type a plain space in its place"
STATE = BARE_STATE + "portrait: "
FIELD = STATE.replace("side:", "{}") + "A state.\n"
CASES: dict[str, Case] = {
    "a soft hyphen in a wording, and only there": (
        "E134",
        {
            "quotes/varrick.yml": """\
items:
  - id: q
    speaker: varrick
    said: 2019-02
    title: On boats
    occasion: A statement
    verification: single-report
    checked: 2025-04-30
    wordings:
      - {text: "Suf⟦\u00ad⟧ficient.", lang: en, fidelity: verbatim, source: board-statement}
"""
        },
        DELETE,
    ),
    "a space without width in prose": (
        "E134",
        {"stakeholders/ister.yml": f"{STATE}>-\n  An island.\n\n  It has⟦\u200b⟧ boats.\n"},
        DELETE,
    ),
    "a joiner within a Latin word": (
        "E134",
        {"stakeholders/ister.yml": f"{STATE}An is⟦\u200d⟧land.\n"},
        DELETE,
    ),
    "written as an escape": (
        "E134",
        {"stakeholders/ister.yml": f'{STATE}"An is⟦\\⟧u00adland."\n'},
        DELETE,
    ),
    "in the name of a field": (
        "E134",
        {"stakeholders/ister.yml": FIELD.format("si⟦\u2060⟧de:")},
        DELETE,
    ),
    "in an id that others name": (
        "E134",
        {
            "glossary.yml": "items:\n  - {id: fe⟦\u200b⟧rry, term: Ferry, definition: A boat., "
            "checked: 2025-04-30}\n",
            "stakeholders/ister.yml": f"{STATE}It has a [[ferry]].\n",
        },
        DELETE,
    ),
    "before a value": (
        "E134",
        {"stakeholders/ister.yml": FIELD.format("side:⟦\u200b⟧")},
        DELETE,
    ),
    "in the fields of a page": (
        "E134",
        {"docs/more.md": "---\ntitle: Mo⟦\u00ad⟧re\n---\n\n# More\n\nBy [[oslen]].\n"},
        DELETE,
    ),
    "on a page of prose": (
        "E134",
        {"docs/more.md": "# More\n\nBy [[oslen]],\nwho has⟦\u200b\u200b⟧ boats⟦\u2063⟧.\n"},
        DELETE,
    ),
    "a Hangul filler": (
        "E134",
        {"docs/more.md": "# More\n\nBy [[oslen]] ⟦\u3164⟧ alone.\n"},
        DELETE,
    ),
    "by the name that HTML has for it": (
        "E134",
        {"docs/more.md": "# More\n\nBy [[oslen]]; suf⟦&shy;⟧fi⟦&#8203;⟧cient&nbsp;`&shy;`.\n"},
        DELETE,
    ),
    "by its name in a record": (
        "E134",
        {"stakeholders/ister.yml": f"{STATE}An is⟦&#xAD;⟧land, 5&nbsp;km, R&D, می&zwnj;خواهم.\n"},
        DELETE,
    ),
    "a mark of direction in Latin text": (
        "E135",
        {"docs/more.md": "# More\n\nBy [[oslen]],⟦\u200f⟧ alone.\n\nשלום, by [[oslen]].\n"},
        TURN,
    ),
    "an isolate that is not closed": (
        "E135",
        {"stakeholders/ister.yml": f"{STATE}Called ⟦\u2067⟧שלום by some.\n"},
        TURN,
    ),
    "a sign for private use": (
        "E136",
        {"docs/more.md": "# More\n\nBy [[oslen]] ⟦\ue001⟧ alone.\n"},
        "write the sign that is meant, or delete it",
    ),
    "a no-break space between words": (
        "W137",
        {"stakeholders/ister.yml": f"{STATE}An island⟦\u00a0⟧state with⟦\u2009⟧boats.\n"},
        SPACE,
    ),
    "a wide space on a page of prose": (
        "W137",
        {"docs/more.md": "# More\n\nBy [[oslen]] and⟦\u3000⟧others.\n"},
        SPACE,
    ),
    "a Cyrillic letter in a Latin word": (
        "E138",
        {"stakeholders/ister.yml": f"{STATE}A friend of V⟦а⟧rrick.\n"},
        "write `Varrick`",
    ),
    "a Greek letter in a Latin word on a page of prose": (
        "E138",
        {"docs/more.md": "# More\n\nIn M⟦ο⟧scow, by [[oslen]].\n"},
        "write `Moscow`",
    ),
    "a Latin letter in a Cyrillic word": (
        "E138",
        {"docs/more.md": "# More\n\nBy [[oslen]]: Р⟦o⟧ссия и ВВ⟦C⟧.\n".replace(" и ВВ⟦C⟧", "")},
        "write `Россия`",
    ),
    "a Cyrillic letter in an id": (
        "E138",
        {
            "glossary.yml": "items:\n  - {id: f⟦е⟧rry, term: Ferry, definition: A boat., "
            "checked: 2025-04-30}\n",
            "stakeholders/ister.yml": f"{STATE}It has a [[ferry]].\n",
        },
        "write `ferry`",
    ),
    "a Cyrillic letter in a name of a field": (
        "E138",
        {"stakeholders/ister.yml": FIELD.format("sid⟦е⟧:")},
        "write `side`",
    ),
    "an ending of another alphabet": (
        "W139",
        {"docs/more.md": "# More\n\nBy [[oslen]]: ⟦N⟧ATOвский.\n"},
        "part the two by a hyphen or a space, or write all of it in one script",
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_it_is_told_at_its_place(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


@pytest.mark.parametrize(
    "text",
    [
        *("می‌خواهم و نامه‌ای", "क्‍ष और क्‌ष", "ক্‌ষ", "ශ්‍රී", "ខ្មែរ\u200bភាសា", "ไทย\u200bแลนด์"),
        *(
            "👨‍👩‍👧 ⛴️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 👍🏽 🏳️‍🌈 👩🏽‍🚀 ❤️‍🔥 🇰🇵",
            "葛󠄀城",
            "ᠮᠣᠩᠭᠣᠯ\u180eᠠ",
            "\u3000漢字\u3000と",
            "≨︀",
        ),
        *(
            "11\u00a0000 of 11\u202f000",
            "«\u00a0x\u00a0»",
            "и\u00a0т.\u00a0д.",
            "20\u00a0%",
            "№\u00a05",
        ),
        *(
            "5\u00a0км",
            "А.\u00a0С.\u00a0Пушкин",
            "в\u00a0Москве",
            "M.\u00a0Dupont",
            "z.\u2009B.",
            "x\u00a0– y",
        ),
        *("שלום\u200e!", "\u2067שלום\u2069 boat", "\u2066a \u2067שלום\u2069 b\u2069", "سلام\u061c"),
    ],
)
def test_what_a_script_needs_is_kept(text: str) -> None:
    assert list(find_stray(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "µm μm Δt kΩ TNFα γGTP Ωm ΔG",
            "KCNA는 NATO의 K팝 e메일 AI강국",
            "T-34 Т-34 x-й IT-компания",
        ),
        *("東京Tower NATOは Tシャツ 漢字かな", "הNATO של", "NATOने कहा", "ประเทศNATOและ", "Å Ａ１"),
        *(
            "https://ru.example/Kа",
            "Kim и Ким",
            "L’État d’Ukraine",
            "CO₂ m²",
            "п’ять Łódź İstanbul",
        ),
    ],
)
def test_words_that_are_written_so_are_not_told(text: str) -> None:
    assert list(mixed_words(text)) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        *(("Vаrrick", "Varrick"), ("Mοscow", "Moscow"), ("Кіm", "Kim"), ("ТASS", "TASS")),
        *(
            ("H2О", "H2O"),
            ("ВВC", "ВВС"),
            ("Rоссия", None),
            ("Кrеmlin’s", "Kremlin’s"),
            ("αtοm", "atom"),
        ),
        *(("Սnited", "United"), ("שaלb", None), ("don’t-сall", "call"), ("Oсло", "Осло")),
    ],
)
def test_letters_of_two_scripts_in_one_word_are_told(text: str, right: str | None) -> None:
    [found] = mixed_words(text)
    assert found.right == right
    assert text[found.offset :].startswith(found.word)


@given(texts)
def test_any_text_is_judged_and_each_stray_stands_where_it_is_told(text: str) -> None:
    for stray in find_stray(text):
        assert text[stray.offset :].startswith(stray.signs)
    for mixed in mixed_words(text):
        assert text[mixed.offset :].startswith(mixed.word)


@given(texts, st.sampled_from(NOBODY_SEES))
def test_what_nobody_sees_in_a_latin_word_is_told_in_records_and_on_pages(
    text: str, sign: str
) -> None:
    word = f"fer{sign}ry"
    for told in (
        read(f"title: {word}\n".encode(), "a.yml")[1],
        read_page(f"# Boats\n\nA {word}.\n".encode(), "docs/a.md", "a.md")[1],
    ):
        assert [problem.code for problem in told if problem.code < "E137"]
        assert all(problem.hint for problem in told)


def test_the_character_is_made_seen(tmp_path: Path) -> None:
    files = {"docs/more.md": "# More\n\nBy [[oslen]], suf\u00adficient.\n"}
    told = show(problems(tmp_path, files), tmp_path)
    assert "an invisible soft hyphen (U+00AD) stands here" in told
    assert "suf<U+00AD>ficient" in told


@pytest.mark.parametrize(
    "text",
    [
        *(
            "\u2067" * 30_000 + "ש",
            "ש" + "\u2067\u2069" * 15_000,
            "漢" * 20_000,
            "a\u00ad" * 15_000,
        ),
        *(
            "&shy;` " * 6_000,
            "&zwnj" * 9_000,
            "Kіmа " * 6_000,
            "e" + "\u0301." * 15_000,
            "@" * 30_000,
            "'" * 30_000,
            "\u200d" * 30_000,
        ),
    ],
    ids=lambda text: ascii(text[:4]),
)
def test_the_work_grows_with_the_text_and_not_with_its_square(text: str) -> None:
    node, _ = read(f"title: |-\n  {text}\n".encode(), "a.yml")
    assert node is not None
    list(AvoidedPhrases({"regime": "government", "hermit kingdom": "it"}).used_in(text))
    compare(text, text[::-1])
    count_words(text)


def test_a_warning_keeps_no_command_from_its_file(tmp_path: Path) -> None:
    state = f"{STATE}An island\u00a0state.\n"
    project = make_project(tmp_path, {"stakeholders/ister.yml": state})
    path = project.content / "stakeholders" / "ister.yml"
    told = format_file(project, path)
    assert not told.problems
    assert told.after is not None
    assert "portrait: An island\u00a0state.\n" in told.after.decode()


def test_a_term_has_one_name_however_it_is_typed(tmp_path: Path) -> None:
    terms = "".join(
        f"  - {{id: {id}, term: {term}, definition: A boat., checked: 2025-04-30}}\n"
        for id, term in (("one", "Oslen’s boat"), ("two", "Oslen's  Boat"))
    )
    found = problems(tmp_path, {"glossary.yml": f"items:\n{terms}"})
    assert [problem.code for problem in found] == ["E406"]
