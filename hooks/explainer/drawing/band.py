"""The overview band of the timeline, to scale, with its densest stretches magnified.

Lengths along the band are percentages of its width, so that it fits any screen; heights are pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.dates.display import format_date, is_uncertain
from explainer.dates.edtf import EVER_AFTER, EVER_BEFORE, Edtf, Moment
from explainer.dates.span import day_of
from explainer.drawing.band_words import DateTick, EraNumber, numbers_apart, room_for, room_in
from explainer.drawing.time_scale import densest, rounded_date, ticks
from explainer.model.event import Era, Event

WIDTH = 100.0
# Widths of the mark of one day; the widest one that needs few lanes is used.
MARK_WIDTHS = (0.9, 0.6, 0.4)
FEW_LANES = 8
ERA_HEIGHT = 26
LANE_HEIGHT, MARKS_HEIGHT = 11, 84
ROOM_ABOVE = 8
# With fewer events a stretch is not worth magnifying.
LEAST_OPENED = 12
MOST_LEVELS = 3
EXACT = ("day", "time", "interval")


@dataclass(frozen=True, slots=True)
class BandStretch:
    """A part of the band, such as the one magnified below it."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Cell:
    """An era on the band: its number in the list, its row, and screens that fit its name."""

    era: Era
    number: int
    x: float
    width: float
    row: int
    room: str
    number_room: str


