"""Find text in quotation marks, in the shapes of many languages."""

from __future__ import annotations

import regex

_OPENING, _CLOSING = "“„„«»‘‚‚‹「『《〈", "”“”»«’‘’›」』》〉"

# Straight ones too; a straight apostrophe after a letter opens nothing.
QUOTED = regex.compile(
    "|".join(
        f"{opening}[^{opening}{closing}]*{closing}"
        for opening, closing in zip(_OPENING, _CLOSING, strict=True)
    )
    + r"""|"[^"]*"|(?<![\w'])'(?=[^\s'])[^'\n]*(?<=[^\s'])'(?![\w'])"""
)
