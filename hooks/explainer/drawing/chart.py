"""Where the marks of a figure are: values on a scale from zero, dates on an axis to scale."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from explainer.dates.order import in_order
from explainer.drawing.chart_time import DateStretch, TimeAxis, draw_time
from explainer.model.figure import Figure, Point
from explainer.words.numbers import format_number

MOST_STEPS = 3
STEPS = (1, 2, 5)
# So many have room below a drawing on a narrow phone.
MOST_LETTERS = 44


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

    def nearest(self, zero: float) -> float:
        """Where of the bar lies nearest to nought, in per cent of the scale."""
        return min(max(zero, self.x), self.end)


@dataclass(frozen=True, slots=True)
class ValueTick:
    """A value written below the scale, `x` per cent along it."""

    words: str
    x: float

    @property
    def anchor(self) -> str:
        """Which part of its words is at the tick, so that none runs over the edge."""
        return "start" if self.x < 15 else "end" if self.x > 85 else "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure drawn; `zero` is where on the scale zero is."""

    bars: list[Bar]
    ticks: list[ValueTick]
    zero: float
    time: TimeAxis | None

    @property
    def has_zero_line(self) -> bool:
        """Whether anything is below zero, which then has to be shown."""
        return self.zero > 0

    @property
    def has_ranges(self) -> bool:
        """Whether any bar shows a range."""
        return any(bar.point.is_range for bar in self.bars)

    @property
    def has_values(self) -> bool:
        """Whether any bar shows a single value."""
        return not all(bar.point.is_range for bar in self.bars)


def draw_chart(figure: Figure, language: str) -> Chart:
    """Return where everything in a figure's drawing is; dates go down in order."""
    points = list(figure.points)
    time = None
    if figure.over_time:
        dated = in_order(((p.date, p) for p in points if p.date), lambda pair: pair[0])
        points = [point for _, point in dated]
        time = draw_time([DateStretch(date) for date, _ in dated], language)
    ends = [Fraction(end.value) for point in points for end in point.bounds]
    first, last = min(Fraction(), *ends), max(Fraction(), *ends)
    across = last - first or Fraction(1)

    def place(value: Fraction) -> float:
        return round(float(100 * (value - first) / across), 2)

    bars = []
    for point in points:
        low, high = (Fraction(end.value) for end in point.bounds)
        start, end = (low, high) if point.is_range else sorted((Fraction(), low))
        bars.append(Bar(point, place(start), round(place(end) - place(start), 2)))
    values = _round_values(first, last)
    if sum(len(format_number(value, language)) for value in values) > MOST_LETTERS:
        furthest = max(values, key=abs)
        values = [value for value in values if value in (0, furthest)]
    ticks = [ValueTick(format_number(value, language), place(Fraction(value))) for value in values]
    return Chart(bars, ticks, place(Fraction()), time)


def _round_values(first: Fraction, last: Fraction) -> list[Decimal]:
    """Return a few round values between two, nought among them."""
    if first == last:
        return [Decimal(0)]
    wanted = (last - first) / MOST_STEPS
    power = math.floor(math.log10(wanted))
    step = next(
        step
        for tens in (power - 1, power, power + 1)
        for digit in STEPS
        if (step := digit * Fraction(10) ** tens) >= wanted
    )
    unit = Decimal(f"1e{power - 1}")
    numbers = range(math.ceil(first / step), math.floor(last / step) + 1)
    values = [int(number * step / Fraction(unit)) * unit for number in numbers]
    # Without noughts behind the point, and written out.
    return [Decimal(f"{value.normalize():f}") for value in values]
