"""Sentences of Markdown, and what each of them is cited to."""

from __future__ import annotations

import pytest

from explainer.markup.sentences import passage_sentences


def told(passage: str) -> list[tuple[str, tuple[str, ...], bool]]:
    return [(each.text, each.cited, each.bare) for each in passage_sentences(passage)]


def test_a_citation_stands_for_the_sentences_before_it_in_its_paragraph() -> None:
    passage = "Salt is dear. Few buy it [@toll; @ledger, p. 3]. Nobody knows why."
    assert told(passage) == [
        ("Salt is dear.", ("toll", "ledger"), False),
        ("Few buy it [@toll; @ledger, p. 3].", ("toll", "ledger"), False),
        ("Nobody knows why.", (), True),
    ]


def test_a_citation_covers_nothing_in_another_paragraph_or_item() -> None:
    passage = (
        "Salt is dear.\n\n- It is white [@toll].\n- It is heavy.\n\n### Its price\n\nHigh [@toll]."
    )
    assert told(passage) == [
        ("Salt is dear.", (), True),
        ("It is white [@toll].", ("toll",), False),
        ("It is heavy.", (), True),
        ("High [@toll].", ("toll",), False),
    ]


def test_a_reference_is_something_to_follow_and_no_source() -> None:
    assert told("[[brin]] sells salt. It is dear.") == [
        ("[[brin]] sells salt.", (), False),
        ("It is dear.", (), True),
    ]


@pytest.mark.parametrize(
    "passage",
    [
        "Salt is dear [@toll, p. 3].",
        "It costs 1.5 crowns [@toll].",
        "Salt is dear. [@toll]",
        "“Salt is dear” [@toll].",
        "소금은 비싸다 [@toll].",
    ],
)
def test_what_is_one_sentence_is_told_as_one(passage: str) -> None:
    [(_, cited, bare)] = told(passage)
    assert (cited, bare) == (("toll",), False)


def test_every_piece_stands_where_its_offset_says() -> None:
    passage = (
        "  Salt is dear. Few buy it [@toll].\n\n1. It is white.\n2. It is [[heavy|very]] heavy.\n"
    )
    for each in passage_sentences(passage):
        assert passage[each.offset :].startswith(each.text)
