"""The scale of time: each day has its date, ticks are few and even, dense stretches are found."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.drawing.time_scale import MOST_TICKS, calendar, densest, first_day, ticks

DAYS = st.integers(min_value=first_day(-9999), max_value=first_day(9999))


@given(st.dates())
def test_a_day_counted_is_the_day_of_the_calendar(date: datetime.date) -> None:
    days = first_day(date.year, date.month, date.day)
    assert days == (date - datetime.date(1970, 1, 1)).days
    assert calendar(days) == (date.year, date.month, date.day)


@given(DAYS)
def test_a_day_counted_comes_back_in_any_year(day: int) -> None:
    assert first_day(*calendar(day)) == day


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ((2024, 6, 1), (2024, 6, 5), "2024-06-01 2024-06-02 2024-06-03 2024-06-04 2024-06-05"),
        ((2024, 1, 20), (2024, 3, 10), "2024-01-21 2024-02-01 2024-02-11 2024-02-21 2024-03-01"),
        ((2024, 4, 18), (2025, 3, 1), "2024-05 2024-07 2024-09 2024-11 2025-01 2025-03"),
        ((1945, 8, 1), (2026, 2, 25), "1950 1960 1970 1980 1990 2000 2010 2020"),
        ((-10000 + 1, 1, 1), (9999, 1, 1), "-9999 -4999 5000"),
        ((-500, 1, 1), (-100, 1, 1), "-0499 -0449 -0399 -0349 -0299 -0249 -0199 -0149"),
        ((-100, 1, 1), (400, 1, 1), "-0099 0100 0200 0300 0400"),
    ],
)
def test_ticks_are_even_and_at_round_dates(
    first: tuple[int, int, int], last: tuple[int, int, int], shown: str
) -> None:
    assert " ".join(str(date) for _, date in ticks(first_day(*first), first_day(*last))) == shown


@given(DAYS, st.integers(min_value=1, max_value=4_000_000))
def test_ticks_are_few_and_lie_within(first: int, span: int) -> None:
    last = min(first + span, first_day(9999, 12, 31))
    found = [day for day, _ in ticks(first, last)]
    assert len(found) <= MOST_TICKS + 2
    assert found == sorted(found)
    assert all(first <= day <= last for day in found)


def test_the_densest_stretch_is_the_shortest_with_half_of_the_days() -> None:
    days = [first_day(year) for year in range(1900, 1910)]
    days += [first_day(1950, 3, day) for day in range(5, 15)]
    found = densest(days, days[0], days[-1])
    assert found is not None
    assert (calendar(found[0]), calendar(found[1])) == ((1950, 3, 1), (1950, 3, 14))


def test_days_spread_evenly_have_no_densest_stretch() -> None:
    days = [first_day(year) for year in range(1900, 1950)]
    assert densest(days, days[0], days[-1]) is None
