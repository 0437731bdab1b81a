"""How wide a text is on a terminal."""

from __future__ import annotations

import re
import unicodedata

# Two-part letters of Korean: vowels and final consonants join the consonant before them.
_JOINING_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")


def columns(text: str) -> int:
    """Return how many columns a text takes: two for each wide sign, none for what combines."""
    return sum(map(_character_columns, text))


def _character_columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me") or _JOINING_JAMO.match(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
