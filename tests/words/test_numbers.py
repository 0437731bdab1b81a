"""Tests of numbers: what an editor typed is what readers and spreadsheets get, digit for digit."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from explainer.build import render
from explainer.model.figure import Figure
from explainer.model.number import Number
from explainer.outputs.csv_text import csv_text
from explainer.outputs.figure_csv import figure_csv
from explainer.words.numbers import format_number
from tests import tiny

NUMBER = TypeAdapter(Number)
TYPED = st.from_regex(r"\A[+-]?(0|[1-9][0-9]{0,18})(\.[0-9]{0,8})?\Z", fullmatch=True)
FIGURE = """\
title: Width of the strait
finding: It is wide
unit: Miles
caveat: One survey.
checked: 2031-04-01
points:
"""


def figure_of(*values: str) -> str:
    points = [f"  - {{label: L{n}, {value}, sources: [text]}}\n" for n, value in enumerate(values)]
    return FIGURE + "".join(points)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1.70", "1.70"),
        ("2.00", "2.00"),
        ("9007199254740993", "9,007,199,254,740,993"),
        ("123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890"),
        ("-1234.50", "−1,234.50"),
        ("-0", "−0"),
        ("-0.0", "−0.0"),
        ("+5", "+5"),
        ("0.10", "0.10"),
        (".50", "0.50"),
        ("1e3", "1,000"),
        ("1.50e3", "1,500"),
        ("2e-3", "0.002"),
        ("0.000000000000000001", "0.000000000000000001"),
    ],
)
def test_a_number_is_shown_and_exported_as_typed(tmp_path: Path, typed: str, shown: str) -> None:
    content = {"figures/wide.yml": figure_of(f"value: {typed}", f"low: {typed}, high: 9e29")}
    library = tiny.library(tmp_path, content)
    [page] = [page for page in render(library) if page.path == "figures/wide/"]
    main = lxml.html.fromstring(page.html)
    ends = [shown, f"{shown} to 900,000,000,000,000,000,000,000,000,000"]
    assert main.xpath("//td[@data-label='Value']/bdi/text()") == ends
    assert main.xpath("//*[@class='chart-words']//bdi/text()") == ends
    first, second = rows_of(figure_csv(library.expect("wide", Figure), "en", {}))
    assert (first["value"], second["low"]) == (typed, typed)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("1,250", "`1250`"),
        ("'1 250'", "`1250`"),
        ("1_250", "`1250`"),
        ("−5", "`-5`"),
        ("˗5", "`-5`"),
        ("007", "`7`"),
        ("12%", "write digits, with a point"),
        ("nan", "write digits, with a point"),
        (".inf", "write digits, with a point"),
        ("１２", "write digits, with a point"),
        ("1e400", "greater unit"),
        ("1" * 31, "greater unit"),
    ],
)
def test_what_is_no_number_is_told_with_what_was_meant(
    tmp_path: Path, typed: str, hint: str
) -> None:
    typed = typed if "," not in typed else f"'{typed}'"
    found = tiny.checked(tmp_path, {"figures/w.yml": figure_of(f"value: {typed}", "value: 1")})
    [problem] = [problem for problem in found.problems if problem.code == "E210"]
    assert hint in problem.hint


@given(TYPED, st.sampled_from(["en", "de", "fr", "hi", "ko", "ar", "fa"]))
def test_no_digit_is_lost_or_added_in_any_language(typed: str, language: str) -> None:
    number = NUMBER.validate_python(typed)
    shown = format_number(number.value, language)
    assert str(number) == typed
    assert "-" not in shown
    digits = re.sub(r"\D", "", typed)
    assert re.sub(r"\D", "", shown) == digits
    assert ("−" in shown) == typed.startswith("-")
    assert number.value == Decimal(typed)


@given(st.text(max_size=8))
def test_any_text_is_a_number_that_keeps_itself_or_is_refused(text: str) -> None:
    try:
        assert NUMBER.dump_python(NUMBER.validate_python(text)) == text
    except ValidationError as refused:
        assert [error["type"] for error in refused.errors()] == ["number"]


def test_a_table_opens_in_a_spreadsheet_as_it_is(tmp_path: Path) -> None:
    figure = FIGURE.replace("Width of the strait", "너비") + (
        '  - {label: "=1+1", date: -0044-03, value: -5, sources: [text]}\n'
        "  - {label: '조사, 2', date: '2024', value: +3.50, sources: [text]}\n"
    )
    library = tiny.library(tmp_path, {"figures/wide.yml": figure})
    caveat = {"caveat": '@SUM(A1) said "so"\nand more'}
    data = figure_csv(library.expect("wide", Figure), "en", caveat).encode()
    assert data.startswith(b"\xef\xbb\xbffigure,")
    assert data.count(b"\r\n") == 3
    first, second = rows_of(data.decode())
    assert (first["title"], second["label"]) == ("너비", "조사, 2")
    assert (first["label"], first["date"]) == ("'=1+1", "'-0044-03")
    assert (first["value"], second["value"]) == ("-5", "+3.50")
    assert first["caveat"] == '\'@SUM(A1) said "so"\nand more'


CELLS = st.text(st.sampled_from("=+-@\t\r\n＝＋－＠ \u200b1a.,;\"'e"), max_size=6)


@given(st.lists(CELLS, min_size=1))
def test_no_cell_runs_and_every_cell_comes_back(cells: list[str]) -> None:
    columns = [str(number) for number in range(len(cells))]
    text = csv_text(columns, [dict(zip(columns, cells, strict=True))])
    assert text.startswith("\ufeff0")
    _, row = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    for cell, read in zip(cells, row, strict=True):
        assert read in (cell, f"'{cell}")
        number = re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", read)
        assert number or read[:1] not in tuple("=+-@\t\r\n＝＋－＠")
    if re.fullmatch(r"-?[1]+(\.1+)?", cells[0]):
        assert row[0] == cells[0]
