"""Phrases are marked in an article's words, and the words stay as they are."""

from __future__ import annotations

from explainer.model.pact import Article
from explainer.render.phrases import pieces


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


def test_a_wording_without_the_phrase_stays_whole() -> None:
    assert marked("모든 수단", "all means") == [("모든 수단", 0)]
