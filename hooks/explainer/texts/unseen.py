"""Unseen characters, which make no difference to what a text says."""

from __future__ import annotations

from html import unescape

import regex

# Default_Ignorable_Code_Point (UAX 44), controls, the marks around interlinear annotations, and
# noncharacters.
UNSEEN = (
    r"\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\p{Noncharacter_Code_Point}"
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
)
# Spaces of unusual width, and the empty cell of Braille.
OTHER_SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"
# White space of any width, what Python counts as such, and the empty cell of Braille.
SPACE = r"\s\x1c-\x1f\u2800"

_UNSEEN = regex.compile(rf"[{UNSEEN}]+")
# HTML's character references, outside code.
_ENTITY = regex.compile(
    r"(?<![\\`])(`++)(?s:.)+?(?<!`)\1(?!`)|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]{2,40});"
)
_SPACE = regex.compile(rf"[{SPACE}]")


def without_unseen(text: str) -> str:
    """Return a text without unseen characters; white space is kept."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub("", text)


def seen_places(text: str) -> list[int]:
    """Return the positions of the characters that are not unseen."""
    return [place for place, sign in enumerate(text) if not _UNSEEN.match(sign)]


def spelled_out(markdown: str) -> str:
    """Return Markdown with unseen characters and spaces in place of their character references.

    Each is repeated to the length of the reference, so that offsets stay the same: `re&shy;fuse`
    gets five soft hyphens.
    """
    return _ENTITY.sub(_spelled_out, markdown) if "&" in markdown else markdown


def _spelled_out(entity: regex.Match[str]) -> str:
    sign = unescape(entity[0])
    is_blank = len(sign) == 1 and (_UNSEEN.match(sign) or _SPACE.match(sign))
    return sign * len(entity[0]) if is_blank else entity[0]
