"""Find the words of running text, in scripts with and without spaces."""

from __future__ import annotations

from itertools import accumulate, pairwise

import regex

from explainer.texts.unseen import seen_places, without_unseen

HANGUL = r"가-힣\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7fb"
SYLLABLE = (
    r"(?:[가-힣][\u11a8-\u11c2]?|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
    rf"|[{HANGUL}])\p{{M}}*"
)
KATAKANA = r"\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
# Scripts without spaces between words; their digits are like any others.
_SCRIPTS = (
    *(
        "Ideographic",
        "Han",
        "Hiragana",
        "Bopomofo",
        "Yi",
        "Thai",
        "Lao",
        "Myanmar",
        "Khmer",
        "Tibetan",
    ),
    *("Tai_Le", "New_Tai_Lue", "Tai_Tham", "Tai_Viet", "Javanese", "Balinese"),
)
_UNSPACED = "[[" + "".join(rf"\p{{{script}}}" for script in _SCRIPTS) + r"]&&[\p{L}\p{Nl}]]"
# A letter with its marks, and the signs of Burmese and Khmer that stack letters.
CHARACTER = rf"{_UNSPACED}\p{{M}}*+(?:(?<=[\u1039\u17d2]){_UNSPACED}\p{{M}}*+)*+"
# A letter, digit or mark of a script with spaces between words.
LETTER = rf"[[\w\p{{No}}\p{{M}}]--[{HANGUL}{KATAKANA}]--{_UNSPACED}]"

# The group makes `split` keep the words.
_PIECES = regex.compile(
    rf"(?V1)({CHARACTER}|{SYLLABLE}|[{KATAKANA}][{KATAKANA}\u3099\u309a]*|{LETTER}+)"
)
# Most texts have no such script, and this pattern splits them faster.
_PLAIN_PIECES = regex.compile(r"([\w\p{No}]+)")
_NEEDS_CARE = regex.compile(rf"(?V1)[[{HANGUL}{KATAKANA}]||{_UNSPACED}]")

# The words of UAX 29, without the colon inside words, which CLDR limits to Finnish and Swedish.
_ALPHABETIC = rf"[[\p{{WB=ALetter}}\p{{WB=Hebrew_Letter}}]--{_UNSPACED}]"
_NUMERIC = r"[\p{WB=Numeric}\p{No}]"
_MARKS = r"\p{WB=Extend}*+"
_WORD = (
    rf"(?:(?:{_ALPHABETIC}|{_NUMERIC}|\p{{WB=ExtendNumLet}}){_MARKS}"
    rf"|(?<={_ALPHABETIC}{_MARKS})[.'’·‧՟״](?={_ALPHABETIC})"
    rf"|(?<={_NUMERIC}{_MARKS})[.,;'’٫٬](?={_NUMERIC}))+"
)
WORD = regex.compile(rf"(?V1){_WORD}")


def split_words(text: str) -> list[str]:
    """Split text into separator, word, separator, …, word, separator: joined, they are the text.

    A word is a run of letters, digits and marks. A run of katakana is a word; so is each Hangul
    syllable, since a Korean word includes its particles, and each character of a script without
    spaces. Unseen characters split nothing.
    """
    if text.isascii():
        return _PLAIN_PIECES.split(text)
    return split_unseen(_PIECES if is_dense(text) else _PLAIN_PIECES, text)


def is_dense(text: str) -> bool:
    """Return whether a text has letters of a script in which a few characters say much."""
    return _NEEDS_CARE.search(text) is not None


def split_unseen(pattern: regex.Pattern[str], text: str) -> list[str]:
    """Split text around the matches of a pattern's group, with unseen characters ignored.

    Each of these stays with the character before it: joined, the pieces are the text.
    """
    bare = without_unseen(text)
    pieces = pattern.split(bare)
    if len(bare) == len(text):
        return pieces
    ends = [[*seen_places(text), len(text)][end] for end in accumulate(map(len, pieces))]
    return [text[start:end] for start, end in pairwise([0, *ends])]


def is_word(token: str) -> bool:
    """Return whether a token has a letter or a digit, unlike a punctuation mark."""
    return any(map(str.isalnum, token))


def segments(text: str) -> list[str]:
    """Return the words of a text, and the pieces between them, in order.

    Chinese, Japanese, Thai, Lao, Khmer and Burmese are segmented by dictionary (source: ICU).
    """
    # Imported late: few sites have such a text.
    from icu4py.breakers import WordBreaker

    return [str(segment) for segment in WordBreaker(text, "en")]
