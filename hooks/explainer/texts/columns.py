"""The width of a text on a terminal."""

from __future__ import annotations

import re
import unicodedata

# Vowels and final consonants of decomposed Hangul, which join the consonant before them.
_JOINING_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")


def columns(text: str) -> int:
    """Return the columns of a text: two for each wide character, none for a combining one."""
    return sum(map(_character_columns, text))


def _character_columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me") or _JOINING_JAMO.match(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
