"""Tests of dates in order: moments where both are known, days of their places where not."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.dates.edtf import Edtf, parse_edtf
from explainer.dates.order import in_order, latest, ranks
from tests.dates.test_edtf import DATES
from tests.fewer import at_most

# A list of dates is dear to draw.
LISTS = at_most(1_000)
OFFSETS = ["Z", "+14:00", "+13:45", "+09:00", "+05:30", "-05:00", "-11:00", "-12:00", ""]
CLOSE = st.one_of(
    st.builds(
        "2024-06-{:02}T{:02}:{}:00{}".format,
        st.integers(17, 20),
        st.sampled_from([0, 1, 9, 11, 13, 22, 23]),
        st.sampled_from(["00", "30"]),
        st.sampled_from(OFFSETS),
    ),
    st.builds("2024-06-{:02}{}".format, st.integers(17, 20), st.sampled_from(["", "", "~", "?"])),
    st.sampled_from(["2024", "2024-06", "2024-06-XX", "2024-22", "../2024", "2024-06/.."]),
    st.builds("2024-06-{:02}/2024-06-{:02}".format, st.integers(17, 18), st.integers(18, 20)),
).map(parse_edtf)
ANY = st.one_of(CLOSE, DATES)


def ordered(*texts: str) -> list[str]:
    return [str(date) for date in in_order(map(parse_edtf, texts), lambda date: date)]


@pytest.mark.parametrize(
    "expected",
    [
        ("2024-06-18T22:00:00-05:00", "2024-06-19"),
        ("2024-06-18", "2024-06-19T00:30:00+09:00"),
        ("2024-06-18", "2024-06-19T00:30:00+14:00"),
        ("2024-06-18T23:30:00-12:00", "2024-06-19"),
        ("2024-06-19", "2024-06-19T00:30:00+09:00"),
        ("2024-06-19", "2024-06-19T00:30:00Z", "2024-06-19T23:00:00-05:00", "2024-06-20"),
        ("2024-06-19T01:00:00+09:00", "2024-06-18T13:00:00-04:00"),
        ("2024-06-20T00:30:00+14:00", "2024-06-18T23:30:00-12:00"),
        ("2024-06-19T01:00:00+09:00", "2024-06-18T22:00:00-05:00", "2024-06-19"),
        ("2024-06-30T22:00:00-05:00", "2024-07-01", "2024-07"),
        ("2024-06-18T22:00:00-05:00", "2024-06-19T09:00:00", "2024-06-20T00:30:00+09:00"),
        ("2024-06-19T08:00:00+09:00", "2024-06-19T10:00:00", "2024-06-19T11:00:00+09:00"),
        ("-0043-03-15", "0000", "0001", "2024", "2024-06", "2024-06-19"),
        ("2024", "2024/..", "2024-21", "2024-06-18T23:00:00-04", "2024-06-19T03:30:00Z"),
        ("../1985", "-1985", "1985", "1985-04", "1985-04-12", "2024-23", "2024-24"),
    ],
)
def test_dates_stand_in_order_however_they_were_listed(expected: tuple[str, ...]) -> None:
    assert ordered(*expected) == list(expected)
    assert ordered(*expected[::-1]) == list(expected)


def test_the_latest_is_the_last_in_order() -> None:
    dates = ["2024-06-19T01:00:00+09:00", "2024-06-18T13:00:00-04:00"]
    assert str(latest(map(parse_edtf, dates))) == dates[1]
    assert latest([]) is None


@LISTS
@given(st.lists(ANY, max_size=7), st.randoms(use_true_random=False))
def test_a_list_has_one_order_however_it_was_listed(dates: list[Edtf], random: object) -> None:
    ranked = ranks(dates)
    shuffled = list(dates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert ranks(shuffled) == ranked
    alike = [ranked[date] for date in in_order(shuffled, lambda date: date)]
    assert alike == sorted(ranked[date] for date in dates)


@LISTS
@given(st.lists(ANY, max_size=7))
def test_order_goes_by_moments_and_else_by_days(dates: list[Edtf]) -> None:
    listed = in_order(dates, lambda date: date)
    clocks = [date.offset for date in dates if date.offset is not None]
    # Where clocks differ by more than a day, the moments of two times and a day may contradict.
    agree = max(clocks, default=0) - min(clocks, default=0) <= 24 * 60
    for first, second in combinations(listed, 2):
        assert not second.is_before(first)
        if first.offset is not None and second.offset is not None:
            assert first.begins_from <= second.begins_from
        elif first.offset is None and second.offset is None:
            assert (first.earliest, first.latest) <= (second.earliest, second.latest)
        elif agree:
            assert first.earliest[:3] <= second.earliest[:3]


@LISTS
@given(ANY, ANY, ANY)
def test_what_is_surely_before_is_so_in_one_direction(one: Edtf, two: Edtf, three: Edtf) -> None:
    assert not (one.is_before(two) and two.is_before(one))
    if one.is_before(two) and two.is_before(three):
        assert not three.is_before(one)
    if one.is_before(two):
        assert one.overlaps(two) is not True
        assert one.covers(two) is not True
