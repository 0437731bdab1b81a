"""The script that a letter is of."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def script_of(sign: str) -> str:
    """Return the script of a letter by the first word of its name in Unicode, or nothing.

    What only says its width is passed over: that of `Ａ` is `LATIN`, that of `김` is `HANGUL`.
    """
    if not sign.isalpha():
        return ""
    first, _, rest = unicodedata.name(sign, "").partition(" ")
    return rest.partition(" ")[0] if first in ("FULLWIDTH", "HALFWIDTH") else first
