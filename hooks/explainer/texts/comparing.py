"""Compare texts by words and signs, ignoring how they were typed."""

from __future__ import annotations

from functools import lru_cache

import regex

from explainer.texts.dashes import OTHER_DASHES
from explainer.texts.folding import seen
from explainer.texts.words import CHARACTER, WORD, split_unseen

_DASHES = f"[-{OTHER_DASHES}]"
# A word, a character of a script without spaces, or a sign; repeated signs count as one.
_TOKENS = regex.compile(
    rf"(?V1)({WORD.pattern}|{CHARACTER}|{_DASHES}+|[.…⋯](?:[ \u00a0]?[.…⋯])+|''|``|\S[\p{{M}}ﾞﾟ]*)"
)
_POINTS = regex.compile(r"\.{2,}")


def split_tokens(text: str) -> list[str]:
    """Split text into white space, token, white space, …; joined, they are the text."""
    return split_unseen(_TOKENS, text)


# Texts repeat their words.
@lru_cache(maxsize=10_000)
def alike(token: str) -> str:
    """Return the key of a token for comparison: all quotation marks are alike, and all dashes."""
    same = seen(token)
    if same == "'":
        return '"'
    return "..." if _POINTS.fullmatch(same.replace(" ", "")) else same


def same_words(text: str) -> tuple[str, ...]:
    """Return the keys of a text's tokens, equal for texts that differ only in typed marks."""
    return tuple(filter(None, map(alike, split_tokens(seen(text))[1::2])))
