"""No input makes a traceback, a hang or a crash, and every problem points into the file."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from explainer.problems.file_text import FileText, readable_text
from explainer.problems.problem import refusing
from explainer.tree.node import Mapping, Node, Scalar, plain
from explainer.tree.reader import read
from tests.texts.unseen import sound

PIECES = [
    *"[]{},:?-|>&*!%@`#'\"\\ \n\t",
    *("a", "b: c", "- ", "? ", ": ", "\n", "\r\n", "\r", "\n  ", "\n    ", "\n\t", " \t", "\t#"),
    *("[" * 70, "{a: " * 70, "- " * 70, "]" * 70, "? " * 70),
    "\n".join(" " * depth + "a:" for depth in range(70)),
    *("<<: ", "<<: *a\n", "&a ", "*a", "&a [*a]", "- *a\n" * 9, "- &a {<<: [*a, *a]}\n" * 9),
    *("!!bool x", "!!int ", "!!python/object:os.x ", "!<x> ", "!%ed%a0%80 ", "!%ff"),
    *("%YAML 1.1\n", "%TAG ! x\n", "---\n", "...\n", "--- ", "|2-\n", ">+\n", "|-\n  "),
    *("2024-02-30", "9" * 5000, "0x" + "f" * 900, "12:30:45", ".nan", "null", "~", "no", "="),
    *("a: 1\na: 2\n", "{a: 1, a: 2}", "a" * 1100, "''", '""', '"\\', "\\\n"),
    *("\\ud800", "\\x00", "\\u2028", "\\N", "\\_", "\\U0010ffff", "\\U00110000"),
    *("\0", "\x07", "\x85", "\u2028", "\u2029", "\ufeff", "\ufffe", "\ufdd0", "\U0001ffff"),
    *("\u200b", "\u202e", "\u00a0", "평양", "e\u0301", "😀", "ﷺ"),
]
BYTES = st.binary() | st.lists(
    st.sampled_from([b"\xff\xfe", b"\xed\xa0\x80", b"\xc3", b"\xef\xbb\xbf", b"a: ", b"\n", b"\0"])
).map(b"".join)
YAMLISH = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join)
DATA = (
    BYTES
    | st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))
    | YAMLISH.map(lambda text: text.encode("utf-8", "surrogatepass"))
)
# What a file may hold: signs that turn the text's direction are refused like control characters,
# and what nobody sees, unusual spaces and letters of two scripts in a word are told.
TEXT = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Cn"],
        exclude_characters="\ufeff\u202a\u202b\u202c\u202d\u202e",
    )
).map(sound)
PLAIN = st.recursive(
    TEXT,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXT.filter(bool), inner, max_size=4)
    ),
)


def nodes(node: Node) -> list[Node]:
    below: list[Node] = []
    if isinstance(node, Mapping):
        below = [each for entry in node.entries.values() for each in (entry.key, entry.value)]
    elif not isinstance(node, Scalar):
        below = list(node.items)
    return [node, *(each for child in below for each in nodes(child))]


@given(DATA)
def test_any_input_gives_nodes_or_problems_that_point_into_the_file(data: bytes) -> None:
    node, problems = read(data, "a.yml")
    assert node is not None or problems
    lines = FileText("a.yml", readable_text(data)).lines
    places = [(each.line, each.column) for each in problems]
    if node is not None:
        plain(node)
        places += [(each.line, each.column) for each in nodes(node)]
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    for problem in problems:
        assert problem.code.startswith(("E1", "W1"))
        assert problem.code != "E199"
        assert problem.message
        assert problem.hint
        assert problem.length >= 1


@given(DATA)
def test_what_is_read_without_a_problem_is_what_the_base_loader_reads(data: bytes) -> None:
    node, problems = read(data, "a.yml")
    if node is not None and not problems:
        assert typed(node) == yaml.load(data, Loader=yaml.CBaseLoader)


def typed(node: Node) -> object:
    match node:
        case Scalar():
            return node.value
        case Mapping():
            return {key: typed(entry.value) for key, entry in node.entries.items()}
        case _:
            return [typed(item) for item in node.items]


@given(PLAIN, st.booleans())
def test_reads_back_what_was_written(data: object, flow: bool) -> None:
    text = yaml.safe_dump(data, default_style='"', default_flow_style=flow)
    node, problems = read(text.encode(), "a.yml")
    assert not refusing(problems)
    assert node is not None
    assert plain(node) == data


@given(PLAIN)
def test_a_byte_order_mark_and_crlf_change_nothing(data: object) -> None:
    text = yaml.safe_dump(data, default_style='"', line_break="\r\n")
    node, problems = read(b"\xef\xbb\xbf" + text.encode(), "a.yml")
    assert not refusing(problems)
    assert node is not None
    assert plain(node) == data
