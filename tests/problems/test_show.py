"""Problems as an editor reads them in a terminal."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.problems.problem import Problem
from explainer.problems.show import show

APART = unicodedata.normalize("NFD", "a: 평 x")


def shown(tmp_path: Path, text: str, line: int, column: int, length: int = 1) -> tuple[str, str]:
    """Return the line and the caret line that show a problem in a file of that text."""
    (tmp_path / "a.yml").write_bytes(text.encode())
    problem = Problem("a.yml", line, column, "E111", "wrong", "", length)
    _, source, caret, *_ = show([problem], tmp_path).split("\n")
    assert caret[: caret.index("|")] == " " * source.index("|")
    return source.split("| ", 1)[1], caret.split("| ", 1)[1]


def test_shows_place_message_line_caret_and_hint(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yml").write_text("a: b\nspeeker: x\n", encoding="utf-8")
    problem = Problem("content/a.yml", 2, 1, "E202", "no such field", "did you mean `speaker`?", 7)
    assert show([problem], tmp_path) == (
        "content/a.yml:2:1: E202: no such field\n"
        "    2 | speeker: x\n"
        "      | ^^^^^^^\n"
        "  hint: did you mean `speaker`?\n"
        "\n"
        "1 problem in 1 file\n"
    )


def test_stands_in_order_of_file_line_and_column(tmp_path: Path) -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 3), ("a", 2, 3)]
    text = show([Problem(*place, "E201", "m") for place in places], tmp_path)
    heads = [line.split(" ")[0] for line in text.split("\n") if "E201" in line]
    assert heads == ["a:2:3:", "a:2:9:", "a:10:1:", "b:1:1:"]
    assert text.endswith("\n4 problems in 2 files\n")


def test_counts_warnings_apart(tmp_path: Path) -> None:
    error, warning = Problem("a", 1, 1, "E201", "m"), Problem("a", 1, 2, "W401", "m")
    assert show([error, warning], tmp_path).endswith("\n1 problem and 1 warning in 1 file\n")
    assert show([warning], tmp_path).endswith("\n1 warning in 1 file\n")


def test_no_problems_no_text(tmp_path: Path) -> None:
    assert show([], tmp_path) == ""


@pytest.mark.parametrize(
    ("text", "column", "length", "source", "caret"),
    [
        ("a: bcd", 4, 3, "a: bcd", "   ^^^"),
        ("a: 平壤市 x", 5, 2, "a: 平壤市 x", "     ^^^^"),
        ("a: 평양 x", 7, 1, "a: 평양 x", "        ^"),
        (APART, 8, 1, APART, "      ^"),
        ("a: e\u0301x", 6, 1, "a: e\u0301x", "    ^"),
        ("a: e\u0301x", 5, 2, "a: e\u0301x", "   ^^"),
        ("a:\tb", 4, 1, "a:    b", "      ^"),
        ("a:\tb", 3, 1, "a:    b", "  ^^^^"),
        ("a: b", 5, 1, "a: b", "    ^"),
        ("a: b", 99, 9, "a: b", "    ^"),
        ("a: b", 0, 0, "a: b", "^"),
        ("a: b", 3, 99, "a: b", "  ^^"),
        ("a: b\x07c", 6, 1, "a: b␇c", "     ^"),
        ("a: \u202eb", 5, 1, "a: <U+202E>b", "           ^"),
        ("a: b\u00a0", 4, 2, "a: b<U+00A0>", "   ^^^^^^^^^"),
        ("\ufeffa: b", 4, 1, "a: b", "   ^"),
    ],
)  # fmt: skip
def test_the_caret_stands_under_its_place(
    tmp_path: Path, text: str, column: int, length: int, source: str, caret: str
) -> None:
    assert shown(tmp_path, text, 1, column, length) == (source, caret)


@pytest.mark.parametrize("column", [1, 30, 500, 970, 1000, 1001])
def test_a_long_line_is_cut_around_the_caret(tmp_path: Path, column: int) -> None:
    text = "".join(chr(ord("a") + n % 26) for n in range(1000))
    source, caret = shown(tmp_path, text, 1, column)
    assert len(source) <= 102
    assert source.startswith("…") == (column > 100)
    assert source.endswith("…") == (column < 900)
    place = caret.index("^")
    assert source[place : place + 1] == text[column - 1 : column]


def test_a_long_line_of_wide_characters_is_cut_by_columns(tmp_path: Path) -> None:
    source, caret = shown(tmp_path, "壤" * 300 + "x" + "壤" * 300, 1, 301, 600)
    assert len(source) < 60
    assert caret.index("^") == 1 + 2 * source[1:].index("x")
    assert len(caret) <= 101


def test_lines_are_counted_as_the_reader_counts_them(tmp_path: Path) -> None:
    text = "a\r\nb\rc\nd\x85e\u2028f\x0bg\nh"
    assert shown(tmp_path, text, 5, 1)[0] == "h"
    assert shown(tmp_path, text, 3, 1)[0] == "c"
    assert shown(tmp_path, text, 4, 1)[0] == "d<U+0085>e<U+2028>f␋g"


@pytest.mark.parametrize("line", [0, -1, 2, 10**9])
def test_a_line_that_is_not_there_is_left_out(tmp_path: Path, line: int) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: b")
    problem = Problem("a.yml", line, 1, "E201", "m", "h")
    expected = f"a.yml:{line}:1: E201: m\n  hint: h\n\n1 problem in 1 file\n"
    assert show([problem], tmp_path) == expected


@pytest.mark.parametrize("file", ["gone.yml", "", ".", "a\0b", "x" * 5000, "a.yml/b"])
def test_a_file_that_cannot_be_read_has_no_line(tmp_path: Path, file: str) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: b")
    text = show([Problem(file, 1, 1, "E201", "m")], tmp_path)
    assert "E201: m\n\n1 problem in 1 file\n" in text
    assert "|" not in text


def test_nothing_is_shown_of_a_file_that_a_link_leads_out_to(tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_bytes(b"a: secret")
    root = tmp_path / "project"
    root.mkdir()
    (root / "b.yml").write_bytes(b"a: known")
    (root / "out.yml").symlink_to("../secret.yml")
    (root / "in.yml").symlink_to("b.yml")
    (root / "circle.yml").symlink_to("circle.yml")
    found = [Problem(f"{name}.yml", 1, 1, "E303", "m") for name in ("out", "in", "circle")]
    text = show(found, root)
    assert "secret" not in text
    assert text.count("a: known") == 1


def test_a_file_that_is_not_utf8_shows_what_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: caf\xe9 x")
    text = show([Problem("a.yml", 1, 7, "E101", "m")], tmp_path)
    assert "    1 | a: caf\ufffd x\n      |       ^\n" in text


def test_no_control_character_reaches_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b.yml").write_bytes(b"a: \x1b]0;x\x07 \x9b \xc2\x9b\n")
    text = show([Problem("a\x1b.yml", 1, 1, "E201", "\x1b[2J\nm", "h\r\x9b1m")], tmp_path)
    assert "a␛.yml:1:1: E201: ␛[2J␊m\n" in text
    assert "  hint: h␍<U+009B>1m\n" in text
    assert "    1 | a: ␛]0;x␇ \ufffd <U+009B>\n" in text


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8")),
    st.lists(
        st.builds(
            Problem,
            st.sampled_from(["a.yml", "b.yml"]) | st.text(max_size=9),
            st.integers(-2, 9), st.integers(), st.sampled_from(["E101", "W401"]),
            st.text(max_size=30), st.text(max_size=30), st.integers(),
        ),
        max_size=5,
    ),
)  # fmt: skip
def test_any_problem_in_any_file_is_shown(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, problems: list[Problem]
) -> None:
    root = tmp_path_factory.getbasetemp()
    (root / "a.yml").write_bytes(data)
    text = show(problems, root)
    assert text.count(": E101: ") + text.count(": W401: ") >= len(set(problems))
    assert all(unicodedata.category(each) not in ("Cc", "Cs") or each == "\n" for each in text)
    for line in text.split("\n"):
        assert len(line) < 1500
