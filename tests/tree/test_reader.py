"""What the reader keeps, what it refuses, and where it says so."""

import subprocess
import sys

import pytest
import yaml

from explainer.tree.node import Mapping, Scalar, Sequence, find, key_at, plain
from explainer.tree.reader import read

REFUSALS = {
    # Encoding and characters.
    "a byte that is not UTF-8": (b"a: b\nc: caf\xe9\n", 2, 7, "E101"),
    "a bad byte after a byte order mark": (b"\xef\xbb\xbfa: \xff", 1, 4, "E101"),
    "UTF-16, little end first": ("a: b".encode("utf-16-le"), 1, 1, "E102"),
    "UTF-16 with a mark": ("a: b".encode("utf-16"), 1, 1, "E102"),
    "UTF-32": (b"\x00\x00\xfe\xff\x00\x00\x00a", 1, 1, "E102"),
    "more than 1 MiB": (b"a: " + b"x" * 1024 * 1024, 1, 1, "E103"),
    "a surrogate in bytes": (b"a: x\xed\xa0\xbd", 1, 5, "E104"),
    "a surrogate in an escape": (rb'a: "x\ud83d"', 1, 6, "E104"),
    "NUL": (b"a: x\n# \x00\n", 2, 3, "E105"),
    "NUL in an escape": (rb'a: "x \0 y"', 1, 7, "E105"),
    "a control character": (b"a: x\x07y\n", 1, 5, "E105"),
    "a control character of the upper range": ("a: x\x9by\n".encode(), 1, 5, "E105"),
    "an invisible line separator": ("a: 𝒳x\u2028y\n".encode(), 1, 6, "E105"),
    "a next-line character": ("a: x\x85b: y\n".encode(), 1, 5, "E105"),
    "a sign that turns the text's direction": ("a: x\u202ey\n".encode(), 1, 5, "E105"),
    "a second byte order mark": ("\ufeffa: \ufeffb\n".encode(), 1, 4, "E105"),
    "U+FFFE": ("a: \ufffe\n".encode(), 1, 4, "E105"),
    "a non-character": ("a: \U0001ffff\n".encode(), 1, 4, "E105"),
    # Documents.
    "an empty file": (b"", 1, 1, "E106"),
    "only comments": (b"# nothing\n\n", 1, 1, "E106"),
    "only a marker": (b"---\n", 1, 1, "E106"),
    "a tab for indentation": (b"a:\n\tb: c\n", 2, 1, "E107"),
    "a tab after spaces": (b"a:\n  \tb: c\n", 2, 3, "E107"),
    "a tab after a colon": (b"a:\tb\n", 1, 3, "E107"),
    "a tab after a dash": (b"-\ta\n", 1, 2, "E107"),
    "a tab within brackets": (b"a: [b,\n\tc]\n", 2, 1, "E107"),
    "a tab before quoted text goes on": (b'a: "b\n \tc"\n', 2, 2, "E107"),
    "a tab before plain text goes on": (b"a: b\n\tc\n", 2, 1, "E107"),
    "a tab before a block's text": (b"a: |\n\tc\n", 2, 1, "E107"),
    "a version line": (b"# x\n%YAML 1.1\n---\na: b\n", 2, 1, "E108"),
    "a tag line": (b"%TAG ! x\n---\na: b\n", 1, 1, "E108"),
    "an unknown percent line": (b"%foo\n---\na: b\n", 1, 1, "E108"),
    "a percent line further on": (b"a: b\n%foo\n", 2, 1, "E108"),
    "a second document": (b"a: b\n---\nc: d\n", 2, 1, "E109"),
    "text after the end marker": (b"a: b\n...\nc: d\n", 3, 1, "E109"),
    "a percent line after the end marker": (b"a: b\n...\n%TAG ! x\n", 3, 1, "E109"),
    # Refused parts of YAML.
    "65 levels": (b"[" * 65 + b"]" * 65, 1, 65, "E110"),
    "65 levels of indentation": (b"".join(b" " * n + b"a:\n" for n in range(66)), 65, 65, "E110"),
    "a key twice": (b"a: b\nc: d\na: e\n", 3, 1, "E111"),
    "a quoted key twice": (b"{a: b, 'a': c}\n", 1, 8, "E111"),
    "an anchor": (b"a: &x b\n", 1, 4, "E112"),
    "an ampersand": (b"a: & b\n", 1, 4, "E112"),
    "an alias": (b"a: *x\n", 1, 4, "E113"),
    "emphasis at the beginning": (b"a: *well* then\n", 1, 4, "E113"),
    "a tag": (b"a: !!bool x\n", 1, 4, "E114"),
    "a tag on a list": (b"a: !x [b]\n", 1, 4, "E114"),
    "a lone exclamation mark": (b"a: ! b\n", 1, 4, "E114"),
    "a tag of an unknown kind": (b"a: !e!foo x\n", 1, 4, "E114"),
    "a merge key": (b"a: b\n<<: {c: d}\n", 2, 1, "E115"),
    "a list as a key": (b"[a]: b\n", 1, 1, "E116"),
    "fields as a key": (b"? {a: b}\n: c\n", 1, 3, "E116"),
    "null as a key": (b"a: b\nnull: c\n", 2, 1, "E117"),
    "a tilde as a key": (b"~: c\n", 1, 1, "E117"),
    "no key": (b": c\n", 1, 1, "E117"),
    "an empty quoted key": (b"'': c\n", 1, 1, "E117"),
    "an endless key": (b"a" * 1100 + b": b\n", 1, 1101, "E118"),
    "a key over two lines": (b'"a\nb": c\n', 2, 3, "E118"),
    # Slips of syntax.
    "an unclosed double quote": (b'a: b\nc: "d\ne: f\n', 2, 4, "E121"),
    "an unclosed single quote": (b"a: 'x\n", 1, 4, "E121"),
    "an unclosed single quote, and an apostrophe later": (b"a: 'b\nc: d\ne: don't\n", 1, 4, "E121"),
    "an unclosed quote in braces": (b'- {a: "b, c: d}\n- {a: "e"}\n', 1, 7, "E121"),
    "an unclosed list": (b"a: [b, c\nd: e\n", 1, 4, "E122"),
    "an unclosed brace at the end": (b"a: {b: c\n", 1, 4, "E122"),
    "a lone opening bracket": (b"a: [\n", 1, 4, "E122"),
    "brackets of two kinds": (b"a: [b}\n", 1, 4, "E122"),
    "text after a quote": (b'a: "b" c\n', 1, 8, "E123"),
    "an apostrophe in single quotes": (b"a: 'it's'\n", 1, 8, "E123"),
    "text after a quote of two lines": (b'a: "b\n  c" d\n', 2, 6, "E123"),
    "text after a quote in a list": (b'- "b" c\n', 1, 7, "E123"),
    "text after a quote in brackets": (b'["b" c]\n', 1, 6, "E123"),
    "text after a bracket": (b"a: [b] c\n", 1, 4, "E127"),
    "text that begins with a reference": (b"a: [[b]] says so\n", 1, 4, "E127"),
    "a dash without a space": (b"a:\n  - b: c\n  -b: d\n", 3, 3, "E125"),
    "an item without a dash": (b"- a: 1\n  b: 2\n  a: 3\n  b: 4\n  c: 5\n", 3, 3, "E111"),
    "a colon in unquoted text": (b"a: he said: no\n", 1, 11, "E124"),
    "a colon in text in brackets": (b"a: {b: c: d}\n", 1, 9, "E124"),
    "a line without a colon": (b"a: b\nword\nc: d\n", 2, 1, "E125"),
    "a first line without a colon": (b"# x: y\nword\nc: d\n", 2, 1, "E125"),
    "no space after the colon": (b"a:b\nc: d\n", 1, 2, "E125"),
    "no space after a quoted key's colon": (b'"a":b\n', 1, 4, "E125"),
    "a field too far in": (b"a: b\n  c: d\n", 2, 3, "E126"),
    "a field between two levels": (b"a:\n    b: c\n  d: e\n", 3, 3, "E126"),
    "a field too far out in an item": (b"- a: b\n c: d\n", 2, 2, "E126"),
    "a list item too far in": (b"- a\n  - b\n", 2, 3, "E126"),
    "a list item beside fields": (b"a: b\n- c\n", 2, 1, "E126"),
    "a first line too far in": (b"  a: b\nc: d\n", 2, 1, "E126"),
    "an at sign at the beginning": (b"a: @b\n", 1, 4, "E127"),
    "a backtick at the beginning": (b"a: `b`\n", 1, 4, "E127"),
    "a percent sign at the beginning": (b"a: %b\n", 1, 4, "E127"),
    "a question mark at the beginning": (b"a: ? b\n", 1, 4, "E127"),
    "an unknown escape": (rb'a: "C:\q"', 1, 7, "E128"),
    "an escape cut short": (rb'a: "\x4"', 1, 5, "E128"),
    "text on the line of a block's sign": (b"a: > b\n", 1, 4, "E129"),
    "a list on its field's line": (b"a: - b\n", 1, 4, "E130"),
    "a stray bracket": (b"a: ]\n", 1, 4, "E131"),
    "a bracket too many": (b"a: {b: c}}\n", 1, 10, "E131"),
    "a comma without an item": (b"a: [b,,c]\n", 1, 7, "E131"),
    "a no-break space after a colon": ("a:\u00a0b\nc: d\n".encode(), 1, 3, "E133"),
    "a no-break space after each colon": ("a:\u00a0b\nc:\u00a0d\n".encode(), 1, 3, "E133"),
    "a no-break space before a field": ("a: b\n\u00a0c: d\n".encode(), 2, 1, "E133"),
    "a no-break space before a dash": ("a:\n\u00a0 - b: c\n    d: e\n".encode(), 2, 1, "E133"),
    "a no-break space after a dash": ("a:\n  -\u00a0b: c\n    d: e\n".encode(), 2, 4, "E133"),
    "a wide space before a field": ("a:\n\u3000b: c\n".encode(), 2, 1, "E133"),
    "a dash that is no hyphen": ("a:\n  – b: c\n    d: e\n".encode(), 2, 3, "E133"),
    "a dash that is no hyphen before text": ("a:\n– b\n– c\n".encode(), 2, 1, "E133"),
    "a wide colon": ("a: b\nc：d\n".encode(), 2, 2, "E133"),
    "a number sign that swallows text": (b"a: item #1 of it\n", 1, 9, "E132"),
}


