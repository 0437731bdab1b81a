"""Where the words of running text begin and end, in scripts with and without spaces."""

from __future__ import annotations

import re
import unicodedata


def _marks() -> str:
    """Return the combining marks as ranges, since `\\w` leaves most of them out."""
    runs: list[tuple[int, int]] = []
    for code in range(0x300, 0x10000):
        if unicodedata.category(chr(code))[0] == "M":
            first = runs.pop()[0] if runs and runs[-1][1] == code - 1 else code
            runs.append((first, code))
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in runs)


MARKS = _marks()
HANGUL = r"가-힣\u1100-\u11ff\u3131-\u318e"
SYLLABLE = rf"(?:[가-힣][\u11a8-\u11c2]?|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[{HANGUL}])"
KATAKANA = r"\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
# Han, Hiragana, Thai and Lao, Burmese, Khmer: scripts that put no spaces between words.
UNSPACED = (
    r"\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
    r"\u3041-\u3096\u309d-\u309f\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
LETTER = rf"[^\W{HANGUL}{KATAKANA}{UNSPACED}]"

# The group makes `split` keep the words.
_PIECES = re.compile(
    rf"((?:{LETTER}+[{MARKS}]*)+|{SYLLABLE}"
    rf"|[{KATAKANA}\u3099\u309a]+|[{UNSPACED}][{MARKS}]*)"
)
# Most texts hold no such script, and are split faster without the care that these need.
_PLAIN_PIECES = re.compile(r"(\w+)")
_NEEDS_CARE = re.compile(rf"[{HANGUL}{KATAKANA}{UNSPACED}{MARKS}]")


def split_words(text: str) -> list[str]:
    """Split text into separator, word, separator, …, word, separator: joined, they are the text.

    A word is a run of letters, digits and marks. A run of katakana is a word; a Hangul syllable
    stands alone, since a Korean word carries its particles, and so does each character of a
    script that is written without spaces.
    """
    plain = text.isascii() or not _NEEDS_CARE.search(text)
    return (_PLAIN_PIECES if plain else _PIECES).split(text)
