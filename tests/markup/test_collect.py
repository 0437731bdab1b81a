"""Tests of what a page of prose is found to say, refer to and place, and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.kinds import BLOCKS
from explainer.markup.collect import Collected, collect
from tests import tiny

PIECES = st.sampled_from(
    [
        *("[[arvo]]", "[[", "]]", "[@text]", "[@", "]", "[Arvo]([[arvo]])", "|", " | ", "`", "``"),
        *("```\n", "~~~\n", "\n", "\n\n", "    ", "\t", "> ", "- ", "1. ", "# ", "\n---\n", "\\"),
        *("/// quote | a\n", "/// clause | a I\n", "/// depth | brief\n", "///\n", "////", "<b>"),
        *("*", "_", "![a](b)", "[a]: b\n", "{: .c }", ":   ", "Table: ", "é", "북", "\u200f"),
    ]
)
PAGES = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)


def named(page: Collected) -> list[tuple[str, int, int]]:
    return [(token.text, line, column) for token, line, column in page.named]


@pytest.mark.parametrize(
    "source",
    [
        "As [[arvo]] says.",
        "# About [[arvo]]",
        "- one\n- two\n\n    - [[arvo]]",
        "1. One.\n\n    More on [[arvo]].",
        "> As [[arvo]] says.",
        "A term [[arvo]]\n:   What it means.",
        "A term\n:   What [[arvo]] means.",
        "| who |\n| --- |\n| [Arvo]([[arvo]]) |",
        "| [[arvo]] |\n| --- |\n| a |",
        "/// depth | brief\nAs [[arvo]] says.\n///",
        "Some <b>[[arvo]]</b>.",
        "Lines\nand lines\n  with [[arvo]]",
        "A\ttab before [[arvo]]",
        "```\n[[arvo]]\n```\n\n[[arvo]]",
        "`[[arvo]]` and [[arvo]]",
        "북한과 [[arvo]]",
    ],
)
def test_a_reference_is_found_wherever_it_stands(source: str) -> None:
    [(text, line, column)] = named(collect(f"# A page\n\n{source}\n", first_line=4))
    at = f"\n\n\n# A page\n\n{source}".split("\n")[line - 1][column - 1 :]
    assert text == "[[arvo]]"
    assert at.startswith(text)
    assert line == 5 + source[: source.rindex("[[arvo]]")].count("\n") + 1


@pytest.mark.parametrize(
    "source",
    [
        "`[[arvo]]`",
        "```\n[[arvo]]\n```",
        "~~~ md\n[@text]\n~~~",
        "    [[arvo]]",
        "- a\n\n    ```\n    [[arvo]]\n    ```",
        "```\n/// quote | arvo-on-salt\n///\n```",
        r"\[[arvo]]",
    ],
)
def test_nothing_is_found_in_code(source: str) -> None:
    page = collect(source, blocks=BLOCKS)
    assert not page.named
    assert not page.blocks
    assert not page.stray


def test_the_same_words_are_told_apart_by_where_they_stand() -> None:
    source = "As [[arvo]] and [[arvo]] say.\n\nSo.\n\nAs [[arvo]] and [[arvo]] say.\n\nSo.\n"
    page = collect(source, blocks=BLOCKS)
    assert [(line, column) for _, line, column in named(page)] == [(1, 4), (1, 17), (5, 4), (5, 17)]
    assert [located.line for located, _ in page.paragraphs] == [1, 3, 5, 7]


def test_cells_of_tables_are_told_apart_by_where_they_stand() -> None:
    table = "| a | b |\n| --- | --- |\n| a | [@text] |\n| a | [@text] |\n"
    page = collect(f"{table}\nTable: One\n\n{table}")
    places = [(line, column) for _, line, column in named(page)]
    assert places == [(3, 7), (4, 7), (10, 7), (11, 7)]


def test_a_caption_belongs_to_one_table_alone() -> None:
    table = "| a | b |\n| --- | --- |\n| c | d |\n"
    page = collect(f"{table}\nTable: One\n\n{table}")
    assert [(found.line, found.column) for found in page.uncaptioned] == [(7, 3)]
    assert "Table: One" not in [located.text for located, _ in page.paragraphs]


def test_a_table_without_caption_is_found() -> None:
    table = "| a | b |\n| --- | --- |\n| c | d |\n"
    page = collect(f"{table}\nTable: One\n\nMore.\n\n{table}")
    assert [(found.line, found.column) for found in page.uncaptioned] == [(9, 3)]


@pytest.mark.parametrize("source", ["", "\n", "# Only a heading\n", "---\n", "| a |\n| --- |\n"])
def test_a_page_may_state_nothing(source: str) -> None:
    assert not collect(source, blocks=BLOCKS).paragraphs


def test_blocks_are_found_with_what_they_are_told() -> None:
    source = """\
