"""Markdown as plain words: what descriptions, titles, lists of search results and tables show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.markup.plain import plain_line, plain_words

NAMES = {"kim-jong-un": "Kim Jong Un", "un": "United_Nations *sic*"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("*so* **very** `plain`", "so very plain"),
        ("[a link](https://x.example/a_b_(c)) [@src, p. 3]", "a link"),
        ("[a link](https://x.example 'a title')!", "a link!"),
        ("<https://x.example/>", "https://x.example/"),
        ("[[kim-jong-un]] and [[kim-jong-un|his side]]", "Kim Jong Un and his side"),
        ("[Kim]([[kim-jong-un]]) in a table", "Kim in a table"),
        ("*궤변*{lang=ko} said", "궤변 said"),
        ("- one\n- two\n\nthree", "one two three"),
        ("### Head\n\ntext", "Head text"),
        ("a  \nline", "a line"),
        (r"\*not\* and \[[id]]", "*not* and [[id]]"),
        ("![three *boats*](boats.png) lie", "three boats lie"),
        # What is no Markdown stays.
        ("snake_case_name, 5 * 3 * 2, #1, 2 < 3 > 1", "snake_case_name, 5 * 3 * 2, #1, 2 < 3 > 1"),
        ("AT&T &amp; <b>bold</b>", "AT&T & <b>bold</b>"),
        ("`[[kim-jong-un]]` and `*`", "[[kim-jong-un]] and *"),
        # A name is no Markdown.
        ("the [[un]]", "the United_Nations *sic*"),
    ],
)
def test_marks_go_and_words_stay(written: str, read: str) -> None:
    def name_of(id: str) -> str:
        return NAMES[id]

    assert plain_words(written, name_of) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1. Names", "1. Names"),
        ("- a dash", "- a dash"),
        ("C# and F#", "C# and F#"),
        ("The *word* [@src] {#anchor}", "The word"),
        ("# no heading", "# no heading"),
    ],
)
def test_a_title_keeps_what_would_begin_a_list(written: str, read: str) -> None:
    assert plain_line(written) == read


def test_readers_see_words_in_place_of_references() -> None:
    text = "As [[arvo|Arvo]] says [@text; @copy], [Brin]([[brin]]) and [[salt-pact]] [@text]."
    assert plain_words(text) == "As Arvo says, Brin and salt-pact."
    assert plain_words(text, str.upper) == "As Arvo says, Brin and SALT-PACT."
    assert plain_words("salt&nbsp;pact &amp; `&nbsp;`") == "salt pact & &nbsp;"


WORD = st.text(st.characters(categories=["L", "N"], exclude_characters="#"), min_size=1)
SHAPES = ("{}", "*{}*", "**{}**", "[{}](https://x.example/)", "[[some-id|{}]]", "{} [@some-source]")


@given(st.lists(st.tuples(st.sampled_from(SHAPES), WORD), min_size=1, max_size=6))
def test_any_marked_words_are_read_without_their_marks(pieces: list[tuple[str, str]]) -> None:
    written = " ".join(shape.format(word) for shape, word in pieces)
    assert plain_words(f"So {written}") == " ".join(["So", *(word for _, word in pieces)])


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_any_line_without_signs_of_markdown_stays_as_it_is(text: str) -> None:
    plain = "".join(sign for sign in text if sign not in r"*_`[]<>#\{}&|~!-+=.:")
    assert plain_line(plain) == " ".join(plain.split())
