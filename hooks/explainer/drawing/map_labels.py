"""Place names on a map so that none covers another or a mark."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.geo.frame import Frame

# Widths of letters in ems: of a system sans serif, and full width for Han and Hangul.
_NARROW_WIDTH, _FULL_WIDTH = 0.56, 1.0
LEADING = 1.2
GAP = 0.3

LabelRun = tuple[str, str | None]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class MapName:
    """A name to place beside its mark: lines of runs, each with its language.

    The first `heads` lines are the name itself; names in other scripts follow. `reach` is the
    radius of the mark; without one the name is on the point itself. `larger` is its size relative
    to that of other names.
    """

    id: str
    lines: tuple[tuple[LabelRun, ...], ...]
    heads: int
    x: float
    y: float
    reach: float
    kind: str
    steps: tuple[str, ...] = ()
    larger: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """A name at its position: the lines' baselines, with `start`, `middle` or `end` at x."""

    wanted: MapName
    x: float
    baselines: tuple[float, ...]
    anchor: str


def place_labels(
    wanted: Iterable[MapName],
    frame: Frame,
    size: float,
    taken: Iterable[Box] = (),
    avoided: Iterable[Box] = (),
) -> list[Label]:
    """Return the names that fit, in order of weight; the list has the others too.

    None covers the boxes in `taken`; those in `avoided` are covered only if there is no other room.
    """
    wanted = list(wanted)
    occupied, soft = list(taken), list(avoided)
    marks = [(want, _around(want.x, want.y, want.reach)) for want in wanted if want.reach]
    placed = []
    for want in wanted:
        hard = occupied + [mark for other, mark in marks if other is not want]
        free = [
            (label, box)
            for label, box in _candidates(want, size * want.larger)
            if _within(box, frame) and not any(_meet(box, other) for other in hard)
        ]
        if free:
            others = [other for other in wanted if other.reach and other is not want]
            label, box = min(free, key=lambda found: _cost(found[1], want, others, soft))
            occupied.append(box)
            placed.append(label)
    return placed


def _cost(box: Box, want: MapName, others: list[MapName], soft: list[Box]) -> float:
    """Return the cost of a position: what it covers, other marks nearer than its own, distance."""
    own = _distance(box, want)
    nearer = sum(_distance(box, other) < own for other in others) if want.reach else 0
    return (
        0.5 * sum(_meet(box, other) for other in soft)
        + 5 * nearer
        + (own - want.reach) / 10 * (want.kind == "state")
        + _off_middle(box, want) / 15 * (want.kind == "country")
    )


def _distance(box: Box, want: MapName) -> float:
    right = max(box[0] - want.x, 0, want.x - box[2])
    down = max(box[1] - want.y, 0, want.y - box[3])
    return math.hypot(right, down)


def _off_middle(box: Box, want: MapName) -> float:
    return math.hypot((box[0] + box[2]) / 2 - want.x, (box[1] + box[3]) / 2 - want.y)


def _candidates(want: MapName, size: float) -> Iterator[tuple[Label, Box]]:
    width = max(_width(line) for line in want.lines) * size
    height = len(want.lines) * LEADING * size
    if not want.reach:
        # The name of a state may go off the middle of its land by halves.
        land = want.kind == "country"
        for down in (0, -0.5, 0.5, -1, 1, -1.5, 1.5) if land else (0, -1, 1, -2, 2):
            for right in (0, 0.25, -0.25, 0.5, -0.5) if land else (0, 0.5, -0.5):
                top = want.y - height / 2 + down * height
                yield _label(want, want.x + right * width, top, "middle", width, size)
        return
    # The names of states may be a little further away, since lines lead to them.
    for further in (1, 2, 3.5) if want.kind == "state" else (1,):
        away = want.reach + GAP * size * further
        middle, above, below = want.y - height / 2, want.y - away - height, want.y + away
        yield _label(want, want.x + away, middle, "start", width, size)
        yield _label(want, want.x - away, middle, "end", width, size)
        yield _label(want, want.x, above, "middle", width, size)
        yield _label(want, want.x, below, "middle", width, size)
        for top in (above + 0.6 * size, below - 0.6 * size):
            yield _label(want, want.x + away * 0.8, top, "start", width, size)
            yield _label(want, want.x - away * 0.8, top, "end", width, size)


def _label(
    want: MapName, x: float, top: float, anchor: str, width: float, size: float
) -> tuple[Label, Box]:
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    count = len(want.lines)
    baselines = tuple(round(top + (n * LEADING + 0.95) * size, 1) for n in range(count))
    label = Label(want, round(x, 1), baselines, anchor)
    return label, (left, top, left + width, top + count * LEADING * size)


def _width(line: tuple[LabelRun, ...]) -> float:
    letters = (letter for text, _ in line for letter in text)
    return sum(
        _FULL_WIDTH if unicodedata.east_asian_width(x) in "WF" else _NARROW_WIDTH for x in letters
    )


def _around(x: float, y: float, reach: float) -> Box:
    return x - reach, y - reach, x + reach, y + reach


def _within(box: Box, frame: Frame) -> bool:
    left, top, right, bottom = box
    return left >= 4 and top >= 4 and right <= frame.width - 4 and bottom <= frame.height - 4


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
