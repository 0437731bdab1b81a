"""Decide which labels fit on the band, from their length, before any screen draws them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.dates.edtf import Edtf

# Pixels per letter in the band's font: one and a half times a common letter, and a full-width one.
_LETTER_WIDTH, _FULL_WIDTH = 7.2, 13
EAST_ASIAN = "\u2e80"
PADDING = 10
# The width that a number takes in a row above the eras.
NUMBER_WIDTH = 14


def _length(text: str) -> float:
    return sum(_FULL_WIDTH if letter >= EAST_ASIAN else _LETTER_WIDTH for letter in text) + PADDING


@dataclass(frozen=True, slots=True)
class Screen:
    """A class of screens: its name in styles, and the minimum width of the band on it in pixels."""

    name: str
    pixels: int

    def holds(self, text: str, width: float) -> bool:
        """Return whether a text fits into a width, in percent of the band."""
        return _length(text) <= width / 100 * self.pixels


WIDE, NARROW = Screen("wide", 680), Screen("narrow", 288)


def room_in(text: str, width: float) -> str:
    """Return the names of the screens on which a text fits into a width."""
    return "".join(f" {screen.name}" for screen in (WIDE, NARROW) if screen.holds(text, width))


def room_for(labels: list[tuple[float, str]]) -> list[str]:
    """Return for each label, by its position in percent, the screens on which it fits.

    A label must end within the band, and before the next label shown.
    """
    rooms = ["" for _ in labels]
    for screen in (WIDE, NARROW):
        free = 0.0
        for at, (x, text) in enumerate(labels):
            if x >= free and screen.holds(text, 100 - x):
                rooms[at] += f" {screen.name}"
                free = x + 100 * _length(text) / screen.pixels
    return rooms


@dataclass(frozen=True, slots=True)
class DateTick:
    """A date below the band, and the screens that fit its label."""

    x: float
    date: Edtf
    room: str


@dataclass(frozen=True, slots=True)
class EraNumber:
    """The number of an era too narrow for it on a screen: its place above, and the era's middle."""

    number: int
    x: float
    middle: float
    screen: str


def numbers_apart(eras: list[tuple[int, float, str]]) -> list[EraNumber]:
    """Return the numbers of eras too narrow for them, given with their middles and screens."""
    return [number for screen in (WIDE, NARROW) for number in _apart(eras, screen)]


def _apart(eras: list[tuple[int, float, str]], screen: Screen) -> Iterator[EraNumber]:
    """Yield the numbers on a screen at places so far apart that none covers another."""
    step = 100 * NUMBER_WIDTH / screen.pixels
    narrow = [(number, middle) for number, middle, room in eras if screen.name not in room.split()]
    places = [middle for _, middle in narrow]
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + step)
    last = 100 - step / 2
    for at in reversed(range(len(places))):
        places[at] = last = min(places[at], last)
        last -= step
    for (number, middle), x in zip(narrow, places, strict=True):
        yield EraNumber(number, round(x, 2), round(middle, 2), screen.name)
