"""Markdown of our own kind as the plain words that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Callable

from explainer.markup.tokens import without_tokens

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_MARKS = re.compile(r"[*_`#>]|\{[^{}]*\}|^(?:[-+]|\d+\.)\s", re.MULTILINE)


def plain_words(text: str, name_of: Callable[[str], str] = str) -> str:
    """Return a passage in one line: references as words, without citations, links and marks.

    `name_of` gives the words for an id where the text has none.
    """
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", without_tokens(text, name_of))).split())