/// quote | one
///

```
/// quote | one
///
```

//// depth | brief
Words.

///   clause|pact  4
///
////

/// quote | one
///
"""
    found = [
        (block.block, block.argument, block.line) for block in collect(source, blocks=BLOCKS).blocks
    ]
    assert found == [
        ("quote", "one", 1),
        ("depth", "brief", 9),
        ("clause", "pact  4", 12),
        ("quote", "one", 16),
    ]


def test_a_depth_counts_the_words_that_readers_see_in_it() -> None:
    source = (
        "/// depth | brief\nOne two\n\n- three\n\n/// quote | a\n///\n\n> four\n///\n\nNot five.\n"
    )
    assert collect(source, blocks=BLOCKS).depths["brief"].split() == ["One", "two", "three", "four"]


def problems(folder: Path, source: str) -> list[tuple[str, int, int]]:
    page = f"---\nabout_the_site: true\n---\n{source}"
    found = tiny.checked(folder, docs={"a.md": page}).problems
    return [(problem.code, problem.line, problem.column) for problem in found]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# On [[arvoo]]\n", ("E310", 4, 6)),
        ("| [[arvoo]] |\n| --- |\n| a |\n\nTable: A table\n", ("E310", 4, 3)),
        ("/// quote | arvo-on-sal\n///\n", ("E310", 4, 13)),
        ("/// quote | arvo\n///\n", ("E311", 4, 13)),
        ("///  clause  | salt-pact IV\n///\n", ("E314", 4, 16)),
        ("/// clause | salt-pact\n///\n", ("E314", 4, 14)),
        ("/// clause | salt-pact II\n///\n", ("E314", 4, 14)),
        ("Text.\n\n/// qoute | arvo-on-salt\n///\n", ("E505", 6, 5)),
        ("/// depth | breif\nText.\n///\n", ("E505", 4, 13)),
        ("/// report | balnce\n///\n", ("E505", 4, 14)),
        ("/// quote\n///\n", ("E505", 4, 1)),
        ("Text.\n\n///\n", ("E505", 6, 1)),
        ("/// quote | arvo-on-salt\nMore.\n///\n", ("E505", 4, 13)),
        ("/// quote | arvo-on-salt\n\nMore.\n\n- More.\n", ("E505", 4, 13)),
        ("/// depth | brief\nText.\n\n//// depth | short\nMore.\n////\n", ("E505", 4, 13)),
        ("/// depth | full\nText.\n///\n\n/// depth | full\nMore.\n///\n", ("E505", 8, 13)),
        ("/// depth | brief\n" + "word " * 76 + "\n///\n", ("E502", 4, 13)),
        ("- " * 600 + "deep\n", ("E308", 4, 1)),
    ],
)
def test_what_does_not_resolve_is_shown_where_it_stands(
    tmp_path: Path, source: str, expected: tuple[str, int, int]
) -> None:
    assert problems(tmp_path, source) == [expected]


def test_blocks_that_are_right_are_no_problem(tmp_path: Path) -> None:
    source = "/// quote | arvo-on-salt\n///\n\n/// clause | salt-pact I\n///\n"
    source += "\n/// report | balance\n///\n\n/// report | reading\n///\n"
    assert problems(tmp_path, source) == []


@given(PAGES)
@example("///\n" * 30)
@example("/// depth | brief\n" * 30)
@example("\\" * 2_000 + "`" * 2_000)
@example("> " * 300 + "[[arvo]]")
@example("[[" * 2_000)
@example("|" * 2_000 + "\n|" + "-|" * 2_000)
@example("*" * 2_000)
def test_any_page_is_found_to_say_something_within_itself(source: str) -> None:
    last = source.count("\n") + 1
    try:
        page = collect(source, blocks=BLOCKS)
    except RecursionError:  # as it says; what reads a page reports it as nested too deep
        return
    located = [found for found, _ in page.paragraphs + page.others] + page.uncaptioned + page.stray
    places = [(found.line, found.column) for found in located]
    places += [(line, column) for _, line, column in page.named]
    places += [(block.line, block.column) for block in page.blocks]
    for line, column in places:
        assert 1 <= line <= last
        assert column >= 1