@dataclass(frozen=True, slots=True)
class EventMark:
    """An event on the band, the certainty of its date, and the ends at which it continues."""

    event: Event
    x: float
    width: float
    lane: int
    range: bool
    uncertain: bool
    from_before: bool
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Level:
    """One stretch of time to scale, and the part of it that the next level magnifies."""

    first: Edtf
    last: Edtf
    eras: list[Cell]
    marks: list[EventMark]
    ticks: list[DateTick]
    opened: BandStretch | None

    @property
    def apart(self) -> list[EraNumber]:
        """The numbers that have no room in their eras, in a row above."""
        return numbers_apart(
            [(cell.number, cell.x + cell.width / 2, cell.number_room) for cell in self.eras]
        )

    @property
    def top(self) -> int:
        """The height of the rows of eras."""
        return ERA_HEIGHT * (1 + max((cell.row for cell in self.eras), default=-1))

    @property
    def bottom(self) -> int:
        """The vertical position below the marks."""
        return self.top + ROOM_ABOVE + self.lanes * self.lane_height

    @property
    def lanes(self) -> int:
        """The number of lanes that marks need."""
        return 1 + max((mark.lane for mark in self.marks), default=0)

    @property
    def lane_height(self) -> int:
        """The height of a lane with its gap, smaller if there are many."""
        return max(3, min(LANE_HEIGHT, MARKS_HEIGHT // self.lanes))

    def y(self, mark: EventMark) -> int:
        """Return the vertical position of a mark."""
        return self.bottom - (mark.lane + 1) * self.lane_height


@dataclass(frozen=True, slots=True)
class Band:
    """The whole span, and below it the densest stretch of each level."""

    levels: list[Level]

    def has(self, trait: str) -> bool:
        """Return whether any mark has an attribute set, such as `uncertain`."""
        return any(getattr(mark, trait) for level in self.levels for mark in level.marks)

    @property
    def has_key(self) -> bool:
        """Whether some events, but not all, are key events."""
        return len({mark.event.key for mark in self.levels[0].marks}) > 1


def draw_band(
    eras: list[Era],
    events: list[Event],
    language: str,
    *,
    marked: list[Event] | None = None,
    levels: int = MOST_LEVELS,
) -> Band | None:
    """Return the band over all events, or None if there are fewer than two.

    If `marked` is given, only its events are drawn; the span is that of all.
    """
    moments = [moment for event in events for moment in _ends(event.date)]
    if len(events) < 2 or day_of(min(moments)) == day_of(max(moments)):
        return None
    first, last = day_of(min(moments)), day_of(max(moments))
    drawn = events if marked is None else marked
    made: list[Level] = []
    while len(made) < levels:
        stretch = _to_open(drawn, first, last) if len(made) < levels - 1 else None
        made.append(_level(eras, drawn, (first, last), stretch, language))
        if stretch is None:
            break
        first, last = stretch
    return Band(made)


def _to_open(events: list[Event], first: int, last: int) -> tuple[int, int] | None:
    within = [day for e in events if first <= (day := day_of(_ends(e.date)[0])) <= last]
    return densest(within, first, last) if len(within) >= LEAST_OPENED else None


def _level(
    eras: list[Era],
    events: list[Event],
    span: tuple[int, int],
    opened: tuple[int, int] | None,
    language: str,
) -> Level:
    first, last = span
    labels = [(_place(day, span), date) for day, date in ticks(first, last)]
    rooms = room_for([(x, format_date(date, language)) for x, date in labels])
    stretch = None
    if opened:
        x, to = (_place(day, span) for day in opened)
        stretch = BandStretch(x, round(to - x, 2))
    return Level(
        rounded_date(first, last - first),
        rounded_date(last, last - first),
        list(_cells(eras, span, language)),
        _marks(events, span),
        [DateTick(x, date, room) for (x, date), room in zip(labels, rooms, strict=True)],
        stretch,
    )


def _cells(eras: list[Era], span: tuple[int, int], language: str) -> Iterator[Cell]:
    """Yield the eras within a span; those that overlap are in different rows."""
    rows: list[int] = []
    for number, era in enumerate(eras, start=1):
        start, end = _bounds(era.span(), span)
        if end < span[0] or start > span[1]:
            continue
        start, end = max(start, span[0]), min(end, span[1])
        row = next((at for at, free in enumerate(rows) if free <= start), len(rows))
        rows[row : row + 1] = [end]
        x = _place(start, span)
        width = round(_place(end, span) - x, 2)
        # Only measured: they are drawn as two texts, the number before the name.
        name = f"{number} {era.title.best(language)[0]}"
        room, number_room = room_in(name, width), room_in(str(number), width)
        yield Cell(era, number, x, width, row, room, number_room)


def _marks(events: list[Event], span: tuple[int, int]) -> list[EventMark]:
    for width in MARK_WIDTHS:
        marks = list(_laid_out(events, span, width))
        if max((mark.lane for mark in marks), default=0) < FEW_LANES:
            break
    return marks


def _laid_out(events: list[Event], span: tuple[int, int], least: float) -> Iterator[EventMark]:
    """Yield the events within a span, each in the lowest lane that is free there."""
    placed = []
    for event in events:
        start, end = _bounds(event.date, span)
        if end >= span[0] and start <= span[1]:
            placed.append((max(start, span[0]), -min(end, span[1]), event))
    lanes: list[float] = []
    for start, minus_end, event in sorted(placed, key=lambda each: each[:2]):
        date = event.date
        width = round(max(_place(-minus_end, span) - _place(start, span), least), 2)
        x = round(min(_place(start, span), WIDTH - width), 2)
        lane = next((at for at, free in enumerate(lanes) if free <= x), len(lanes))
        lanes[lane : lane + 1] = [x + width + least / 3]
        earliest, latest = _bounds(date, span)
        yield EventMark(
            event,
            x,
            width,
            lane,
            date.precision not in EXACT,
            is_uncertain(date),
            date.open_start or date.unknown_start or earliest < span[0],
            date.open_end or date.unknown_end or latest > span[1],
        )


def _bounds(date: Edtf, span: tuple[int, int]) -> tuple[int, int]:
    """Return the first and last day of a date; open ends are those of the span."""
    start = span[0] if date.earliest == EVER_BEFORE else day_of(date.earliest)
    return start, span[1] if date.latest == EVER_AFTER else day_of(date.latest)


def _place(day: int, span: tuple[int, int]) -> float:
    return round(WIDTH * (day - span[0]) / (span[1] - span[0]), 2)


def _ends(date: Edtf) -> tuple[Moment, Moment]:
    """Return the first and last moment of a date; an open end adds nothing."""
    start = date.latest if date.earliest == EVER_BEFORE else date.earliest
    return start, date.earliest if date.latest == EVER_AFTER else date.latest
