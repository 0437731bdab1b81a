"""The script of a letter."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def script_of(sign: str) -> str:
    """Return the script of a letter, by the first word of its Unicode name, or nothing.

    Words for width are skipped: `Ａ` is `LATIN`, `김` is `HANGUL`.
    """
    if not sign.isalpha():
        return ""
    first, _, rest = unicodedata.name(sign, "").partition(" ")
    return rest.partition(" ")[0] if first in ("FULLWIDTH", "HALFWIDTH") else first
