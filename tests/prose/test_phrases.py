"""Phrases are marked in an article's words, and the words stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model.pact import Article
from explainer.prose.phrases import as_typed, paragraphs, pieces


def article(*phrases: str) -> Article:
    explained = [{"text": text, "explained": "What it means."} for text in phrases]
    return Article.model_validate(
        {"label": "4", "title": "Help", "plain": "Help is given.", "phrases": explained}
    )


def marked(text: str, *phrases: str) -> list[tuple[str, int]]:
    return [(piece.text, piece.number) for piece in pieces(article(*phrases), text)]


def test_each_phrase_is_marked_where_it_first_stands() -> None:
    assert marked("Help without delay, without delay.", "without delay", "Help") == [
        ("Help", 2),
        (" ", 0),
        ("without delay", 1),
        (", without delay.", 0),
    ]


def test_of_phrases_that_overlap_the_first_and_longer_is_marked() -> None:
    assert marked("all means at hand", "means at", "all means", "all") == [
        ("all means", 2),
        (" at hand", 0),
    ]


@pytest.mark.parametrize("between", ["\n", "  \n  ", "\u00a0", "\r\n"])
def test_a_phrase_is_found_whichever_spaces_part_its_words(between: str) -> None:
    text = f"Help with all{between}means at hand."
    assert marked(text, "all means") == [
        ("Help with ", 0),
        (f"all{between}means", 1),
        (" at hand.", 0),
    ]


def test_a_wording_without_the_phrase_stays_whole() -> None:
    assert marked("모든 수단", "all means") == [("모든 수단", 0)]


def typed(text: str) -> list[list[str]]:
    return [["".join(piece.text for piece in line) for line in part] for part in as_typed(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one line", [["one line"]]),
        ("one\ntwo", [["one", "two"]]),
        ("one\n\ntwo", [["one"], ["two"]]),
        ("one\n \t\n\n\ntwo\nthree", [["one"], ["two", "three"]]),
        ("one  \n  two", [["one", "two"]]),
        ("one\r\ntwo\r\n\r\nthree", [["one", "two"], ["three"]]),
        ("one\u2028two\u2029three", [["one", "two"], ["three"]]),
        ("", [[""]]),
    ],
)
def test_lines_and_paragraphs_are_those_of_the_text(text: str, told: list[list[str]]) -> None:
    assert typed(text) == told


def test_a_phrase_that_goes_on_in_the_next_line_is_marked_in_both() -> None:
    cut = pieces(article("by night\nor by day"), "Cross by night\nor by day, all.")
    [lines] = paragraphs(cut)
    assert [[(piece.text, piece.number) for piece in line] for line in lines] == [
        [("Cross ", 0), ("by night", 1)],
        [("or by day", 1), (", all.", 0)],
    ]


@given(
    st.text(st.sampled_from("ab .,가\n\r\u2028\u2029")).filter(lambda text: text == text.strip())
)
def test_no_word_is_lost_and_no_line_is_empty(text: str) -> None:
    lines = [line for part in typed(text) for line in part]
    assert " ".join(lines).split() == text.split()
    assert [line for line in lines if line.strip()] == (lines if text else [])
