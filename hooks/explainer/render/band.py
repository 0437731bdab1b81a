"""The overview of the timeline, drawn to scale."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.edtf import EVER_AFTER, EVER_BEFORE, Edtf, Moment, parse
from explainer.model.edtf_span import DAY, seconds_of
from explainer.model.event import Era, Event
from explainer.render.labels import is_uncertain

WIDTH = 1000
ROWS = 6
ROW_HEIGHT = 12
LEAST_WIDTH = 3.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the band; lengths in units of the drawing."""

    x: float
    width: float
    y: int = 0
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """The band's eras and events, and the years that it begins and ends with."""

    eras: list[Bar]
    events: list[Bar]
    first: Edtf
    last: Edtf
    height: int = ROWS * ROW_HEIGHT


def draw_band(eras: list[Era], events: list[Event]) -> Band | None:
    """Return the band over all events, or None where fewer than two leave nothing to draw."""
    moments = [moment for event in events for moment in _ends(event.date)]
    if len(events) < 2 or _day(min(moments)) == _day(max(moments)):
        return None
    first, last = _day(min(moments)), _day(max(moments))

    def place(date: Edtf) -> tuple[float, float]:
        start = first if date.earliest == EVER_BEFORE else _day(date.earliest)
        end = last if date.latest == EVER_AFTER else _day(date.latest)
        x, to = (WIDTH * (day - first) / (last - first) for day in (start, end))
        return round(x, 1), round(max(to - x, LEAST_WIDTH), 1)

    marks = []
    for number, event in enumerate(events):
        x, width = place(event.date)
        uncertain = is_uncertain(event.date)
        marks.append(Bar(min(x, WIDTH - width), width, number % ROWS * ROW_HEIGHT + 2, uncertain))
    spans = []
    for era in eras:
        start = min(max(place(era.start)[0], 0), WIDTH)
        end = WIDTH if era.end.open_end else min(sum(place(era.end)), WIDTH)
        spans.append(Bar(start, round(max(end - start, 0), 1)))
    return Band(spans, marks, _year(min(moments)), _year(max(moments)))


def _ends(date: Edtf) -> tuple[Moment, Moment]:
    """Return the first and the last moment of a date; an end left open adds nothing."""
    start = date.latest if date.earliest == EVER_BEFORE else date.earliest
    return start, date.earliest if date.latest == EVER_AFTER else date.latest


def _day(moment: Moment) -> int:
    return seconds_of(moment) // DAY


def _year(moment: Moment) -> Edtf:
    year = moment[0]
    return parse(f"{year:04d}" if year >= 0 else f"{year:05d}")
