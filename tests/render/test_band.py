"""Tests of the drawing of the timeline: to scale, within its frame, and honest about doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model.edtf import parse
from explainer.model.event import Era, Event
from explainer.model.text import Prose, Text
from explainer.render.band import WIDTH, Band, draw_band

WORDS = (("", "Salt"),)
DATES = [
    *("1945", "1961-07-06", "2024-06-19", "2024", "201X", "2024-06~", "1990?", "2020-24"),
    *("2022-05-10/2024-08-12", "2022/..", "../1985", "1985/", "/1985", "0000-02-29", "-0044-03-15"),
    *("9999-12-31", "2024-06-19T10:00:00Z", "19XX", "-0004-02-29", "1900/2100"),
]


def event(date: str) -> Event:
    era = Era.model_validate({"title": Text(WORDS), "from": "2000", "to": "2001"})
    return Event(
        id="salt",
        checked=parse("2031"),
        date=parse(date),
        title=Text(WORDS),
        text=Prose(WORDS),
        era=era,
    )


def era(start: str, end: str) -> Era:
    return Era.model_validate({"title": Text(WORDS), "from": start, "to": end})


def drawn(dates: list[str], eras: list[Era] | None = None) -> Band:
    band = draw_band(eras or [], [event(date) for date in dates])
    assert band is not None
    return band


@pytest.mark.parametrize("dates", [[], ["2024"], ["2024-06-19", "2024-06-19"]])
def test_where_there_is_no_stretch_of_time_nothing_is_drawn(dates: list[str]) -> None:
    assert draw_band([], [event(date) for date in dates]) is None


def test_events_stand_to_scale_from_the_first_to_the_last() -> None:
    band = drawn(["2000-01-01", "2050-01-01", "2100-01-01"])
    first, middle, last = band.events
    assert (str(band.first), str(band.last)) == ("2000", "2100")
    assert first.x == 0
    assert middle.x == pytest.approx(WIDTH / 2, abs=1)
    assert last.x + last.width == WIDTH


def test_years_before_our_era_are_drawn_to_scale_too() -> None:
    band = drawn(["-1259-11-21", "-0259-11-21", "0741-11-21"])
    assert band.events[1].x == pytest.approx(WIDTH / 2, abs=1)
    assert (str(band.first), str(band.last)) == ("-1259", "0741")


def test_a_longer_event_is_drawn_longer() -> None:
    day, year = drawn(["2000-01-01/2019-12-31", "2020-01-01/2039-12-31"]).events
    assert day.width == pytest.approx(WIDTH / 2, abs=1)
    assert year.x == pytest.approx(WIDTH / 2, abs=1)


def test_what_is_not_sure_is_drawn_so() -> None:
    dates = ["2000-01-01", "2001~", "2002?", "200X", "2004-06-19"]
    assert [bar.uncertain for bar in drawn(dates).events] == [False, True, True, True, False]


def test_an_event_that_goes_on_reaches_the_end() -> None:
    going_on, last = drawn(["2000-01-01/..", "2020-01-01"]).events
    assert going_on.x == 0
    assert going_on.width == WIDTH
    assert last.x + last.width == WIDTH


def test_eras_are_cut_to_the_band() -> None:
    eras = [era("1900", "2009-12-31"), era("2010", "2010/.."), era("1800", "1850")]
    before, after, outside = drawn(["2000-01-01", "2020-01-01"], eras).eras
    assert (before.x, after.x + after.width) == (0, WIDTH)
    assert before.width == pytest.approx(WIDTH / 2, abs=4)
    assert outside.width == 0


@given(st.lists(st.sampled_from(DATES), max_size=6))
def test_any_dates_are_drawn_within_the_frame(dates: list[str]) -> None:
    band = draw_band([era("1945", "1990"), era("../1900", "2020~")], [event(d) for d in dates])
    for bar in [] if band is None else band.events + band.eras:
        assert bar.x >= 0
        assert bar.width >= 0
        assert bar.x + bar.width <= WIDTH + 0.1
