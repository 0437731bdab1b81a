"""Which words and signs of two texts are the same, however they were typed."""

from __future__ import annotations

import regex

from explainer.texts.folding import seen
from explainer.texts.words import CHARACTER, WORD, split_unseen

_DASHES = "[-‐-―−⁃⸺⸻─━﹘﹣－]"
# A word, a character of a script without spaces, or a sign; several that stand for one are one.
_TOKENS = regex.compile(
    rf"(?V1)({WORD.pattern}|{CHARACTER}|{_DASHES}+|[.…⋯](?:[ \u00a0]?[.…⋯])+|''|``|\S[\p{{M}}ﾞﾟ]*)"
)
_POINTS = regex.compile(r"\.{2,}")


def split_tokens(text: str) -> list[str]:
    """Split text into white space, token, white space, …: joined, they are the text."""
    return split_unseen(_TOKENS, text)


def alike(token: str) -> str:
    """Return what a token is compared by: the same for all quotation marks, and for all dashes."""
    same = seen(token)
    if same == "'":
        return '"'
    return "..." if _POINTS.fullmatch(same.replace(" ", "")) else same


def same_words(text: str) -> tuple[str, ...]:
    """Return what two texts share that differ in nothing but how their marks are typed."""
    return tuple(filter(None, map(alike, split_tokens(seen(text))[1::2])))