@pytest.mark.parametrize(("data", "line", "column", "code"), REFUSALS.values(), ids=REFUSALS)
def test_refuses_at_its_place(data: bytes, line: int, column: int, code: str) -> None:
    _, problems = read(data, "a.yml")
    assert [(each.line, each.column, each.code) for each in problems] == [(line, column, code)]


@pytest.mark.parametrize("data", [row[0] for row in REFUSALS.values()], ids=REFUSALS)
def test_says_what_is_wrong_and_how_to_mend_it_in_plain_words(data: bytes) -> None:
    _, [problem] = read(data, "a.yml")
    assert problem.hint
    for jargon in ("scalar", "token", "mapping", "node", "simple key", "stream", "flow", "anchor"):
        assert jargon not in problem.message + problem.hint


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no",
            "Yes",
            "on",
            "True",
            "Null",
            "0123",
            "0o17",
            "0x1F",
            "1_000",
            "3.10",
            "1e3",
            ".nan",
        ),
        *("北：南", "– b", "b:\u00a0c"),
        *("12:30:45", "2024-06-19", "2024-02-30", "=", "--", "a#b", "a:b", "C:\\x", "9" * 5000),
    ],
)
def test_keeps_what_was_typed(text: str) -> None:
    node, problems = read(f"a: {text}".encode(), "a.yml")
    assert not [problem for problem in problems if problem.code.startswith("E")]
    assert node is not None
    assert plain(node) == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null", "# a comment"])
