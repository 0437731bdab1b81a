"""Tests of what a language's tag tells: its name, and which way it is written."""

from __future__ import annotations

import pytest

from explainer.words.languages import direction, language_name


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa-AF", "rtl"),
        ("yi", "rtl"),
        ("az", "ltr"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("ar-x-harbour", "rtl"),
        ("art-Arab", "rtl"),
        ("art-hebr", "rtl"),
        ("art", "ltr"),
        ("en-x-arab", "ltr"),
        ("ko", "ltr"),
        ("", "ltr"),
    ],
)
def test_text_runs_as_its_script_does(tag: str, expected: str) -> None:
    assert direction(tag) == expected


@pytest.mark.parametrize(
    ("tag", "page", "expected"),
    [
        ("ko", "en", "Korean"),
        ("ko", "de", "Koreanisch"),
        ("en", "en", "English"),
        ("ar-x-harbour", "en", "Arabic"),
        ("art", "en", "Artificial languages"),
        ("art-Arab", "en", "Artificial languages (Arabic)"),
        ("zz", "en", "zz"),
    ],
)
def test_a_language_has_a_name_that_readers_know(tag: str, page: str, expected: str) -> None:
    assert language_name(tag, page) == expected
