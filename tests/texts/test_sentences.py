"""Running text in sentences: short forms, brackets and quotation marks end none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.sentences import sentence_spans


def parts(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Venn met Gen. Rell of the U.S. Army at St. Oslen.",
        "Art. 4 and No. 5 are on p. 12, e.g. in J. Venn's copy.",
        "He said: “It is so. It was so.” at noon",
        'He said, "No. Never. Not us," and left.',
        "The treaty (signed in May. In force in June.) holds.",
        "It begins on one line\nand ends on another.",
        "Prices rose by 3.5 per cent to 1.2 million.",
        "它於六月簽署",
        "Brig. Gen. Venn met Amb. Rell and Messrs. Marn at Ft. Wend, Vol. 3.",
        "Is it “Why?” or “How!” they ask?",
        "Его видел И. И. Марн.",
    ],
)
def test_one_sentence_is_one(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("It held. “We agree.” Then it ended.", ["It held.", "“We agree.”", "Then it ended."]),
        ("궤변이다. 말이 안 된다.", ["궤변이다.", "말이 안 된다."]),
        ("条约已签署。它已生效。", ["条约已签署。", "它已生效。"]),
    ],
)
def test_several_sentences_are_told_apart(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@given(st.text(max_size=60))
def test_sentences_stand_in_order_and_leave_out_blanks_alone(text: str) -> None:
    reached = 0
    for start, end in sentence_spans(text):
        assert reached == start < end
        reached = end
    assert not text[reached:].strip()
