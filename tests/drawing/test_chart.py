"""Tests of where a figure's marks stand: to scale, from zero, and ranges as ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.dates.edtf import parse_edtf
from explainer.drawing.chart import Chart, draw_chart
from explainer.model.figure import Figure
from explainer.model.text import Prose, Text

WORDS = Text((("", "Salt"),))
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


def test_dates_that_differ_stand_in_their_order_unless_editors_say_otherwise() -> None:
    dated = [{"date": parse_edtf("2001"), "value": 1}, {"date": parse_edtf("2000"), "value": 2}]
    assert chart(*dated).over_time
    assert [str(bar.point.value) for bar in chart(*dated).bars] == ["2", "1"]
    assert not chart(*dated, drawn="side-by-side").over_time
    assert [str(bar.point.value) for bar in chart(*dated, drawn="side-by-side").bars] == ["1", "2"]
    assert not chart(dated[0], dated[0]).over_time
    assert chart(dated[0], dated[0], drawn="over-time").over_time
    assert not chart(dated[0], {"value": 2}).over_time


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
