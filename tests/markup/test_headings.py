"""Tests of the anchors of headings on a page of prose: words, steady, and free for a link."""

from __future__ import annotations

import pytest

from explainer.markup.collect import collect


def anchors(*headings: str) -> list[str]:
    return collect("\n\n".join([*headings, ""])).anchors


def test_headings_of_any_script_keep_their_anchors_when_one_is_added_before() -> None:
    headings = ["# 조약", "## 첫째 조항", "## 둘째 조항", "## 😀", "## नेपाल"]
    before = anchors(*headings)
    assert before == ["조약", "첫째-조항", "둘째-조항", "grinning-face", "नेपाल"]
    headings.insert(1, "## 새 조항")
    assert [anchor for anchor in anchors(*headings) if anchor != "새-조항"] == before


def test_words_that_repeat_below_another_heading_are_steady() -> None:
    page = ["# 조약", "## 북", "### 말", "## 남", "### 말"]
    assert anchors(*page) == ["조약", "북", "말", "남", "남-말"]
    page[3:3] = ["## 동", "### 말"]
    assert anchors(*page) == ["조약", "북", "말", "동", "동-말", "남", "남-말"]


def test_words_that_repeat_beside_each_other_are_numbered() -> None:
    assert anchors("# 가", "## 나", "## 나", "## 나", "### 나") == [
        "가",
        "나",
        "나-2",
        "나-3",
        "나-3-나",
    ]


@pytest.mark.parametrize("words", ["Sources", "Search", "Source 1", "Look up", "Menu", "Content"])
def test_a_heading_does_not_take_the_place_of_the_frame(words: str) -> None:
    [anchor] = anchors(f"## {words}")
    assert anchor == "heading-" + words.lower().replace(" ", "-")


def test_a_heading_yields_to_a_depth_and_to_what_an_editor_chose() -> None:
    page = ["## Brief", "## Later", "/// depth | brief\nWords.\n///", "## Words {#later}"]
    assert anchors(*page) == ["brief-2", "later-2", "brief", "later"]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## What was said [@a, p. 3; @b]", "what-was-said"),
        ("## What [[arvo|they]] say", "what-they-say"),
        ("## `a = b` & *more* \\*", "a-b-more"),
        ("## Words {#Cafe\u0301}", "Café"),
    ],
)
def test_an_anchor_is_what_readers_see_of_a_heading(heading: str, anchor: str) -> None:
    page = collect(f"{heading}\n")
    assert page.anchors == [anchor]
    assert not page.unsure_anchors


def test_only_a_record_s_own_name_leaves_an_anchor_open() -> None:
    assert collect("## What [[arvo]] says\n").unsure_anchors
