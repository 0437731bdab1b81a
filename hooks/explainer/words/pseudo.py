"""A pseudo-language that reveals words outside the catalogue, and places too narrow for others.

Every letter gets an accent, and a message becomes a third longer, in brackets: `[!!! Ŧīḿḗŀīƞḗ ǿƞḗ
!!!]`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import cycle

ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ",
)
# Elements, character references and placeholders are kept.
_KEPT = re.compile(r"(<[^>]*>|&\w+;|%\(\w+\)s|%%)")
_LENGTHENING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
LONGER = 1.33


@cache
def pseudo_words(message: str) -> str:
    """Return a message in the pseudo-language; one without letters stays as it is."""
    pieces = _KEPT.split(message)
    ours = "".join(pieces[::2])
    if not any(map(str.isalpha, ours)):
        return message
    accented = "".join(
        piece if place % 2 else piece.translate(ACCENTED) for place, piece in enumerate(pieces)
    )
    lacking, words = (LONGER - 1) * len(ours), cycle(_LENGTHENING)
    while lacking > 0:
        accented += " " + (word := next(words)).translate(ACCENTED)
        lacking -= len(word) + 1
    return f"[!!! {accented} !!!]"
