"""What is between quotation marks, in the shapes that languages have for them."""

from __future__ import annotations

import regex

_OPENING, _CLOSING = "“„„«»‘‚‚‹「『《〈", "”“”»«’‘’›」』》〉"

# Straight ones too; a straight apostrophe opens nothing where it follows a letter.
QUOTED = regex.compile(
    "|".join(
        f"{opening}[^{opening}{closing}]*{closing}"
        for opening, closing in zip(_OPENING, _CLOSING, strict=True)
    )
    + r"""|"[^"]*"|(?<![\w'])'(?=[^\s'])[^'\n]*(?<=[^\s'])'(?![\w'])"""
)
