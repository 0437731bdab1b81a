"""Dates as readers see them, and as browsers and drawings take them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel import localedata

import explainer
from explainer.dates.display import datetime_attribute, format_date
from explainer.dates.edtf import parse_edtf
from explainer.words.catalogue import LOCALES

ENGLISH = [
    ("2024", "2024"),
    ("0476", "476"),
    ("2024-06", "June 2024"),
    ("2024-06-19", "19 June 2024"),
    ("2024-06-19T10:00:00", "19 June 2024, 10:00"),
    ("2024-06-19T10:00:00Z", "19 June 2024, 10:00 UTC"),
    ("2024-06-19T18:30:05+09:00", "19 June 2024, 18:30:05 UTC+9"),
    ("2024-06-19T05:30:00-04:30", "19 June 2024, 05:30 UTC−4:30"),
    ("2024-06~", "about June 2024"),
    ("2024-06?", "June 2024 (uncertain)"),
    ("2024-06%", "about June 2024 (uncertain)"),
    ("201X", "2010s"),
    ("201X~", "about the 2010s"),
    ("20XX", "between 2000 and 2099"),
    ("001X", "between 10 and 19"),
    ("2004-XX", "2004, month unknown"),
    ("1985-04-XX", "April 1985, day unknown"),
    ("1985-XX-XX", "1985, month and day unknown"),
    ("2001-21", "spring 2001"),
    ("2001-24~", "about winter 2001"),
    ("2022/2024", "2022–2024"),
    ("2024-06-18/2024-06-19", "18–19 June 2024"),
    ("2024-05-18/2024-06-19", "18 May – 19 June 2024"),
    ("2023-05-18/2024-06-19", "18 May 2023 – 19 June 2024"),
    ("2024-05/2024-06", "May – June 2024"),
    ("2023-12/2024-06", "December 2023 – June 2024"),
    ("2024-06/2024-06", "June 2024"),
    ("2004-02-01/2005-02", "from 1 February 2004 to February 2005"),
    ("1984?/2004-06~", "from 1984 (uncertain) to about June 2004"),
    ("2004-06-XX/2004-07-03", "from June 2004 to 3 July 2004"),
    ("2024/..", "since 2024"),
    ("2024-06-19/..", "since 19 June 2024"),
    ("201X/..", "since the 2010s"),
    ("20XX/..", "since some year between 2000 and 2099"),
    ("../2024-06", "until June 2024"),
    ("../1985~", "until about 1985"),
    ("1985/", "from 1985, end unknown"),
    ("/1985", "until 1985, start unknown"),
    ("-0043-03-15", "15 March 44 BC"),
    ("-201X", "between 2020 BC and 2011 BC"),
    ("-0001/0005", "2 BC – 5 AD"),
]
# Arabic and Hebrew run from right to left; the texts are in the order in which they are read.
OTHERS = [
    ("ko", "2024", "2024년"),
    ("ko", "2024-06-19", "2024년 6월 19일"),
    ("ko", "2024-06~", "2024년 6월경"),
    ("ko", "2024-06?", "2024년 6월(불확실)"),
    ("ko", "201X", "2010년대"),
    ("ko", "2024-06-18/2024-06-19", "2024년 6월 18일~19일"),
    ("ko", "2024-06-19/..", "2024년 6월 19일부터"),
    ("ko", "../2024", "2024년까지"),
    ("ko-KP", "2024-21", "2024년 봄"),
    ("ja", "2024-06-19", "2024年6月19日"),
    ("ja", "2024-06~", "2024年6月頃"),
    ("ja", "2004-02-01/2005-02", "2004年2月1日から2005年2月まで"),
    ("ja", "201X/..", "2010年代から"),
    ("ru", "2024-06", "июнь 2024 г."),
    ("ru", "2024-06-19", "19 июня 2024 г."),
    ("ru", "2024-06~", "около июня 2024 г."),
    ("ru", "2024/..", "с 2024 года"),
    ("ru", "201X/..", "с 2010-х годов"),
    ("ru", "2024-21/..", "с весны 2024 года"),
    ("ru", "2024-06-18/2024-06-19", "18–19 июня 2024 г."),
    ("ar", "2024-06-19", "19 يونيو 2024"),
    ("ar", "2024-06~", "نحو يونيو 2024"),
    ("ar", "2024/..", "منذ 2024"),
    ("ar", "2024-06-18/2024-06-19", "18–19 يونيو 2024"),
    ("ar", "2024-XX", "2024، الشهر غير معروف"),
    ("he", "2024-06-19", "19 ביוני 2024"),
    ("he", "2024-06-19/..", "מאז 19 ביוני 2024"),
    ("he", "201X", "שנות ה־2010"),
    ("zh-Hans", "2024-06-19", "2024年6月19日"),
    ("zh-Hant-TW", "2024-06", "2024年6月"),
    ("fr", "2024-06-18/2024-06-19", "18–19 juin 2024"),
    ("fa", "2024-05/2024-06", "مهٔ 2024 تا ژوئن 2024"),
    ("en-US", "2024-06-19", "June 19, 2024"),
    ("sr-Latn", "2024-06-19", "19. jun 2024."),
]
TEXTS = [text for text, _ in ENGLISH]


def readable(text: str) -> str:
    """Take the locale data's narrow, thin and no-break spaces for spaces."""
    return " ".join(text.split())


