"""Where the marks of a figure stand: values on a scale from zero, dates on an axis to scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from explainer.model.edtf_order import in_order
from explainer.model.figure import Figure, Point
from explainer.render.drawing.chart_time import Stretch, TimeAxis, draw_time

MOST_STEPS = 3
STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Bar:
    """A point drawn: it begins `x` per cent along the scale and is `width` per cent of it long."""

    point: Point
    x: float
    width: float

    @property
    def end(self) -> float:
        """Where the bar ends, in per cent of the scale."""
        return round(self.x + self.width, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    """A value written below the scale, `x` per cent along it."""

    value: float
    x: float

    @property
    def anchor(self) -> str:
        """Which part of its words stands at the tick, so that none runs over the edge."""
        return "start" if self.x < 15 else "end" if self.x > 85 else "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure drawn; `zero` is where on the scale nought stands."""

    bars: list[Bar]
    ticks: list[Tick]
    zero: float
    time: TimeAxis | None

    @property
    def has_ranges(self) -> bool:
        """Whether any bar stands for a range."""
        return any(bar.point.is_range for bar in self.bars)

    @property
    def has_values(self) -> bool:
        """Whether any bar stands for a single value."""
        return not all(bar.point.is_range for bar in self.bars)


def draw_chart(figure: Figure, language: str) -> Chart:
    """Return where everything in a figure's drawing stands; dates go down in order."""
    points = list(figure.points)
    time = None
    if figure.over_time:
        dated = in_order(((p.date, p) for p in points if p.date), lambda pair: pair[0])
        points = [point for _, point in dated]
        time = draw_time([Stretch(date) for date, _ in dated], language)
    ends = [end for point in points for end in point.bounds]
    first, last = min(0.0, *ends), max(0.0, *ends)
    across = last - first or 1.0

    def place(value: float) -> float:
        return round(100 * (value - first) / across, 2)

    bars = []
    for point in points:
        low, high = point.bounds
        start, end = (low, high) if point.is_range else sorted((0.0, low))
        bars.append(Bar(point, place(start), round(place(end) - place(start), 2)))
    ticks = [Tick(value, place(value)) for value in _round_values(first, last)]
    return Chart(bars, ticks, place(0.0), time)


def _round_values(first: float, last: float) -> list[float]:
    """Return a few round values between two, nought among them."""
    if first == last:
        return [0.0]
    wanted = (last - first) / MOST_STEPS
    size = 10.0 ** math.floor(math.log10(wanted))
    step = next(size * step for step in STEPS if size * step >= wanted * 0.999)
    # Multiplied rather than added up, and rounded, so that 0.3 stays 0.3.
    return [
        round(number * step, 12) for number in range(math.ceil(first / step), int(last / step) + 1)
    ]
