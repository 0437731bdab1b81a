"""Characters that nobody sees, which make no difference to what a text says."""

from __future__ import annotations

import regex

# What Unicode lets a renderer leave out unseen (Default_Ignorable_Code_Point, UAX 44), controls,
# the marks around interlinear annotations, and code points that are no characters.
UNSEEN = (
    r"\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\p{Noncharacter_Code_Point}"
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
)
# White space of any width, what Python takes for it, and the empty cell of Braille.
SPACE = r"\s\x1c-\x1f\u2800"

_UNSEEN = regex.compile(rf"[{UNSEEN}]+")


def without_unseen(text: str) -> str:
    """Return a text without the characters that nobody sees; what is white space stays."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub("", text)


def seen_places(text: str) -> list[int]:
    """Return where the characters stand that are not unseen."""
    return [place for place, sign in enumerate(text) if not _UNSEEN.match(sign)]
