"""Which words have room on the band, judged by their length before any screen draws them."""

from __future__ import annotations

from dataclasses import dataclass

# Pixels of a letter in the band's type: half again a common one, and one of East Asia.
LETTER, FULL_WIDTH = 7.2, 13
EAST_ASIAN = "\u2e80"
PADDING = 10


def _length(text: str) -> float:
    return sum(FULL_WIDTH if letter >= EAST_ASIAN else LETTER for letter in text) + PADDING


@dataclass(frozen=True, slots=True)
class Screen:
    """A kind of screen: its name in styles, and the pixels that the band has there at least."""

    name: str
    pixels: int

    def holds(self, text: str, width: float) -> bool:
        """Return whether a part of the band, in percent, has room for a text."""
        return _length(text) <= width / 100 * self.pixels


WIDE, NARROW = Screen("wide", 680), Screen("narrow", 288)


def room_in(text: str, width: float) -> str:
    """Return the names of the screens on which a part of the band has room for a text."""
    return "".join(f" {screen.name}" for screen in (WIDE, NARROW) if screen.holds(text, width))


def room_for(labels: list[tuple[float, str]]) -> list[str]:
    """Return, for labels that begin at a percentage each, on which screens each has room.

    A label must end within the band, and before the next one that is shown begins.
    """
    rooms = ["" for _ in labels]
    for screen in (WIDE, NARROW):
        free = 0.0
        for at, (x, text) in enumerate(labels):
            if x >= free and screen.holds(text, 100 - x):
                rooms[at] += f" {screen.name}"
                free = x + 100 * _length(text) / screen.pixels
    return rooms
