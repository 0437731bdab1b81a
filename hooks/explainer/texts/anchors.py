"""Anchors made of words: the fragment of a heading's address, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from explainer.texts.folding import composed

# Variation selectors and the like, which are invisible or change the character before them.
_SHAPES = re.compile("[\ufe00-\ufe0f\u20e3\U000e0100-\U000e01ef]")
_GAP = re.compile(r"[\s-]+")
_NAMELESS = "section"


def anchor_of(words: str) -> str:
    """Return words as an anchor: in their own script, lower case, joined by hyphens.

    Letters, marks and digits are kept, in NFC; a heading of symbols alone uses their Unicode names.
    `조약을 읽는 법` becomes `조약을-읽는-법`.
    """
    return join_words(words) or join_words(" ".join(map(_name, words))) or _NAMELESS


def join_words(words: str, for_signs: str = "") -> str:
    """Return the letters, marks and digits of words, with `for_signs` in place of anything else."""
    text = composed(composed(words).lower())
    kept = "".join(_kept(sign) or for_signs for sign in _SHAPES.sub("", text))
    return _GAP.sub("-", kept).strip("-")


def _kept(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Pd" or sign.isspace():
        return "-"
    return sign if category[0] in "LMN" or category == "Pc" else ""


def _name(sign: str) -> str:
    return "" if sign.isspace() else unicodedata.name(sign, "")


def free_anchor(wanted: str, above: str, taken: Iterable[str]) -> str:
    """Return a free anchor: the words, or with the heading above as prefix, or with a number.

    Repeated words below different headings keep their anchors when a heading is added elsewhere.
    """
    if wanted not in taken:
        return wanted
    if above and above != wanted:
        wanted = f"{above}-{wanted}"
    if wanted not in taken:
        return wanted
    # The last number is remembered, or the search would take quadratic time.
    last, free = 1, 2
    while f"{wanted}-{free}" in taken:
        last, free = free, 2 * free
    while free - last > 1:
        middle = (last + free) // 2
        last, free = (middle, free) if f"{wanted}-{middle}" in taken else (last, middle)
    return f"{wanted}-{free}"
