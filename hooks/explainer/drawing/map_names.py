"""The names on a map, by weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from explainer.drawing.map_labels import LabelRun, MapName
from explainer.drawing.map_spots import Spot
from explainer.drawing.map_ties import Anchor, Line
from explainer.geo.frame import Frame
from explainer.model.text import Localised

# The font size of names on phones, in units of the drawing.
NARROW_SIZE = 38
# Kinds of place whose names come first, since few positions suit them.
NAMED_FIRST = ("sea", "boundary", "island")
# The distance of a boundary's name from the end of its line.
BESIDE = 5.0
# A longer name takes two lines on narrow drawings.
LONGEST_LINE = 10


def names_on(
    language: str, spots: list[Spot], lines: list[Line], frame: Frame, chart: str
) -> Iterable[MapName]:
    """Yield the names of a chart by weight: of states, of seas and islands, then by events."""
    leaving = {
        (anchor.lat, anchor.lon): (anchor, x, y)
        for anchor, x, y in (line.leaving for line in reversed(lines) if line.leaving)
    }
    for anchor, x, y in leaving.values():
        name, tag = name_run(anchor.name, language)
        yield MapName("", (((f"→ {name}", tag),),), 1, x, y, 8, "edge")
    if chart == "world":
        reaches = {(spot.x, spot.y): spot.reach for spot in spots}
        for anchor, x, y in anchors_of(lines, frame):
            row = (name_run(anchor.name, language),)
            yield MapName("", (row,), 1, x, y, max(8, reaches.get((x, y), 0)), "state")
    for spot in sorted(spots, key=lambda s: (s.place.type not in NAMED_FIRST, -len(s.events))):
        place = spot.place
        heads = _parts(name_run(place.name, language))
        second: list[LabelRun] = []
        for other in place.names[:2]:
            second += [(" · ", None)] * bool(second) + [(other.text, other.lang)]
        kind = "sea" if place.type == "sea" else "disputed" if place.disputed else "place"
        rows = (*heads, tuple(second)) if second else heads
        # A boundary has no mark; its name stands beside the end of its line.
        reach = BESIDE if place.type == "boundary" else spot.reach
        yield MapName(place.id, rows, len(heads), spot.x, spot.y, reach, kind, spot.steps)


def anchors_of(lines: Iterable[Line], frame: Frame) -> list[tuple[Anchor, float, float]]:
    """Return the ends of the lines of a chart, each point once, the busiest first."""
    joined = [end for line in lines for end in (line.bond.first, line.bond.second)]
    points = Counter(frame.point(anchor.lat, anchor.lon) for anchor in joined)
    anchors = {frame.point(anchor.lat, anchor.lon): anchor for anchor in joined}
    order = sorted(points, key=lambda point: (-points[point], -point[0]))
    return [(anchors[point], *point) for point in order]


def short_name(want: MapName) -> MapName:
    """Return a name for narrow drawings: without other scripts, beside a larger mark."""
    lines = tuple(part for line in want.lines[: want.heads] for part in broken(line))
    return replace(want, lines=lines, heads=len(lines), reach=want.reach * 1.6)


def broken(line: tuple[LabelRun, ...]) -> tuple[tuple[LabelRun, ...], ...]:
    """Return a line, or two lines of nearly equal length where it is long."""
    [(text, tag)] = line
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    if len(text) <= LONGEST_LINE or not spaces or text.startswith("→"):
        return (line,)
    at = min(spaces, key=lambda at: abs(2 * at - len(text)))
    return ((text[:at], tag),), ((text[at + 1 :], tag),)


def _parts(run: LabelRun) -> tuple[tuple[LabelRun, ...], ...]:
    """Return a double name in two lines of equal size."""
    text, tag = run
    parts = text.split(" / ")
    return tuple(
        ((part + (" /" if number < len(parts) else ""), tag),)
        for number, part in enumerate(parts, 1)
    )


def name_run(name: Localised, language: str) -> LabelRun:
    """Return a name in the language nearest to the site's, with its tag where that differs."""
    text, tag = name.best(language)
    return text, None if tag == language else tag
