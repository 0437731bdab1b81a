"""Language tags: which of several serves a reader, and that nothing else looks into one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from explainer.build import render
from explainer.texts.languages import (
    lookup_order,
    named_region,
    named_script,
    nearest_language,
    one_extends_other,
    primary_language,
    same_language,
)
from tests import tiny
from tests.needs import ROOT


@pytest.mark.parametrize(
    ("wanted", "given", "nearest"),
    [
        ("en", "ko en", "en"),
        ("en", "ko en-GB", "en-GB"),
        ("en-US", "en-GB en ko", "en"),
        ("en-US", "ko en-GB", "en-GB"),
        ("EN", "ko en-gb", "en-gb"),
        ("zh-Hant-TW", "zh-Hans zh zh-Hant", "zh-Hant"),
        ("zh-TW", "zh-Hans zh-Hant", "zh-Hans"),
        ("zh-Hant", "zh-Hans-CN zh-TW zh-Hant-HK", "zh-Hant-HK"),
        ("sr-Latn", "sr-Cyrl sr-Latn-RS", "sr-Latn-RS"),
        ("sr-Latn", "sr-Cyrl", "sr-Cyrl"),
        ("pt", "pt-PT pt-BR", "pt-PT"),
        ("de-x-plain", "de ko", "de"),
        ("e", "en", None),
        ("en", "ko eng", None),
        ("en", "", None),
    ],
)
def test_a_reader_gets_the_nearest_of_the_languages_given(
    wanted: str, given: str, nearest: str | None
) -> None:
    assert nearest_language(wanted, given.split()) == nearest


def test_a_tag_is_cut_down_as_its_standard_says() -> None:
    # Source: the examples of RFC 4647, section 3.4.
    cut = ["zh-Hant-CN-x-private1-private2", "zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh"]
    assert list(lookup_order(cut[0])) == cut
    assert list(lookup_order("x-private")) == ["x-private"]


@pytest.mark.parametrize("odd", ["", "-", "--", "a--b", "en-", "-en", "x-", "a-b-c"])
def test_what_is_no_tag_is_cut_down_too(odd: str) -> None:
    assert len(list(lookup_order(odd))) <= len(odd.split("-"))
    assert nearest_language(odd, ["en", odd]) == odd


def test_languages_scripts_and_regions_are_told_apart() -> None:
    assert primary_language("EN-GB") == "en"
    assert same_language("zh-Hans", "ZH-TW")
    assert not same_language("en", "eng")
    assert (named_script("zh-hant-TW"), named_region("zh-hant-tw")) == ("Hant", "TW")
    assert (named_script("de-x-latn"), named_region("de-x-at")) == (None, None)
    assert one_extends_other("en-GB", "EN")
    assert not one_extends_other("en-GB", "en-US")


def test_a_site_in_english_shows_british_words_before_korean_ones(tmp_path: Path) -> None:
    state = tiny.STATE.format(name="{ko: 카른, en-GB: Carn}")
    pages = {
        page.path: page for page in render(tiny.library(tmp_path, {"stakeholders/carn.yml": state}))
    }
    assert pages["stakeholders/carn/"].title == "Carn"


def test_no_other_module_looks_into_a_tag() -> None:
    cutting = {
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in (ROOT / "hooks").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("split", "rsplit", "partition", "rpartition", "startswith")
        and any(word in ast.unparse(node.func.value) for word in ("lang", "tag", "locale"))
        and any(
            isinstance(arg, ast.Constant) and arg.value in ("-", "en", "ko") for arg in node.args
        )
        and path != ROOT / "hooks/explainer/texts/languages.py"
    }
    assert cutting == set()