def test_nothing_typed_is_none(text: str) -> None:
    node, _ = read(f"a: {text}\nb: c\n".encode(), "a.yml")
    assert node is not None
    assert plain(node) == {"a": None, "b": "c"}


@pytest.mark.parametrize("text", ["''", '""', "'~'", '"null"', "|\n  null\n", ">-\n\n"])
def test_quoted_text_is_never_none(text: str) -> None:
    node, problems = read(f"a: {text}".encode(), "a.yml")
    assert not [problem for problem in problems if problem.code.startswith("E")]
    assert isinstance(node, Mapping)
    assert isinstance(plain(node.entries["a"].value), str)


def test_reads_every_style() -> None:
    text = "a: one\n  two\nb: 'it''s'\nc: \"x\\ty\"\nd: |\n  k\n   l\ne: >\n  m\n  n\n\n  o\n"
    node, problems = read(text.encode(), "a.yml")
    assert not problems
    assert node is not None
    assert plain(node) == {
        "a": "one two",
        "b": "it's",
        "c": "x\ty",
        "d": "k\n l\n",
        "e": "m n\no\n",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_accepts_every_line_end_and_a_byte_order_mark(end: str, mark: bytes) -> None:
    node, problems = read(mark + f"a: b{end}c:{end}  - d{end}".encode(), "a.yml")
    assert not problems
    assert node is not None
    assert plain(node) == {"a": "b", "c": ["d"]}
    last = find(node, ["c", 0])
    assert (last.line, last.column) == (3, 5)


def test_knows_line_and_column_of_every_node() -> None:
    text = "𝒳: \"é😀\" \nb:\n  - {c: d}\n  - '北'\n  -\ne: |+  # why\n  f\n"
    node, problems = read(text.encode(), "a.yml")
    assert not problems
    assert isinstance(node, Mapping)
    assert (node.line, node.column, node.width) == (1, 1, 1)
    places = {
        ("𝒳",): (1, 4, 4),
        ("b",): (3, 3, 1),
        ("b", 0): (3, 5, 1),
        ("b", 0, "c"): (3, 9, 1),
        ("b", 1): (4, 5, 3),
        ("b", 2): (5, 4, 1),
        ("e",): (6, 4, 2),
    }
    for path, place in places.items():
        found = find(node, path)
        assert (found.line, found.column, found.width) == place
    key = key_at(node, ["b", 0, "c"])
    assert key is not None
    assert (key.line, key.column, key.width) == (3, 6, 1)


def test_a_value_left_out_at_the_very_end_stands_in_the_file() -> None:
    for data, place in ((b"? a", (1, 4)), (b"a:", (1, 3)), (b"-", (1, 2)), (b"? a\n", (2, 1))):
        node, _ = read(data, "a.yml")
        assert node is not None
        last = find(node, ["a"]) if b"a" in data else find(node, [0])
        assert (last.line, last.column) == place


def test_finds_the_deepest_node_that_exists() -> None:
    node, _ = read(b"a:\n  - b: c\n", "a.yml")
    assert node is not None
    assert find(node, []) is node
    assert isinstance(find(node, ["a", 7, "b"]), Sequence)
    assert isinstance(find(node, ["a", -1]), Sequence)
    assert isinstance(find(node, ["a", "0"]), Sequence)
    assert isinstance(find(node, ["a", 0, "b", "x"]), Scalar)
    assert find(node, ["x", "a"]) is node
    paths: list[list[str | int]] = [[], ["x"], ["a", 0], ["a", 3, "b"], ["a", 0, "b", "c"]]
    for path in paths:
        assert key_at(node, path) is None


def test_a_tab_inside_text_is_text() -> None:
    text = 'a: b\tc\nd: "e\tf"\ng: |\n  h\ti\n  \tj\n# k\tl\nm: n # o\tp\n'
    node, problems = read(text.encode(), "a.yml")
    assert not problems
    assert node is not None
    assert plain(node) == {"a": "b\tc", "d": "e\tf", "g": "h\ti\n\tj\n", "m": "n"}


def test_the_second_of_two_equal_keys_names_the_first() -> None:
    node, [problem] = read(b"# c\na: b\nx: y\na: c\n", "a.yml")
    assert "`a`" in problem.message
    assert "line 2" in problem.message
    assert node is not None
    assert plain(node) == {"a": "b", "x": "y"}


def test_reports_everything_up_to_the_first_slip_of_syntax() -> None:
    text = "a: \x07\na: !x b\nc: &d e\nf: *d\n<<: g\nh:\ti\nj: [k\n"
    node, problems = read(text.encode(), "a.yml")
    assert node is None
    codes = {problem.code for problem in problems}
    assert codes == {"E105", "E107", "E111", "E112", "E113", "E114", "E115", "E122"}


def test_what_leans_on_something_refused_is_not_read() -> None:
    assert read(b"a: *x\n", "a.yml")[0] is None
    assert read(b"<<: {a: b}\nc: d\n", "a.yml")[0] is None
    assert read(b"a: &x b\n", "a.yml")[0] is not None


def test_64_levels_are_read() -> None:
    node, problems = read(b"[" * 64 + b"a" + b"]" * 64, "a.yml")
    assert not problems
    assert node is not None


def test_a_fault_that_was_not_foreseen_is_shown_where_the_parser_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise yaml.reader.ReaderError("a.yml", 5, 0, "utf-8", "not foreseen")

    monkeypatch.setattr(yaml, "CSafeLoader", stop)
    node, [problem] = read(b"a: b\nc: d\n", "a.yml")
    assert node is None
    assert (problem.line, problem.column, problem.code) == (2, 1, "E199")


def test_a_key_of_any_length_fits_into_a_message() -> None:
    key = b"k" * 1000
    _, [problem] = read(key + b": a\n" + key + b": b\n", "a.yml")
    assert len(problem.message) < 120


def test_says_how_the_file_is_called() -> None:
    assert all(read(data, "x/y.yml")[1][0].file == "x/y.yml" for data, *_ in REFUSALS.values())


BOMBS = {
    "brackets": "'[' * 2**20",
    "braces": "'{a: ' * 2**18",
    "dashes": "'- ' * 2**19",
    "questions": "'? ' * 2**19",
    "mixed": "'[{a: ' * 2**17",
    "keys in brackets": "'{? ' * 2**18",
    "indentation": "''.join(' ' * n + 'a:\\n' for n in range(1400))",
    "lines of brackets": "'[\\n' * 2**19",
    "tags": "''.join(f'%TAG !{n}! x\\n' for n in range(40000)) + '--- a'",
    "later tags": "'a\\n...\\n' + ''.join(f'%TAG !{n}! x\\n' for n in range(40000)) + '--- a'",
    "aliases": "'a: &a [x]\\n' + ''.join(f'b{n}: [{\"*a,\" * 9}]\\n' for n in range(20000))",
    "merges": "''.join(f'a{n}: &a{n} {{<<: [{\"*a,\" * 9}]}}\\n' for n in range(9000))",
    "quotes": "'\"' * 2**20",
    "anchors": "'- &a\\n' * 2**17",
    "tabs": "'[' + '\\t,' * 2**18",
    "NUL": "'ab\\0' * 2**18",
    "lines": "'\\n' * 2**20",
    "directives": "'%\\n' * 2**19",
    "number signs": "'a #' * 2**18",
    "hyphens": "'a\\n - ' * 2**17",
}


@pytest.mark.parametrize("expression", BOMBS.values(), ids=BOMBS)
def test_nothing_of_1_mib_ends_the_process(expression: str) -> None:
    program = f"""
import sys
sys.path[:0] = {sys.path!r}
from explainer.tree.reader import read
print(read(({expression}).encode()[: 2**20], "a.yml")[1][0].code)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("E1")


def test_agrees_with_the_full_loader_on_structure() -> None:
    text = "a:\n- b\n- c: {d: [e, f]}\n  g: h\ni: >-\n  j\n\n  k\nl: 'm'\n"
    node, _ = read(text.encode(), "a.yml")
    assert node is not None
    assert plain(node) == yaml.load(text, Loader=yaml.BaseLoader)
