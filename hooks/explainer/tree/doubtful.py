"""Words without quotation marks that one reader of YAML takes for text, and another for a value."""

from __future__ import annotations

import re

# What YAML 1.2 has for nothing, and so our reader.
NOTHING = frozenset({"", "null", "~"})

# Truth values, nothing, and the two signs that YAML 1.1 has a meaning for.
_WORDS = r"true|false|yes|no|on|off|y|n|null|~|=|<<"
_NUMBERS = (
    r"[-+]?(?:[0-9][0-9_]*(?::[0-9]+)*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:e[-+]?[0-9]+)?"
    r"|0o[0-7]+|[-+]?0x[0-9a-f_]+|[-+]?0b[01_]+|[-+]?\.inf|\.nan"
)
_TIMES = r"[0-9-]+(?:T| +)[0-9]+(?::[0-9]+)*(?:\.[0-9]*)? *(?:Z|[-+][0-9]+(?::[0-9]+)?)?"
_WORD = re.compile(_WORDS, re.IGNORECASE)
_VALUE = re.compile(rf"{_WORDS}|{_NUMBERS}|{_TIMES}", re.IGNORECASE)


def is_doubtful(text: str) -> bool:
    """Return whether another reader may take a text for a truth value, nothing, a number or a time.

    Whoever set quotation marks around it, or left them off, had a reason.
    """
    return _VALUE.fullmatch(text) is not None


def needs_quotes(text: str) -> bool:
    """Return whether a doubtful text is a word: people expect of `4` and `2024` what they say."""
    return _WORD.fullmatch(text) is not None
