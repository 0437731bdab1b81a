"""Unquoted words that some YAML readers take for text, and others for another type."""

from __future__ import annotations

import re

# The null values of YAML 1.2, which our reader follows.
NULLS = frozenset({"", "null", "~"})

# Booleans, nulls, and the two signs with a meaning in YAML 1.1.
_WORDS = r"true|false|yes|no|on|off|y|n|null|~|=|<<"
_NUMBERS = (
    r"[-+]?(?:[0-9][0-9_]*(?::[0-9]+)*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:e[-+]?[0-9]+)?"
    r"|0o[0-7]+|[-+]?0x[0-9a-f_]+|[-+]?0b[01_]+|[-+]?\.inf|\.nan"
)
_TIMES = r"[0-9-]+(?:T| +)[0-9]+(?::[0-9]+)*(?:\.[0-9]*)? *(?:Z|[-+][0-9]+(?::[0-9]+)?)?"
_WORD = re.compile(_WORDS, re.IGNORECASE)
_VALUE = re.compile(rf"{_WORDS}|{_NUMBERS}|{_TIMES}", re.IGNORECASE)


def is_doubtful(text: str) -> bool:
    """Return whether another reader may take a text for a boolean, null, a number or a time.

    Its quotation marks, or their absence, are kept as the editor's choice.
    """
    return _VALUE.fullmatch(text) is not None


def needs_quotes(text: str) -> bool:
    """Return whether a doubtful text is a word; the meaning of `4` and `2024` is clear."""
    return _WORD.fullmatch(text) is not None
