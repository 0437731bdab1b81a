"""Tests of references and citations in Markdown text: which there are, and what readers see."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.markup.tokens import (
    Cited,
    citing,
    split_citation,
    split_reference,
    tokens,
)

SIGNS = st.text(st.sampled_from("[]@|;,`\\()# \nab-"), max_size=60)


def named(text: str) -> list[tuple[str, ...]]:
    return [token.ids for token in tokens(text)]


def test_finds_references_and_citations_in_order() -> None:
    text = "As [[arvo]] says [@text, art. I; @copy], and [[brin|the other]] denies [@text]."
    found = [(token.ids, token.is_citation, token.text) for token in tokens(text)]
    assert found == [
        (("arvo",), False, "[[arvo]]"),
        (("text", "copy"), True, "[@text, art. I; @copy]"),
        (("brin",), False, "[[brin|the other]]"),
        (("text",), True, "[@text]"),
    ]


def test_knows_where_each_stands() -> None:
    text = "`[[a]]` and [[b]], then [@c]"
    assert [text[token.offset :][: len(token.text)] for token in tokens(text)] == ["[[b]]", "[@c]"]


def test_finds_references_in_tables() -> None:
    assert named("| [Arvo]([[arvo]]) | [@text] |") == [("arvo",), ("text",)]


@pytest.mark.parametrize(
    "text",
    [
        "`[[a]]`",
        "`` ` [[a]] ``",
        "``[[a]] ` [@b]``",
        "`code\n[[a]] goes on`",
        r"\[[a]]",
        r"\[@a]",
        "[a]",
        "[a](b)",
        "a@b.example",
        "[[a]",
    ],
)
def test_finds_none_in_code_nor_after_a_backslash(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "`[[a]]",
        "`one\n\n[[a]] `two`",
        r"\`[[a]]\`",
        "``[[a]]`",
        "`x` [[a]] `y`",
        "[[[a]]]",
    ],
)
def test_finds_those_that_only_seem_to_stand_in_code(text: str) -> None:
    assert named(text) == [("a",)]


def test_splits_what_stands_between_brackets() -> None:
    assert split_reference(" arvo | the one ") == ("arvo", "the one")
    assert split_reference("arvo|") == ("arvo", None)
    assert split_citation("text, pp. 3, 5 ; @copy;") == [
        Cited("text", "pp. 3, 5"),
        Cited("copy", None),
        Cited("", None),
    ]


@given(SIGNS)
@example("`" * 5_000)
@example("[" * 5_000)
@example("[[" * 2_500 + "]]" * 2_500)
@example("`a" * 2_500 + "``")
@example("[[a|`b`]]")
def test_any_text_has_tokens_that_stand_in_it(text: str) -> None:
    for token in tokens(text):
        assert text[token.offset :].startswith(token.text)


@pytest.mark.parametrize(
    ("text", "sources", "more"),
    [
        ("Salt travels.", ["copy"], "Salt travels. [@copy]"),
        ("Salt travels [@text].", ["copy"], "Salt travels [@text; @copy]."),
        ("Salt travels [@text, art. I]”.", ["a", "b"], "Salt travels [@text, art. I; @a; @b]”."),
        ("Salt travels [@text].", ["text", "copy", "copy"], "Salt travels [@text; @copy]."),
        ("Salt travels [@text].", ["text"], "Salt travels [@text]."),
        ("Salt [@text] travels.", ["text"], "Salt [@text] travels. [@text]"),
        ("Salt [@text], says [[arvo]].", ["copy"], "Salt [@text], says [[arvo]]. [@copy]"),
        ("Salt travels.", [], "Salt travels."),
    ],
)
def test_further_sources_join_the_citation_that_closes_a_text(
    text: str, sources: list[str], more: str
) -> None:
    assert citing(text, sources) == more
