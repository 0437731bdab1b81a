"""Characters that nobody sees, which make no difference to what a text says."""

from __future__ import annotations

from html import unescape

import regex

# What Unicode lets a renderer leave out unseen (Default_Ignorable_Code_Point, UAX 44), controls,
# the marks around interlinear annotations, and code points that are no characters.
UNSEEN = (
    r"\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\p{Noncharacter_Code_Point}"
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
)
# Spaces of other widths than the plain one, and the empty cell of Braille.
OTHER_SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"
# White space of any width, what Python takes for it, and the empty cell of Braille.
SPACE = r"\s\x1c-\x1f\u2800"

_UNSEEN = regex.compile(rf"[{UNSEEN}]+")
# What HTML has for a character, outside code.
_ENTITY = regex.compile(
    r"(?<![\\`])(`++)(?s:.)+?(?<!`)\1(?!`)|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]{2,40});"
)
_SPACE = regex.compile(rf"[{SPACE}]")


def without_unseen(text: str) -> str:
    """Return a text without the characters that nobody sees; what is white space stays."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub("", text)


def seen_places(text: str) -> list[int]:
    """Return where the characters are that are not unseen."""
    return [place for place, sign in enumerate(text) if not _UNSEEN.match(sign)]


def spelled_out(markdown: str) -> str:
    """Return Markdown with what nobody sees, and spaces, in place of what HTML has for them.

    Each is repeated, so that all else stays in its place: `re&shy;fuse` has five soft hyphens.
    """
    return _ENTITY.sub(_spelled_out, markdown) if "&" in markdown else markdown


def _spelled_out(entity: regex.Match[str]) -> str:
    sign = unescape(entity[0])
    is_blank = len(sign) == 1 and (_UNSEEN.match(sign) or _SPACE.match(sign))
    return sign * len(entity[0]) if is_blank else entity[0]
