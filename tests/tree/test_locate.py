"""Places in a text's value lead back to the characters that the editor sees."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from explainer.problems.file_text import FileText, readable_text
from explainer.tree.locate import locate
from explainer.tree.node import Scalar, find
from explainer.tree.reader import read

FILES = {
    "plain": "- a\n- 𝒳 the word here\n",
    "plain over lines": "- a\n- one two\n\n  three the\n    word  here\n",
    "single": "- a\n- 'it''s ''the'' word here'\n",
    "double": '- a\n- "x\\ty \\u00e9\\n\\" word \\\n   here"\n',
    "double over lines": '- a\n- "one\n\n  two word\n  here"\n',
    "literal": "- a\n- |  # why\n  one\n\n    two\n  the word here\n",
    "literal with its own indentation": "- a\n- |2-\n    one\n  word here\n",
    "folded": "- a\n- >-\n  one\n  two\n\n  the word\n  here\n",
    "with CRLF": "- a\r\n- >-\r\n  one\r\n  the word\r\n  here\r\n",
}


def text_of(data: bytes) -> tuple[Scalar, list[str]]:
    node, problems = read(data, "a.yml")
    assert not problems
    assert node is not None
    scalar = find(node, [1])
    assert isinstance(scalar, Scalar)
    return scalar, FileText("a.yml", readable_text(data)).lines


@pytest.mark.parametrize("source", FILES.values(), ids=FILES)
@pytest.mark.parametrize("word", ["word", "here"])
def test_a_word_is_found_where_it_stands(source: str, word: str) -> None:
    scalar, lines = text_of(source.encode())
    line, column = locate(scalar, lines, scalar.value.index(word))
    assert lines[line - 1][column - 1 :].startswith(word)


@pytest.mark.parametrize("source", FILES.values(), ids=FILES)
def test_every_character_is_found_in_reading_order(source: str) -> None:
    scalar, lines = text_of(source.encode())
    places = [locate(scalar, lines, offset) for offset in range(len(scalar.value) + 1)]
    assert places == sorted(places)
    for character, (line, column) in zip(scalar.value, places, strict=False):
        found = lines[line - 1][column - 1 : column]
        assert character.isspace() or found in (character, "\\")


def test_a_blank_stands_after_the_word_before_it() -> None:
    scalar, lines = text_of(b"- a\n- one two\n")
    assert locate(scalar, lines, 3) == (2, 6)
    scalar, lines = text_of(b"- a\n- 'one  two'\n")
    assert locate(scalar, lines, 4) == (2, 8)


def test_no_offset_is_out_of_reach() -> None:
    scalar, lines = text_of(b"- a\n- one\n")
    assert locate(scalar, lines, -5) == (2, 3)
    assert locate(scalar, lines, 99) == (2, 6)
    assert locate(scalar, [], 1) == (2, 3)


STYLES = st.sampled_from([None, "'", '"', "|", ">"])
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"]) | st.sampled_from("\n '\"\\")
)


@given(WORDS, STYLES, st.booleans(), st.integers(20, 80))
def test_every_character_of_any_text_is_found(
    text: str, style: str | None, unicode: bool, width: int
) -> None:
    dumped = yaml.dump(["a", text], default_style=style, allow_unicode=unicode, width=width)
    data = dumped.encode()
    node, problems = read(data, "a.yml")
    if node is None or problems:
        return
    scalar = find(node, [1])
    assert isinstance(scalar, Scalar)
    lines = FileText("a.yml", readable_text(data)).lines
    for offset, character in enumerate(scalar.value):
        line, column = locate(scalar, lines, offset)
        found = lines[line - 1][column - 1 : column]
        assert character in " \n\t\r" or found in (character, "\\")


@given(st.text(max_size=30), st.lists(st.text(max_size=20), max_size=5), st.integers())
def test_never_raises(value: str, lines: list[str], offset: int) -> None:
    for style in ("plain", "single", "double", "literal", "folded"):
        scalar = Scalar(value, style, 2, 3, 1)
        line, column = locate(scalar, lines, offset)
        assert line >= 1
        assert column >= 1
