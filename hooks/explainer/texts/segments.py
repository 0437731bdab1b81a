"""Segment scripts without spaces into words."""

from __future__ import annotations


def segments(text: str) -> list[str]:
    """Return the words of a text, and the pieces between them, in order.

    Chinese, Japanese, Thai, Lao, Khmer and Burmese are segmented by dictionary (source: ICU).
    """
    # Imported late: few sites have such a text.
    from icu4py.breakers import WordBreaker

    return [str(segment) for segment in WordBreaker(text, "en")]
