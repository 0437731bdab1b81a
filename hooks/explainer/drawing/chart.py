"""Layout of figures: values on a scale from zero, in the order of the file or of their dates."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from explainer.dates.order import in_order
from explainer.model.figure import Figure, Point
from explainer.words.numbers import format_number

MOST_STEPS = 3
_STEPS = (1, 2, 5)
# As many letters fit below a drawing on a narrow phone.
MOST_LETTERS = 44


@dataclass(frozen=True, slots=True)
class Bar:
    """A point of the figure: its bar starts at `x` and is `width` long, in percent of the scale."""

    point: Point
    x: float
    width: float

    @property
    def end(self) -> float:
        """The end of the bar, in percent of the scale."""
        return round(self.x + self.width, 2)

    def nearest(self, zero: float) -> float:
        """The point of the bar nearest to zero, in percent of the scale."""
        return min(max(zero, self.x), self.end)


@dataclass(frozen=True, slots=True)
class ValueTick:
    """A value below the scale, at `x` percent."""

    words: str
    x: float

    @property
    def anchor(self) -> str:
        """The SVG text anchor that keeps its words within the drawing."""
        return "start" if self.x < 15 else "end" if self.x > 85 else "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    """The layout of a figure; `zero` is the position of zero on the scale."""

    bars: list[Bar]
    ticks: list[ValueTick]
    zero: float
    over_time: bool

    @property
    def has_zero_line(self) -> bool:
        """Whether any value is negative, so that zero needs a line."""
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
    """Return the layout of a figure's drawing; dates run downwards in order."""
    points = list(figure.points)
    if figure.over_time:
        dated = in_order(((p.date, p) for p in points if p.date), lambda pair: pair[0])
        points = [point for _, point in dated]
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
    return Chart(bars, ticks, place(Fraction()), figure.over_time)


def _round_values(first: Fraction, last: Fraction) -> list[Decimal]:
    """Return a few round values between two, including zero."""
    if first == last:
        return [Decimal(0)]
    wanted = (last - first) / MOST_STEPS
    power = math.floor(math.log10(wanted))
    step = next(
        step
        for tens in (power - 1, power, power + 1)
        for digit in _STEPS
        if (step := digit * Fraction(10) ** tens) >= wanted
    )
    unit = Decimal(f"1e{power - 1}")
    numbers = range(math.ceil(first / step), math.floor(last / step) + 1)
    values = [int(number * step / Fraction(unit)) * unit for number in numbers]
    # Without trailing zeros or exponents.
    return [Decimal(f"{value.normalize():f}") for value in values]
