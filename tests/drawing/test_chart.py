"""Tests of where a figure's marks stand: to scale, from zero, and ranges as ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.dates.edtf import parse_edtf
from explainer.drawing.chart import Chart, draw_chart
from explainer.drawing.chart_time import TimeAxis
from explainer.model.figure import Figure
from explainer.model.text import Prose, Text

WORDS = Text((("", "Salt"),))
DATES = [
    *("1945", "1961-07-06", "2024-06-19", "2024", "201X", "2024-06~", "1990?", "2020-24"),
    *("2022-05-10/2024-08-12", "2022/..", "../1985", "1985/", "/1985", "0000-02-29", "-0044-03-15"),
    *("9999-12-31", "2024-06-19T10:00:00Z", "19XX", "-0004-02-29", "1900/2100"),
]
NUMBERS = st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: round(value, 3))


def figure(*points: dict[str, object], drawn: str | None = None) -> Figure:
    return Figure.model_validate(
        {
            "id": "salt",
            "checked": parse_edtf("2031"),
            "title": WORDS,
            "unit": WORDS,
            "caveat": Prose(WORDS.by_language),
            "drawn": drawn,
            "points": [{"label": WORDS, "sources": ["text"], **point} for point in points],
        }
    )


def chart(*points: dict[str, object], drawn: str | None = None) -> Chart:
    return draw_chart(figure(*points, drawn=drawn), "en")


def axis(*dates: str) -> TimeAxis:
    drawn = chart(*({"date": parse_edtf(date), "value": 1} for date in dates)).time
    assert drawn is not None
    return drawn


def test_values_are_drawn_from_zero_and_ranges_between_their_ends() -> None:
    drawn = chart({"value": 20}, {"low": 5, "high": 10}, {"value": 0})
    assert [(bar.x, bar.end) for bar in drawn.bars] == [(0, 100), (25, 50), (0, 0)]
    assert [(tick.words, tick.x) for tick in drawn.ticks] == [("0", 0), ("10", 50), ("20", 100)]
    assert drawn.has_ranges


def test_values_below_zero_reach_down_from_it() -> None:
    drawn = chart({"value": -10}, {"value": 30}, {"low": -5, "high": 5})
    assert drawn.zero == 25
    assert [(bar.x, bar.end) for bar in drawn.bars] == [(0, 25), (25, 100), (12.5, 37.5)]
    assert [tick.words for tick in drawn.ticks] == ["0", "20"]
    assert drawn.has_zero_line


@given(st.lists(st.tuples(NUMBERS, NUMBERS, st.booleans()), min_size=2, max_size=8))
def test_any_numbers_stay_within_the_drawing_and_in_proportion(
    given: list[tuple[float, float, bool]],
) -> None:
    points: list[dict[str, object]] = [
        {"low": min(one, other), "high": max(one, other)} if ranged else {"value": one}
        for one, other, ranged in given
    ]
    drawn = chart(*points, drawn="side-by-side")
    ends = [float(end.value) for bar in drawn.bars for end in bar.point.bounds]
    across = max(0, *ends) - min(0, *ends) or 1
    for bar in drawn.bars:
        assert -0.01 <= bar.x <= bar.end <= 100.01
        low, high = (float(end.value) for end in bar.point.bounds)
        length = high - low if bar.point.is_range else abs(low)
        assert bar.width == pytest.approx(100 * length / across, abs=0.02)
    assert 1 <= len(drawn.ticks) <= 8
    words = [tick.words for tick in drawn.ticks]
    assert "0" in words
    assert len(set(words)) == len(words)
    assert all(-0.01 <= tick.x <= 100.01 for tick in drawn.ticks)


def test_dates_that_differ_are_drawn_over_time_unless_editors_say_otherwise() -> None:
    dated = [{"date": parse_edtf("2001"), "value": 1}, {"date": parse_edtf("2000"), "value": 2}]
    assert chart(*dated).time
    assert [str(bar.point.value) for bar in chart(*dated).bars] == ["2", "1"]
    assert not chart(*dated, drawn="side-by-side").time
    assert [str(bar.point.value) for bar in chart(*dated, drawn="side-by-side").bars] == ["1", "2"]
    assert not chart(dated[0], dated[0]).time
    assert chart(dated[0], dated[0], drawn="over-time").time
    assert not chart(dated[0], {"value": 2}).time


def test_time_runs_downward_to_scale() -> None:
    drawn = axis("2000-01-01", "2000-12-31", "2001-12-31", "2003-12-31")
    first, second, third, last = (stretch.middle for stretch in drawn.stretches)
    assert first == drawn.top
    assert last == 100
    assert second - first == pytest.approx((last - first) / 4, abs=0.1)
    assert third - first == pytest.approx((last - first) / 2, abs=0.1)
    assert [words for _, words in drawn.ticks] == ["2000", "2001", "2002", "2003"]
    assert [stretch.row for stretch in drawn.stretches] == [25, 50, 75, 100]


def test_a_year_is_a_stretch_and_a_day_a_spot() -> None:
    year, day = axis("2000", "2002-06-01").stretches
    assert year.is_long
    assert not day.is_long


def test_a_short_time_is_told_in_months() -> None:
    assert [words for _, words in axis("2025-01-20", "2025-05-02").ticks] == [
        "Feb 2025",
        "Mar 2025",
        "Apr 2025",
        "May 2025",
    ]


@pytest.mark.parametrize("date", ["../1985", "2022/.."])
def test_an_open_date_reaches_the_end_of_the_axis_and_says_so(date: str) -> None:
    drawn = axis("1990", "2000", date)
    [stretch] = [stretch for stretch in drawn.stretches if stretch.date.text == date]
    assert (stretch.top == drawn.top) if date.startswith("..") else (stretch.bottom == 100)
    assert stretch.vague


@given(st.lists(st.sampled_from(DATES), min_size=2, max_size=8))
def test_any_dates_stay_on_the_axis(dates: list[str]) -> None:
    points: list[dict[str, object]] = [{"date": parse_edtf(date), "value": 1} for date in dates]
    drawn = chart(*points, drawn="over-time").time
    assert drawn is not None
    for stretch in drawn.stretches:
        assert drawn.top - 0.01 <= stretch.top <= stretch.bottom <= 100.01
    assert len(drawn.ticks) <= 6
    assert all(drawn.top - 0.01 <= y <= 100.01 for y, _ in drawn.ticks)
    assert len({words for _, words in drawn.ticks}) == len(drawn.ticks)


@pytest.mark.parametrize(
    ("values", "ticks", "zero"),
    [
        (["-10", "-5"], ["−10", "−5", "0"], 100),
        (["-10", "30"], ["0", "20"], 25),
        (["0", "0.0"], ["0"], 0),
        (["5", "5"], ["0", "2", "4"], 0),
        (["0.0000000012", "0.0000000009"], ["0", "0.0000000005", "0.000000001"], 0),
        (["9007199254740993", "9007199254740992"], ["0", "5,000,000,000,000,000"], 0),
        (["-9007199254740993", "7"], ["−5,000,000,000,000,000", "0"], 100),
        (["1e29", "1"], ["0", "100,000,000,000,000,000,000,000,000,000"], 0),
    ],
)
def test_ticks_are_round_and_told_apart_and_nought_stands_at_nought(
    values: list[str], ticks: list[str], zero: float
) -> None:
    points: list[dict[str, object]] = [{"value": value} for value in values]
    drawn = chart(*points)
    assert [tick.words for tick in drawn.ticks] == ticks
    assert [tick.x for tick in drawn.ticks if tick.words == "0"] == [drawn.zero]
    assert drawn.zero == pytest.approx(zero, abs=0.01)
    assert drawn.has_zero_line == (zero > 0)


def test_a_range_is_tied_to_nought_by_its_nearest_end() -> None:
    drawn = chart({"low": -10, "high": -5}, {"low": 5, "high": 10}, {"low": -1, "high": 1})
    assert [bar.nearest(drawn.zero) for bar in drawn.bars] == [25, 75, 50]


@pytest.mark.parametrize(
    ("dates", "ticks"),
    [
        (("-0499", "0300"), ["400 BC", "200 BC", "200"]),
        (("-0299", "-0099"), ["300 BC", "200 BC", "100 BC"]),
        (("-9999", "9999"), ["10000 BC", "5000 BC", "5000"]),
        (("-0001", "0002"), ["2 BC", "1 BC", "1", "2"]),
        (("-0043-03-15", "-0043-11-01"), ["April 44 BC", "July 44 BC", "October 44 BC"]),
    ],
)
def test_years_before_christ_are_round_as_they_are_shown(
    dates: tuple[str, str], ticks: list[str]
) -> None:
    assert [words for _, words in axis(*dates).ticks] == ticks