@pytest.mark.parametrize(("text", "printed"), ENGLISH)
def test_english_dates_read_as_britain_writes_them(text: str, printed: str) -> None:
    assert readable(format_date(parse_edtf(text), "en")) == printed


@pytest.mark.parametrize(("language", "text", "printed"), OTHERS)
def test_other_languages_follow_their_own_rules(language: str, text: str, printed: str) -> None:
    assert readable(format_date(parse_edtf(text), language)) == printed


@pytest.mark.parametrize(
    "language", ["", "und", "mul", "x-old", "qqq-ZZ", "../etc", "tlh", "e" * 99]
)
def test_an_unknown_language_gets_english(language: str) -> None:
    for text, printed in ENGLISH:
        assert readable(format_date(parse_edtf(text), language)) == printed


def test_a_language_without_words_of_its_own_never_mixes_two() -> None:
    assert format_date(parse_edtf("2024-06-19"), "fr") == "19 juin 2024"
    assert format_date(parse_edtf("2024-06-19/.."), "fr") == "since 19 June 2024"


def test_every_language_of_the_locale_data_prints_every_kind_of_date() -> None:
    for identifier in localedata.locale_identifiers():
        for text in TEXTS:
            assert format_date(parse_edtf(text), identifier.replace("_", "-")).strip()


def test_languages_with_words_of_their_own_use_no_english() -> None:
    for language in (folder.name for folder in LOCALES.iterdir() if folder.is_dir()):
        for text in TEXTS:
            printed = format_date(parse_edtf(text), language)
            latin = [word for word in printed.split() if word.isascii() and word.isalpha()]
            assert set(latin) <= {"UTC", "BC", "AD"}, (language, text, printed)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2024", "2024"),
        ("0476", "0476"),
        ("2024-06", "2024-06"),
        ("2024-06-19", "2024-06-19"),
        ("2024-06-19T10:00:00", "2024-06-19T10:00:00"),
        ("2024-06-19T10:00:00Z", "2024-06-19T10:00:00Z"),
        ("2024-06-19T10:00:00-04", "2024-06-19T10:00:00-04:00"),
        ("2024-06-19T10:00:00+04:30", "2024-06-19T10:00:00+04:30"),
        ("2024-06~", None),
        ("2024-06?", None),
        ("201X", None),
        ("2004-XX", None),
        ("1985-04-XX", None),
        ("2001-21", None),
        ("2024-06-18/2024-06-19", None),
        ("2024/..", None),
        ("0000", None),
        ("-1985", None),
    ],
)
def test_the_time_element_gets_only_what_html_can_say(text: str, attribute: str | None) -> None:
    assert datetime_attribute(parse_edtf(text)) == attribute


def test_the_machine_has_no_say_in_what_is_printed() -> None:
    script = (
        "import sys; from explainer.dates.edtf import parse_edtf;"
        "from explainer.dates.display import format_date;"
        "languages = ('en', 'ko', 'ar', 'xx');"
        "shown = [format_date(parse_edtf(t), l) for t in sys.argv[1:] for l in languages];"
        "sys.stdout.buffer.write(chr(10).join(shown).encode())"
    )

    def print_under(locale: str, zone: str) -> bytes:
        names = dict.fromkeys(("LANG", "LC_ALL", "LC_TIME", "LANGUAGE"), locale)
        hooks = str(Path(explainer.__file__).parents[1])
        environment = {**os.environ, **names, "TZ": zone, "PYTHONPATH": hooks}
        run = [sys.executable, "-c", script, *TEXTS]
        return subprocess.run(run, env=environment, check=True, capture_output=True).stdout

    assert print_under("C", "UTC") == print_under("fr_FR.UTF-8", "Asia/Pyongyang")
