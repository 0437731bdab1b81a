"""Words in scripts that put no spaces between them."""

from __future__ import annotations


def segments(text: str) -> list[str]:
    """Return the words of a text, and what is between, one after another.

    Chinese, Japanese, Thai, Lao, Khmer and Burmese are parted by what words there are (source:
    ICU's dictionaries).
    """
    # Loaded only for a site that has such a text.
    from icu4py.breakers import WordBreaker

    return [str(segment) for segment in WordBreaker(text, "en")]
