"""Decide which labels fit on the band, from their length, before any screen draws them."""

from __future__ import annotations

from dataclasses import dataclass

# Pixels per letter in the band's font: one and a half times a common letter, and a full-width one.
_LETTER_WIDTH, _FULL_WIDTH = 7.2, 13
EAST_ASIAN = "\u2e80"
PADDING = 10


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
