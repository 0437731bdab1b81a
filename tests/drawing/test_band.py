"""The drawing of the timeline: to scale, dense years opened up, and honest about doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.dates.edtf import parse_edtf
from explainer.drawing.band import (
    LEAST_OPENED,
    WIDTH,
    Band,
    BandStretch,
    Cell,
    EventMark,
    Level,
    draw_band,
)
from explainer.model.event import Era, Event
from explainer.model.text import Prose, Text

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
        checked=parse_edtf("2031"),
        date=parse_edtf(date),
        title=Text(WORDS),
        text=Prose(WORDS),
        era=era,
    )


def era(start: str, end: str) -> Era:
    return Era.model_validate({"title": Text(WORDS), "from": start, "to": end})


def drawn(dates: list[str], eras: list[Era] | None = None) -> Band:
    band = draw_band(eras or [], [event(date) for date in dates], "en")
    assert band is not None
    return band


def overview(dates: list[str], eras: list[Era] | None = None) -> Level:
    return drawn(dates, eras).levels[0]


def marks(dates: list[str]) -> list[EventMark]:
    """The marks of the overview, in the order of the dates."""
    found = {mark.event.date.text: mark for mark in overview(dates).marks}
    return [found[date] for date in dates]


@pytest.mark.parametrize("dates", [[], ["2024"], ["2024-06-19", "2024-06-19"]])
def test_where_there_is_no_stretch_of_time_nothing_is_drawn(dates: list[str]) -> None:
    assert draw_band([], [event(date) for date in dates], "en") is None


def test_events_stand_to_scale_from_the_first_to_the_last() -> None:
    dates = ["2000-01-01", "2050-01-01", "2100-01-01"]
    first, middle, last = marks(dates)
    assert (str(overview(dates).first), str(overview(dates).last)) == ("2000", "2100")
    assert first.x == 0
    assert middle.x == pytest.approx(WIDTH / 2, abs=0.1)
    assert last.x + last.width == WIDTH


def test_years_before_our_era_are_drawn_to_scale_too() -> None:
    dates = ["-1259-11-21", "-0259-11-21", "0741-11-21"]
    assert marks(dates)[1].x == pytest.approx(WIDTH / 2, abs=0.1)
    assert (str(overview(dates).first), str(overview(dates).last)) == ("-1259", "0741")


def test_a_longer_event_is_drawn_longer() -> None:
    first, second = marks(["2000-01-01/2019-12-31", "2020-01-01/2039-12-31"])
    assert first.width == pytest.approx(WIDTH / 2, abs=0.1)
    assert second.x == pytest.approx(WIDTH / 2, abs=0.1)


def test_what_is_not_sure_is_drawn_so() -> None:
    dates = ["2000-01-01", "2001~", "2002?", "200X", "2004-06-19"]
    assert [mark.uncertain for mark in marks(dates)] == [False, True, True, True, False]


def test_a_month_or_a_year_is_drawn_as_some_time_within_it() -> None:
    day, month, year, lasted = marks(["2000-01-01", "2001-03", "2002", "2003/2004"])
    assert [mark.range for mark in (day, month, year, lasted)] == [False, True, True, False]
    assert year.width > month.width


def test_an_event_that_goes_on_reaches_the_end_and_says_so() -> None:
    going_on, last = marks(["2000-01-01/..", "2020-01-01"])
    assert (going_on.x, going_on.width, going_on.goes_on) == (0, WIDTH, True)
    assert last.x + last.width == WIDTH
    assert not last.goes_on
    before, _ = marks(["../1985", "2020-01-01"])
    assert before.from_before


def test_events_of_one_time_stand_above_one_another() -> None:
    level = overview(["2000-01-01", "2010-01-01", "2010-01-01", "2010-01-02", "2020-01-01"])
    assert sorted(mark.lane for mark in level.marks) == [0, 0, 0, 1, 2]
    assert len({level.y(mark) for mark in level.marks}) == 3


def test_eras_are_cut_to_the_band_and_those_outside_left_out() -> None:
    eras = [era("1900", "2009-12-31"), era("2010", "2010/.."), era("1800", "1850")]
    before, after = overview(["2000-01-01", "2020-01-01"], eras).eras
    assert (before.x, after.x + after.width) == (0, WIDTH)
    assert before.width == pytest.approx(WIDTH / 2, abs=0.4)


def test_eras_of_the_same_years_stand_in_rows_below_one_another() -> None:
    eras = [era("2000", "2009"), era("2000", "2009"), era("2010", "2020")]
    assert [c.row for c in overview(["2000-01-01", "2020-12-31"], eras).eras] == [0, 1, 0]


def test_the_stretch_that_holds_half_of_the_events_is_opened_up() -> None:
    sparse = [f"{year}-05-05" for year in range(1900, 1900 + LEAST_OPENED)]
    dense = [f"1950-03-{day:02d}" for day in range(3, 3 + LEAST_OPENED)]
    whole, opened = drawn([*sparse, *dense]).levels
    assert whole.opened is not None
    assert whole.opened.x + whole.opened.width == pytest.approx(WIDTH, abs=0.2)
    assert (str(opened.first), str(opened.last)) == ("1950-03-01", "1950-03-14")
    assert {mark.event.date.text for mark in opened.marks} == set(dense)


def test_evenly_spread_events_and_few_are_not_opened_up() -> None:
    assert len(drawn([f"{year}-05-05" for year in range(1900, 1990)]).levels) == 1
    few = ["1900-01-01", *(f"1990-03-{day:02d}" for day in range(1, LEAST_OPENED - 1))]
    assert len(drawn(few).levels) == 1


def test_only_the_events_asked_for_are_marked_on_the_scale_of_all() -> None:
    every = [event("2000-01-01"), event("2050-01-01"), event("2100-01-01")]
    band = draw_band([], every, "en", marked=every[1:2])
    assert band is not None
    (mark,) = band.levels[0].marks
    assert mark.x == pytest.approx(WIDTH / 2, abs=0.1)


def test_words_are_shown_only_where_they_have_room() -> None:
    eras = [era("1900", "1900-02"), era("1900-03", "1999")]
    short, long = overview(["1900-01-01", "1999-12-31"], eras).eras
    assert (short.room, short.number_room) == ("", "")
    assert long.room == " wide narrow"


def _bars(level: Level) -> list[EventMark | Cell | BandStretch]:
    return [*level.marks, *level.eras, *([level.opened] if level.opened else [])]


@given(st.lists(st.sampled_from(DATES), max_size=6))
def test_any_dates_are_drawn_within_the_frame(dates: list[str]) -> None:
    eras = [era("1945", "1990"), era("../1900", "2020~")]
    band = draw_band(eras, [event(date) for date in dates], "en")
    for level in [] if band is None else band.levels:
        assert level.top < level.bottom
        for bar in _bars(level):
            assert bar.x >= 0
            assert bar.width >= 0
            assert bar.x + bar.width <= WIDTH + 0.1
        for mark in level.marks:
            assert level.top <= level.y(mark) < level.bottom
